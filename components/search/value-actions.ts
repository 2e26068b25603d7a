import type { FacetName, Selection } from "@/lib/search/selection";
import {
  alsoValue,
  excludeValue,
  facetMode,
  onlyValue,
  toggleValue,
} from "@/lib/search/selection-edit";
import type { ListedValue } from "./listed-values";

/** One way to use a value of a facet. */
export interface ValueAction {
  label: string;
  /** How it goes with the values chosen before. */
  hint?: string;
  leadsTo: Selection;
  /** Papers that the selection has then, where that is known. */
  leaves?: number;
}

/** The ways to use a value, beside taking it in or out; what comes to the same is named once. */
export function valueActions(
  facet: FacetName,
  selection: Selection,
  { id, state, count, adds }: ListedValue,
  total: number,
): ValueAction[] {
  const { all, none } = selection.filters[facet];
  const chosen = all.flat().length;
  const alone = state === "included" && chosen === 1 && none.length === 0;
  const actions: (ValueAction | false)[] = [
    !alone && {
      label: "Only this",
      leadsTo: onlyValue(selection, facet, id),
      leaves: offers(selection, facet, { count, adds }),
    },
    state === "off" &&
      chosen > 0 && {
        label: "Also this",
        hint: "either will do",
        leadsTo: alsoValue(selection, facet, id),
        leaves: adds === undefined ? undefined : total + adds,
      },
    state === "off" &&
      chosen > 0 &&
      facetMode(facet) === "all" && {
        label: "And this",
        hint: "together",
        leadsTo: toggleValue(selection, facet, id, "all"),
        leaves: count,
      },
    state !== "excluded" && {
      label: "Without this",
      leadsTo: excludeValue(selection, facet, id),
      leaves: state === "off" && count !== undefined ? total - count : undefined,
    },
  ];
  return actions.filter((action) => action !== false);
}

/** Papers with the value whatever else of its facet is chosen: those of the selection, and the others. */
function offers(
  { filters }: Selection,
  facet: FacetName,
  { count, adds }: Pick<ListedValue, "count" | "adds">,
): number | undefined {
  const { all, none } = filters[facet];
  if (all.length === 0) return none.length === 0 ? count : undefined;
  const known = all.length === 1 && none.length === 0 && count !== undefined && adds !== undefined;
  return known ? count + adds : undefined;
}
