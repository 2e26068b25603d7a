/** Facet counts over a whole selection. */
import type { FacetCounts, FacetValue } from "@/lib/search/answer";
import { docsHaving } from "@/lib/search/engine/attributes";
import { countPresent, countValues } from "@/lib/search/engine/facet-counts";
import { firstInOrder } from "@/lib/search/engine/top";
import { countBoth, type DocSet } from "@/lib/search/index/doc-set";
import type { FacetColumn, LibraryIndex } from "@/lib/search/index/library-index";
import { textAt } from "@/lib/search/index/string-table";
import { type FacetName, HAS_FLAGS, type HasFlag } from "@/lib/search/selection";
import { themePositions } from "./theme-positions";

/** Values listed per facet; counts are exact, the tail of rare values is cut. */
const MOST_VALUES = 200;

const FACET_KEYS: [keyof FacetCounts, FacetName][] = [
  ["themes", "theme"],
  ["keywords", "keyword"],
  ["authors", "author"],
  ["venues", "venue"],
  ["sources", "source"],
  ["years", "year"],
];

export interface CountedFacets {
  facets: FacetCounts;
  /** How many values have any paper. */
  facetSizes: Record<keyof FacetCounts, number>;
}

export async function countFacets(index: LibraryIndex, selected: DocSet): Promise<CountedFacets> {
  const positions = await themePositions();
  const counted = FACET_KEYS.map(([key, facet]) => {
    const column = index.facets[facet];
    const counts = countValues(column, selected);
    const values = topValues(column, counts);
    if (facet === "theme") values.sort((a, b) => positions.get(a.id)! - positions.get(b.id)!);
    if (facet === "year") values.sort((a, b) => Number(a.id) - Number(b.id));
    return { key, values, size: countPresent(counts) };
  });
  return {
    facets: Object.fromEntries(counted.map(({ key, values }) => [key, values])) as never,
    facetSizes: Object.fromEntries(counted.map(({ key, size }) => [key, size])) as never,
  };
}

/** The values with the most papers, in the order of their names where they have as many. */
function topValues(column: FacetColumn, counts: Uint32Array): FacetValue[] {
  // Labels are read of few values only: those with as many papers go by their ids first.
  const before = (a: number, b: number) =>
    counts[a]! > counts[b]! || (counts[a] === counts[b] && a < b);
  return firstInOrder(present(counts), MOST_VALUES, before)
    .map((value) => facetValue(column, value, counts[value]!))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, "en"));
}

function* present(counts: Uint32Array): Iterable<number> {
  for (let value = 0; value < counts.length; value++) if (counts[value]! > 0) yield value;
}

export function facetValue(column: FacetColumn, value: number, count: number): FacetValue {
  return { id: textAt(column.ids, value), label: textAt(column.labels, value), count };
}

/** How many of the docs have what each flag asks for. */
export function countFlags(index: LibraryIndex, selected: DocSet): Record<HasFlag, number> {
  const counts = HAS_FLAGS.map((flag) => [flag, countBoth(docsHaving(index, flag), selected)]);
  return Object.fromEntries(counts) as Record<HasFlag, number>;
}
