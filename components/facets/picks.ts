/** Values picked from a list before they are applied together. */
import { joinOf, setJoin } from "@/lib/search/facet-join";
import type { FacetName, Selection } from "@/lib/search/selection";
import { type FacetMode, facetMode, withFilter } from "@/lib/search/selection-edit";

export interface Pick {
  id: string;
  label: string;
  state: "included" | "excluded";
}

/** What the selection has already; `names` are those of its values, by id. */
export function picksOf(
  { filters }: Selection,
  facet: FacetName,
  names: Record<string, string>,
): Pick[] {
  const { all, none } = filters[facet];
  const pick = (state: Pick["state"]) => (id: string) => ({ id, label: names[id] ?? id, state });
  return [...[...new Set(all.flat())].map(pick("included")), ...none.map(pick("excluded"))];
}

/** Of several picked values, papers need any, unless the selection already wants all. */
export function firstJoin(selection: Selection, facet: FacetName): FacetMode {
  return facetMode(facet) === "all" && joinOf(selection, facet) === "all" ? "all" : "any";
}

/** Puts the value on one side, or takes it off where it was there. */
export function togglePick(picks: Pick[], pick: Pick): Pick[] {
  const was = picks.find(({ id }) => id === pick.id);
  const others = picks.filter(({ id }) => id !== pick.id);
  return was?.state === pick.state ? others : [...others, pick];
}

export function applyPicks(
  selection: Selection,
  facet: FacetName,
  picks: Pick[],
  join: FacetMode,
): Selection {
  const ids = (state: Pick["state"]) =>
    picks.filter((pick) => pick.state === state).map(({ id }) => id);
  const all = ids("included").map((id) => [id]);
  return setJoin(withFilter(selection, facet, { all, none: ids("excluded") }), facet, join);
}
