import { describe, expect, it } from "vitest";
import { activeFilters } from "./active-filters";
import { emptySelection, type Selection } from "./selection";
import {
  clearAll,
  clearFacet,
  clearFilters,
  excludeValue,
  onlyValue,
  removeValue,
  setPage,
  setQuery,
  setSort,
  setView,
  setYears,
  toggleHas,
  toggleValue,
  valueState,
} from "./selection-edit";
import { readSelection, writeSelection } from "./selection-url";

const at = (query: string) => readSelection(query).selection;
const edited = (query: string, edit: (selection: Selection) => Selection) =>
  decodeURIComponent(writeSelection(edit(at(query))));

describe("editing a facet", () => {
  it.each([
    ["includes", "theme=a&page=3", "theme=a&theme=b"],
    ["takes away", "theme=a&theme=b&page=3", "theme=a"],
    ["takes one alternative away", "theme=a,b", "theme=a"],
    ["turns an exclusion round", "not-theme=b", "theme=b"],
  ])("toggleValue %s", (_, before, expected) => {
    expect(edited(before, (s) => toggleValue(s, "theme", "b"))).toBe(expected);
  });

  it("offers alternatives where a paper has only one value, or when asked", () => {
    expect(edited("year=2020", (s) => toggleValue(s, "year", "2021"))).toBe("year=2020,2021");
    expect(edited("theme=a", (s) => toggleValue(s, "theme", "b", "any"))).toBe("theme=a,b");
    expect(edited("theme=a", (s) => toggleValue(s, "theme", "a", "any"))).toBe("");
  });

  it("knows only this, without this, and neither", () => {
    const before = "theme=a&theme=b,c&not-theme=d&page=2";
    expect(edited(before, (s) => onlyValue(s, "theme", "c"))).toBe("theme=c");
    expect(edited(before, (s) => excludeValue(s, "theme", "a"))).toBe(
      "theme=b,c&not-theme=d&not-theme=a",
    );
    expect(edited(before, (s) => excludeValue(s, "theme", "d"))).toBe(
      "theme=a&theme=b,c&not-theme=d",
    );
    expect(edited(before, (s) => removeValue(s, "theme", "d"))).toBe("theme=a&theme=b,c");
    expect(edited(before, (s) => clearFacet(s, "theme"))).toBe("");
  });

  it("tells the state of a value", () => {
    const selection = at("theme=a,b&not-theme=c");
    expect(["a", "b", "c", "d"].map((id) => valueState(selection, "theme", id))).toEqual([
      "included",
      "included",
      "excluded",
      "off",
    ]);
  });

  it("sets and unsets a range of years", () => {
    expect(edited("year=2020", (s) => setYears(s, { from: 2021, to: 2023 }))).toBe(
      "year=2021..2023",
    );
    expect(edited("year=2020", (s) => setYears(s, {}))).toBe("");
  });
});

describe("editing the rest", () => {
  it("goes back to the first page when the papers or their order change", () => {
    const before = "q=x&page=4";
    expect(edited(before, (s) => setQuery(s, " y "))).toBe("q=y");
    expect(edited(before, (s) => setSort(s, "title"))).toBe("q=x&sort=title");
    expect(edited(before, (s) => toggleHas(s, "code"))).toBe("q=x&has=code");
    expect(edited(before, (s) => setView(s, "map"))).toBe("q=x&page=4&view=map");
    expect(edited(before, (s) => setPage(s, 2))).toBe("q=x&page=2");
  });

  it("drops a sort that became the default", () => {
    expect(edited("q=x&sort=newest", (s) => setQuery(s, ""))).toBe("");
    expect(edited("sort=title", (s) => setSort(s, "newest"))).toBe("");
  });

  it("clears", () => {
    const before = "q=x&theme=a&has=code&sort=title&page=2&size=50&view=map";
    expect(edited(before, clearFilters)).toBe("q=x&sort=title&size=50&view=map");
    expect(edited(before, clearAll)).toBe("sort=title&size=50&view=map");
  });

  it("never changes the selection it is given", () => {
    const selection = at("q=x&theme=a&has=code&page=2");
    const before = structuredClone(selection);
    toggleValue(selection, "theme", "b");
    excludeValue(selection, "theme", "a");
    toggleHas(selection, "doi");
    clearAll(selection);
    expect(selection).toEqual(before);
  });
});

describe("activeFilters", () => {
  it("lists each restriction with what is left without it", () => {
    const chips = activeFilters(at("q=x&theme=a&theme=b,c&not-venue=d&has=code&page=2&view=map"));
    expect(
      chips.map(({ without, ...chip }) => [chip, decodeURIComponent(writeSelection(without))]),
    ).toEqual([
      [{ kind: "q", text: "x" }, "theme=a&theme=b,c&not-venue=d&has=code&view=map"],
      [
        { kind: "all", facet: "theme", values: ["a"] },
        "q=x&theme=b,c&not-venue=d&has=code&view=map",
      ],
      [
        { kind: "any", facet: "theme", values: ["b", "c"] },
        "q=x&theme=a&not-venue=d&has=code&view=map",
      ],
      [{ kind: "none", facet: "venue", values: ["d"] }, "q=x&theme=a&theme=b,c&has=code&view=map"],
      [{ kind: "has", flag: "code" }, "q=x&theme=a&theme=b,c&not-venue=d&view=map"],
    ]);
    expect(activeFilters(emptySelection())).toEqual([]);
  });
});
