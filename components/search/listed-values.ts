import type { FacetValue } from "@/lib/search/answer";
import { nextJoin } from "@/lib/search/facet-join";
import type { FacetName, Selection } from "@/lib/search/selection";
import { type ValueState, valueState } from "@/lib/search/selection-edit";
import type { FilterCost } from "./filter-name";

/** With fewer alternatives, there are no others. */
const MOST_VALUES = 200;

/** A value of a facet as the filters list it. */
export interface ListedValue {
  id: string;
  label: string;
  state: ValueState;
  /** Papers of the selection that have it; undefined where that is not known. */
  count?: number;
  /** Papers that it would add as an alternative to the values chosen. */
  adds?: number;
  /** Papers that its exclusion takes away. */
  removes?: number;
}

interface FacetData {
  facet: FacetName;
  selection: Selection;
  /** With their papers in the selection. */
  values: FacetValue[];
  /** What each other value would add, where some are chosen. */
  alternatives: FacetValue[] | undefined;
  /** How many different values the selection has; the rarest may be missing from `values`. */
  size: number;
  costs: FilterCost[];
  /** Papers of the selection. */
  total: number;
}

/**
 * The values to list: those of the selection, or, where the next one chosen is an alternative, the
 * chosen ones and those that add papers. Excluded values come last, with what they take away.
 */
export function listValues(data: FacetData): ListedValue[] {
  const { facet, selection, values, alternatives, size, total } = data;
  const countOf = counter(values, values.length >= size);
  const addsOf = counter(alternatives ?? [], !!alternatives && alternatives.length < MOST_VALUES);
  const list = ({ id, label }: Omit<FacetValue, "count">): ListedValue => {
    const [count, adds] = [countOf(id), addsOf(id)];
    return {
      id,
      label,
      state: valueState(selection, facet, id),
      ...(count !== undefined && { count }),
      ...(adds !== undefined && { adds }),
    };
  };
  const named = namedByFilters(data);
  const listed = new Set(values.map(({ id }) => id));
  const included = named.included.filter(({ id }) => !listed.has(id));
  const shown = joinsAsAlternative(selection, facet)
    ? [...values.filter(({ id }) => !isOff(data, id)), ...included, ...(alternatives ?? [])]
    : [...values, ...included];
  return [
    ...shown.map(list),
    ...named.excluded.map((value) => ({ ...list(value), removes: value.without - total })),
  ];
}

/** What the chosen and excluded values are called, by id. */
export function namesOf(values: ListedValue[]): Record<string, string> {
  const filtered = values.filter(({ state }) => state !== "off");
  return Object.fromEntries(filtered.map(({ id, label }) => [id, label]));
}

/** Papers of a value; where all values are known, the others have none. */
function counter(values: FacetValue[], complete: boolean): (id: string) => number | undefined {
  const counts = new Map(values.map(({ id, count }) => [id, count]));
  return (id) => counts.get(id) ?? (complete ? 0 : undefined);
}

/** Whether a value chosen next adds papers instead of narrowing to them. */
export function joinsAsAlternative(selection: Selection, facet: FacetName): boolean {
  return selection.filters[facet].all.length > 0 && nextJoin(selection, facet) === "any";
}

function isOff({ facet, selection }: FacetData, id: string): boolean {
  return valueState(selection, facet, id) === "off";
}

/** The values that the active filters name, with what they are called. */
function namedByFilters({ facet, costs }: FacetData) {
  const named = costs.flatMap(({ filter, labels, without }) =>
    "facet" in filter && filter.facet === facet
      ? filter.values.map((id, i) => ({ id, label: labels[i] ?? id, kind: filter.kind, without }))
      : [],
  );
  return {
    included: named.filter(({ kind }) => kind !== "none"),
    excluded: named.filter(({ kind }) => kind === "none"),
  };
}
