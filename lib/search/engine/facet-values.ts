/** Values of a facet by id, by name, by year, and the docs that have any of them. */
import { addDoc, type DocSet, emptySet } from "../index/doc-set";
import { facetDocs } from "../index/facet-docs";
import type { FacetColumn } from "../index/library-index";
import { placeOfText, tableSize, textAt } from "../index/string-table";
import type { FacetName } from "../selection";
import { parseYearRange } from "../year-range";

/** The number of a value; undefined where the library has no such value. */
export function valueNumber(
  { ids, byId }: Pick<FacetColumn, "ids" | "byId">,
  id: string,
): number | undefined {
  const place = placeOfText(ids, byId, id);
  return place === undefined ? undefined : byId[place]!;
}

/** Values by their ids; a year may be a range. Unknown ids are left out. */
export function valueNumbers(
  facet: FacetName,
  column: FacetColumn,
  ids: readonly string[],
): number[] {
  if (facet === "year") return ids.flatMap((id) => yearsIn(column, id));
  return ids.flatMap((id) => valueNumber(column, id) ?? []);
}

function yearsIn({ ids }: FacetColumn, text: string): number[] {
  const range = parseYearRange(text);
  if (range === undefined) return [];
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = range;
  const numbers: number[] = [];
  for (let value = 0; value < tableSize(ids); value++) {
    const year = Number(textAt(ids, value));
    if (year >= from && year <= to) numbers.push(value);
  }
  return numbers;
}

/** Docs that have any of the values. */
export function docsWithValues(
  column: FacetColumn,
  docs: number,
  values: Iterable<number>,
): DocSet {
  const set = emptySet(docs);
  const { starts, docs: members } = facetDocs(column);
  for (const value of values) {
    for (let i = starts[value]!; i < starts[value + 1]!; i++) addDoc(set, members[i]!);
  }
  return set;
}
