/** The filters of a selection as sets of docs. */
import { both, butNot, type DocSet, fullSet } from "../index/doc-set";
import type { LibraryIndex } from "../index/library-index";
import { FACETS, type FacetName, type Selection } from "../selection";
import { docsInArea } from "./area";
import { docsHaving } from "./attributes";
import { docsWithValues, valueNumbers } from "./facet-values";

export type Filters = Pick<Selection, "filters" | "has" | "area">;

/** Whether there is any; the index knows nothing of digests. */
export function hasFilters({ filters, has, area }: Filters): boolean {
  const used = FACETS.some((facet) => filters[facet].all.length + filters[facet].none.length > 0);
  return used || has.length > 0 || area !== undefined;
}

/** The docs that pass all filters. */
export function filteredDocs(index: LibraryIndex, { filters, has, area }: Filters): DocSet {
  let docs = fullSet(index.docs);
  for (const facet of FACETS) {
    const { all, none } = filters[facet];
    for (const ids of all) docs = both(docs, withAny(index, facet, ids));
    if (none.length > 0) docs = butNot(docs, withAny(index, facet, none));
  }
  for (const flag of has) docs = both(docs, docsHaving(index, flag));
  return area ? both(docs, docsInArea(index, area)) : docs;
}

function withAny(index: LibraryIndex, facet: FacetName, ids: readonly string[]): DocSet {
  const column = index.facets[facet];
  return docsWithValues(column, index.docs, valueNumbers(facet, column, ids));
}
