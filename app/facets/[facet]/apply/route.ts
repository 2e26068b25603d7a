import { requireFacet } from "@/app/api/params";
import { answer } from "@/app/api/respond";
import { setJoin } from "@/lib/search/facet-join";
import { facetMode } from "@/lib/search/selection-edit";
import { readSelection, selectionHref } from "@/lib/search/selection-url";

/** Where the form of a facet goes without a script: a form cannot write alternatives, this can. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ facet: string }> },
): Promise<Response> {
  return answer(async () => {
    const facet = await requireFacet(params);
    const query = new URL(request.url).searchParams;
    const any = facetMode(facet) === "any" || query.get("join") !== "all";
    const { selection } = readSelection(query);
    const joined = setJoin(selection, facet, any ? "any" : "all");
    return new Response(null, { status: 303, headers: { Location: selectionHref("/", joined) } });
  });
}
