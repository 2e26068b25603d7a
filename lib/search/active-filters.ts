/** What narrows the selection, one chip each, with the selection that taking the chip away leaves. */
import { FILTERS, type FilterName, type HasFlag, type Selection } from "./selection";
import { setArea, setQuery, toggleHas, withFilter } from "./selection-edit";

export type ActiveFilter = { without: Selection } & (
  | { kind: "q"; text: string }
  /** Papers that have the value (one), or any of the values (several). */
  | { kind: "all" | "any"; facet: FilterName; values: string[] }
  | { kind: "none"; facet: FilterName; values: string[] }
  | { kind: "has"; flag: HasFlag }
  | { kind: "area" }
);

/** In the order of the URL: the query, the facets and digests, what papers must have, the part of the map. */
export function activeFilters(selection: Selection): ActiveFilter[] {
  const { q, has, area } = selection;
  return [
    ...(q === "" ? [] : [{ kind: "q" as const, text: q, without: setQuery(selection, "") }]),
    ...FILTERS.flatMap((facet) => facetChips(selection, facet)),
    ...has.map((flag) => ({ kind: "has" as const, flag, without: toggleHas(selection, flag) })),
    ...(area ? [{ kind: "area" as const, without: setArea(selection, undefined) }] : []),
  ];
}

function facetChips(selection: Selection, facet: FilterName): ActiveFilter[] {
  const { all, none } = selection.filters[facet];
  return [
    ...all.map((values, index) => ({
      kind: values.length > 1 ? ("any" as const) : ("all" as const),
      facet,
      values,
      without: withFilter(selection, facet, { all: all.toSpliced(index, 1), none }),
    })),
    ...none.map((id) => ({
      kind: "none" as const,
      facet,
      values: [id],
      without: withFilter(selection, facet, { all, none: none.filter((other) => other !== id) }),
    })),
  ];
}
