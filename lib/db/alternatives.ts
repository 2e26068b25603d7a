/** What other values of a facet would add to a selection that has chosen some. */
import { type Alternatives, keptOut } from "@/lib/search/facet-join";
import { FACETS, type Selection } from "@/lib/search/selection";
import { clearFacet } from "@/lib/search/selection-edit";
import { type FacetRequest, facetValues } from "./facet-values";

/** More than a list of filters shows; "show all" has the rest. */
const FIRST: FacetRequest = { find: "", order: "count", page: 1, size: 200 };

/** For each facet with chosen values; for the years whatever their filter is. */
export async function facetAlternatives(selection: Selection): Promise<Alternatives> {
  const entries = FACETS.map(async (facet) => {
    const others = facet === "year" ? ofAllYears(selection) : keptOut(selection, facet);
    return [facet, others && (await facetValues(others, facet, FIRST)).values] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

function ofAllYears(selection: Selection): Selection | undefined {
  const { all, none } = selection.filters.year;
  return all.length + none.length > 0 ? clearFacet(selection, "year") : undefined;
}
