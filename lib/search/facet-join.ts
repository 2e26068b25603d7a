/** How the chosen values of a facet hold together, and what the next one would do. */
import type { FacetValue } from "./answer";
import type { FacetName, Selection } from "./selection";
import { type FacetMode, facetMode, withFilter } from "./selection-edit";

/** "mixed" is some of each: a and (b or c). Undefined with fewer than two values chosen. */
export function joinOf(selection: Selection, facet: FacetName): FacetMode | "mixed" | undefined {
  const { all } = selection.filters[facet];
  if (all.flat().length < 2) return undefined;
  if (all.length === 1) return "any";
  return all.every((ids) => ids.length === 1) ? "all" : "mixed";
}

/** The same chosen values, of which papers must have any, or all. */
export function setJoin(selection: Selection, facet: FacetName, join: FacetMode): Selection {
  const { all, none } = selection.filters[facet];
  const ids = [...new Set(all.flat())];
  return withFilter(selection, facet, {
    all: join === "any" ? [ids] : ids.map((id) => [id]),
    none,
  });
}

/** How a value chosen next joins those before it. */
export function nextJoin(selection: Selection, facet: FacetName): FacetMode {
  return joinOf(selection, facet) === "any" ? "any" : facetMode(facet);
}

/**
 * The papers that another alternative could add: those that the last chosen values of the facet
 * keep out. The count of a value among them is what taking it in as an alternative adds. Undefined
 * where nothing is chosen.
 */
export function keptOut(selection: Selection, facet: FacetName): Selection | undefined {
  const { all, none } = selection.filters[facet];
  const last = all.at(-1);
  if (last === undefined) return undefined;
  return withFilter(selection, facet, {
    all: all.slice(0, -1),
    none: [...new Set([...none, ...last])],
  });
}

/**
 * By facet that has chosen values: the others, each with the number of papers that it would add as
 * an alternative; for years that are filtered: the papers of every year, chosen or not.
 */
export type Alternatives = { [facet in FacetName]?: FacetValue[] };
