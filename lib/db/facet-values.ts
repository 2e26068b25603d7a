/** One facet in full: the values of a selection, page by page. */
import type { FacetAnswer } from "@/lib/search/answer";
import { countValues } from "@/lib/search/engine/facet-counts";
import { valuesNamed } from "@/lib/search/engine/facet-names";
import type { FacetColumn } from "@/lib/search/index/library-index";
import { textAt } from "@/lib/search/index/string-table";
import { firstInOrder } from "@/lib/search/index/top";
import type { FacetName, Selection } from "@/lib/search/selection";
import { facetValue } from "./facets";
import { resolveSelection } from "./resolve-selection";

/** Which values of a facet are wanted, in which order, and which of them at once. */
export interface FacetRequest {
  /** Only values whose label has, for each word of this, a word that begins with it. */
  find: string;
  /** Most papers first, or by label; years then run from the newest. */
  order: "count" | "name";
  /** From 1. */
  page: number;
  size: number;
}

/** A page beyond the last one has no values; `total` tells how many the selection has. */
export async function facetValues(
  selection: Selection,
  facet: FacetName,
  { find, order, page, size }: FacetRequest,
): Promise<FacetAnswer> {
  const { index, found } = await resolveSelection(selection);
  const column = index.facets[facet];
  const counts = countValues(column, found.selected);
  const values = valuesNamed(column, find).filter((value) => counts[value]! > 0);
  const byName = nameOrder(facet, column);
  const byCount = (a: number, b: number) =>
    counts[a]! > counts[b]! || (counts[a] === counts[b] && byName(a, b));
  const start = (page - 1) * size;
  const listed = firstInOrder(values, start + size, order === "name" ? byName : byCount);
  return {
    facet,
    find,
    total: values.length,
    page,
    size,
    values: listed.slice(start).map((value) => facetValue(column, value, counts[value]!)),
  };
}

/** Ids are slugs of labels, so their order is that of the names; those of themes are chosen freely. */
function nameOrder(
  facet: FacetName,
  { labels, byId }: FacetColumn,
): (a: number, b: number) => boolean {
  if (facet === "theme") {
    return (a, b) => collator.compare(textAt(labels, a), textAt(labels, b)) < 0;
  }
  const places = new Uint32Array(byId.length);
  byId.forEach((value, place) => {
    places[value] = place;
  });
  const newestFirst = facet === "year";
  return (a, b) => places[a]! < places[b]! !== newestFirst;
}

const collator = new Intl.Collator("en");
