import { z } from "zod";
import { PREVIEW_FILTERS } from "@/lib/ingest/import-state";
import { previewFolder } from "@/lib/intake/imports/folder";
import { readImport } from "@/lib/intake/imports/state";
import { readItems } from "@/lib/intake/preview/item-store";
import { leftOutAmong } from "@/lib/intake/preview/left-out";
import { choice, wholeNumber } from "../../../params";
import { requireParams } from "../../../query";
import { json } from "../../../respond";
import { guarded, requireImport } from "../../guarded";

type Context = RouteContext<"/api/import/[id]/items">;

const MOST_PER_PAGE = 100;
const params = z.object({
  show: choice(PREVIEW_FILTERS).default("all"),
  page: wholeNumber(10_000_000).default(1),
  size: wholeNumber(MOST_PER_PAGE).default(20),
});

/** What was understood of an import, record by record, page by page. */
export function GET(request: Request, context: Context): Promise<Response> {
  return guarded(request, async () => {
    const { id } = await requireImport(context.params);
    const { show, page, size } = requireParams(request, params);
    const state = await readImport(id);
    const total = state?.preview?.items[show] ?? 0;
    const items = total ? await readItems(previewFolder(id), show, (page - 1) * size, size) : [];
    const left = await leftOutAmong(
      previewFolder(id),
      items.map(({ number }) => number),
    );
    const marked = items.map((item) => ({ ...item, leftOut: left.has(item.number) }));
    return json({ show, total, page, size, items: marked });
  });
}
