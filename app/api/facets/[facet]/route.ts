import { z } from "zod";
import { facetValues } from "@/lib/db/facet-values";
import { cleanText } from "@/lib/search/selection";
import { choice, requireFacet, text, wholeNumber } from "../../params";
import { requireSelectionAnd } from "../../query";
import { answer, json } from "../../respond";

const MOST_VALUES = 200;
/** Characters of `find`. */
const MOST_FIND = 100;

const params = z.object({
  find: text(MOST_FIND)
    .transform((find) => cleanText(find, MOST_FIND))
    .default(""),
  order: choice(["count", "name"]).default("count"),
  page: wholeNumber(1_000_000).default(1),
  size: wholeNumber(MOST_VALUES).default(50),
});

export function GET(
  request: Request,
  { params: path }: { params: Promise<{ facet: string }> },
): Promise<Response> {
  return answer(async () => {
    const facet = await requireFacet(path);
    // Page and size are those of the values; papers have none here.
    const [selection, asked] = requireSelectionAnd(request, params);
    return json(await facetValues(selection, facet, asked));
  });
}
