/** Facet counts over a whole selection. */
import type { FacetCounts, FacetValue } from "@/lib/search/answer";
import { docsHaving } from "@/lib/search/engine/attributes";
import { countBoth, type DocSet } from "@/lib/search/index/doc-set";
import type { FacetColumn, LibraryIndex } from "@/lib/search/index/library-index";
import { textAt } from "@/lib/search/index/string-table";
import { type FacetName, HAS_FLAGS, type HasFlag } from "@/lib/search/selection";
import { doBeside } from "./beside/beside";
import { keptAnswer } from "./last-asked";
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

/** Counted once for a set of docs, however often its pages are turned or its order is changed. */
export function countFacets(index: LibraryIndex, selected: DocSet): Promise<CountedFacets> {
  return keptAnswer({ of: selected, name: "facets", most: 1 }, "all", () => count(index, selected));
}

async function count(index: LibraryIndex, selected: DocSet): Promise<CountedFacets> {
  const asked = { facets: FACET_KEYS.map(([, facet]) => facet), set: selected, limit: MOST_VALUES };
  const [allMost, positions] = await Promise.all([
    doBeside("count", index, asked),
    themePositions(),
  ]);
  const counted = FACET_KEYS.map(([key, facet], i) => {
    const column = index.facets[facet];
    const { most, present } = allMost[i]!;
    const values = most.map(({ value, count }) => facetValue(column, value, count));
    if (facet === "theme") values.sort((a, b) => positions.get(a.id)! - positions.get(b.id)!);
    if (facet === "year") values.sort((a, b) => Number(a.id) - Number(b.id));
    return { key, values, size: present };
  });
  return {
    facets: keyed(counted.map(({ key, values }) => [key, values])),
    facetSizes: keyed(counted.map(({ key, size }) => [key, size])),
  };
}

function keyed<T>(entries: [keyof FacetCounts, T][]) {
  return Object.fromEntries(entries) as Record<keyof FacetCounts, T>;
}

export function facetValue(column: FacetColumn, value: number, count: number): FacetValue {
  const { id, label } = nameOf(column, value);
  return { id, label, count };
}

type ValueName = Pick<FacetValue, "id" | "label">;

/** A thousand names are read for each search, most of them again and again. */
const namesKnown = new WeakMap<FacetColumn, Map<number, ValueName>>();
const MOST_NAMES = 5_000;

function nameOf(column: FacetColumn, value: number): ValueName {
  const known = namesKnown.get(column) ?? new Map<number, ValueName>();
  namesKnown.set(column, known);
  const name = known.get(value) ?? {
    id: textAt(column.ids, value),
    label: textAt(column.labels, value),
  };
  if (known.size === MOST_NAMES) known.clear();
  known.set(value, name);
  return name;
}

/** How many of the docs have what each flag asks for. */
export function countFlags(index: LibraryIndex, selected: DocSet): Record<HasFlag, number> {
  const counts = HAS_FLAGS.map((flag) => [flag, countBoth(docsHaving(index, flag), selected)]);
  return Object.fromEntries(counts) as Record<HasFlag, number>;
}
