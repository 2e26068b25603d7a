import { z } from "zod";
import { type CiteFormat, writePaper } from "@/lib/cite/format";
import { RECORD_FORMATS } from "@/lib/cite/formats/list";
import { readCitedPaper } from "@/lib/db/cited-papers";
import { attachment } from "../../../attachment";
import { choice, requireSlug, unknownPaper } from "../../../params";
import { requireParams } from "../../../query";
import { answer } from "../../../respond";

const params = z.object({ format: choice(RECORD_FORMATS.map(({ name }) => name)) });

export function GET(request: Request, context: RouteContext<"/api/papers/[slug]/cite">) {
  return answer(async () => {
    const { format: name } = requireParams(request, params);
    const slug = await requireSlug(context.params);
    const paper = await readCitedPaper(slug);
    if (!paper) throw unknownPaper(slug);
    const format = RECORD_FORMATS.find((format) => format.name === name) as CiteFormat;
    return new Response(writePaper(format, paper), { headers: attachment(format, slug) });
  });
}
