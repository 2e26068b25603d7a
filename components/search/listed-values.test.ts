import { describe, expect, it } from "vitest";
import { activeFilters } from "@/lib/search/active-filters";
import { readSelection } from "@/lib/search/selection-url";
import { listValues } from "./listed-values";

const value = (id: string, count: number) => ({ id, label: id.toUpperCase(), count });

/** Values of themes listed for a selection; each filter taken off would leave 50 papers of 40. */
function listed(query: string, options: Partial<Parameters<typeof listValues>[0]> = {}) {
  const { selection } = readSelection(query);
  const costs = activeFilters(selection).map((filter) => ({
    filter,
    labels: "values" in filter ? filter.values.map((id) => id.toUpperCase()) : [],
    without: 50,
  }));
  return listValues({
    facet: "theme",
    selection,
    values: [value("a", 9), value("b", 4)],
    alternatives: undefined,
    size: 2,
    costs,
    total: 40,
    ...options,
  });
}

describe("listValues", () => {
  it("lists the values of the selection as they come", () => {
    expect(listed("")).toEqual([
      { id: "a", label: "A", state: "off", count: 9 },
      { id: "b", label: "B", state: "off", count: 4 },
    ]);
  });

  it("says what alternatives add where the next value is one", () => {
    const alternatives = [value("c", 7), value("d", 1)];
    expect(listed("theme=a,b", { alternatives })).toEqual([
      { id: "a", label: "A", state: "included", count: 9, adds: 0 },
      { id: "b", label: "B", state: "included", count: 4, adds: 0 },
      { id: "c", label: "C", state: "off", count: 0, adds: 7 },
      { id: "d", label: "D", state: "off", count: 0, adds: 1 },
    ]);
  });

  it("narrows where the next value is required, too, and still knows what it would add", () => {
    const rows = listed("theme=a", { alternatives: [value("b", 7)] });
    expect(rows.map(({ id, count, adds }) => [id, count, adds])).toEqual([
      ["a", 9, 0],
      ["b", 4, 7],
    ]);
  });

  it("keeps what is chosen and what is excluded in sight, by name", () => {
    expect(listed("theme=x&not-theme=y")).toEqual([
      { id: "a", label: "A", state: "off", count: 9 },
      { id: "b", label: "B", state: "off", count: 4 },
      { id: "x", label: "X", state: "included", count: 0 },
      { id: "y", label: "Y", state: "excluded", count: 0, removes: 10 },
    ]);
  });

  it("says nothing of counts that were cut", () => {
    expect(listed("theme=x", { size: 5_000 }).at(-1)).toEqual({
      id: "x",
      label: "X",
      state: "included",
    });
  });
});
