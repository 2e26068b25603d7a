/**
 * Changes to a selection, as pure functions: what a click means. Whatever changes which papers are
 * found, or their order, starts again at the first page.
 */
import {
  canonicalSort,
  cleanText,
  type Density,
  emptySelection,
  type FacetFilter,
  type FacetName,
  type FilterName,
  HAS_FLAGS,
  type HasFlag,
  type MapArea,
  type MatchGroup,
  SELECTION_LIMITS,
  type Selection,
  type Sort,
  type View,
} from "./selection";
import { formatYearRange, type YearRange } from "./year-range";

/** How a value joins the others of its facet: all of them, or any of them. */
export type FacetMode = "all" | "any";

/** A paper has one venue, one year and one place on the map, so two of them can only be alternatives. */
export function facetMode(facet: FacetName): FacetMode {
  return facet === "venue" || facet === "year" || facet === "region" ? "any" : "all";
}

/** Whether papers must have the value, must not, or may. */
export type ValueState = "included" | "excluded" | "off";

export function valueState(selection: Selection, facet: FacetName, id: string): ValueState {
  const { all, none } = selection.filters[facet];
  if (all.some((ids) => ids.includes(id))) return "included";
  return none.includes(id) ? "excluded" : "off";
}

/** Includes the value, or takes it away again if it was included; an exclusion becomes an inclusion. */
export function toggleValue(
  selection: Selection,
  facet: FacetName,
  id: string,
  mode: FacetMode = facetMode(facet),
): Selection {
  const rest = without(selection.filters[facet], id);
  if (valueState(selection, facet, id) === "included") return withFilter(selection, facet, rest);
  const last = rest.all.at(-1);
  const all =
    mode === "any" && last !== undefined
      ? [...rest.all.slice(0, -1), [...last, id]]
      : [...rest.all, [id]];
  return withFilter(selection, facet, { ...rest, all });
}

/** The value as an alternative to the last one chosen: either will do. */
export function alsoValue(selection: Selection, facet: FacetName, id: string): Selection {
  const included = valueState(selection, facet, id) === "included";
  return included ? selection : toggleValue(selection, facet, id, "any");
}

/** The value and no other of its facet. */
export function onlyValue(selection: Selection, facet: FacetName, id: string): Selection {
  return withFilter(selection, facet, { all: [[id]], none: [] });
}

/** Papers without the value. */
export function excludeValue(selection: Selection, facet: FacetName, id: string): Selection {
  const rest = without(selection.filters[facet], id);
  return withFilter(selection, facet, { ...rest, none: [...rest.none, id] });
}

/** Forgets the value, included or excluded. */
export function removeValue(selection: Selection, facet: FacetName, id: string): Selection {
  return withFilter(selection, facet, without(selection.filters[facet], id));
}

export function clearFacet(selection: Selection, facet: FacetName): Selection {
  return withFilter(selection, facet, { all: [], none: [] });
}

/** Years from a brush; a range open at both ends takes the filter away. */
export function setYears(selection: Selection, range: YearRange): Selection {
  const years = formatYearRange(range);
  return withFilter(selection, "year", { all: years === "" ? [] : [[years]], none: [] });
}

export function toggleHas(selection: Selection, flag: HasFlag): Selection {
  const on = selection.has.includes(flag);
  const has = HAS_FLAGS.filter((known) => (known === flag ? !on : selection.has.includes(known)));
  return { ...selection, has, page: 1 };
}

/** Only the papers in a part of the map; undefined: of the whole map. */
export function setArea(selection: Selection, area: MapArea | undefined): Selection {
  const { area: _, ...rest } = selection;
  return area === undefined ? { ...rest, page: 1 } : { ...rest, area, page: 1 };
}

/** The query alone stays. */
export function clearFilters(selection: Selection): Selection {
  const { filters, has, like, unlike } = emptySelection();
  const all = setArea(setMatch(selection, undefined), undefined);
  const cleared = { ...all, filters, has, like, unlike };
  return withSort(cleared, cleared.sort);
}

/** Query and filters go; the way of showing (sort, size, view) stays. */
export function clearAll(selection: Selection): Selection {
  return setQuery(clearFilters(selection), "");
}

export function setQuery(selection: Selection, q: string): Selection {
  const text = cleanText(q, SELECTION_LIMITS.q);
  const { match: _, ...rest } = selection;
  return withSort({ ...rest, q: text, literal: false }, selection.sort);
}

/** More papers like this one, or fewer; a paper is never on both sides. */
export function setExample(selection: Selection, side: "like" | "unlike", slug: string): Selection {
  const rest = removeExample(selection, slug);
  const slugs = [...rest[side], slug].slice(-SELECTION_LIMITS.examples);
  return withSort({ ...rest, [side]: slugs }, selection.sort);
}

export function removeExample(selection: Selection, slug: string): Selection {
  const others = (slugs: string[]) => slugs.filter((other) => other !== slug);
  const { like, unlike } = selection;
  return withSort({ ...selection, like: others(like), unlike: others(unlike) }, selection.sort);
}

/** Only the papers that match in one way; undefined: all of them. */
export function setMatch(selection: Selection, match: MatchGroup | undefined): Selection {
  const { match: _, ...rest } = selection;
  return match === undefined ? { ...rest, page: 1 } : { ...rest, match, page: 1 };
}

/** The query as it is spelt. */
export function searchLiterally(selection: Selection): Selection {
  return { ...selection, literal: true, page: 1 };
}

export function setDensity(selection: Selection, show: Density): Selection {
  return { ...selection, show };
}

export function setSort(selection: Selection, sort: Sort): Selection {
  return withSort(selection, sort);
}

export function setPage(selection: Selection, page: number): Selection {
  return { ...selection, page };
}

/** The view shows the same papers in another way, so the page stays. */
export function setView(selection: Selection, view: View): Selection {
  return { ...selection, view };
}

/** `filter` may come with emptied groups of alternatives; they mean nothing and go. */
export function withFilter(
  selection: Selection,
  facet: FilterName,
  filter: FacetFilter,
): Selection {
  const all = filter.all.filter((ids) => ids.length > 0);
  return {
    ...selection,
    filters: { ...selection.filters, [facet]: { all, none: filter.none } },
    page: 1,
  };
}

function withSort({ sort: _, ...rest }: Selection, sort: Sort | undefined): Selection {
  const kept = canonicalSort({ ...rest, sort });
  return kept === undefined ? { ...rest, page: 1 } : { ...rest, sort: kept, page: 1 };
}

function without({ all, none }: FacetFilter, id: string): FacetFilter {
  return {
    all: all.map((ids) => ids.filter((other) => other !== id)),
    none: none.filter((other) => other !== id),
  };
}
