import { describe, expect, it } from "vitest";
import { joinOf, keptOut, nextJoin, setJoin } from "./facet-join";
import { readSelection, writeSelection } from "./selection-url";

const of = (query: string) => readSelection(query).selection;

describe("joinOf", () => {
  it.each([
    ["", undefined],
    ["theme=a", undefined],
    ["theme=a&not-theme=b", undefined],
    ["theme=a&theme=b", "all"],
    ["theme=a,b", "any"],
    ["theme=a&theme=b,c", "mixed"],
  ])("reads %j as %s", (query, join) => {
    expect(joinOf(of(query), "theme")).toBe(join);
  });
});

describe("setJoin", () => {
  it("rewrites the groups and starts at the first page", () => {
    const mixed = of("theme=a&theme=b,a&not-theme=c&page=3");
    expect(writeSelection(setJoin(mixed, "theme", "any"))).toBe("theme=a,b&not-theme=c");
    expect(writeSelection(setJoin(mixed, "theme", "all"))).toBe("theme=a&theme=b&not-theme=c");
  });

  it("leaves a facet without chosen values alone", () => {
    const none = of("not-theme=a");
    expect(writeSelection(setJoin(none, "theme", "any"))).toBe("not-theme=a");
    expect(writeSelection(setJoin(none, "theme", "all"))).toBe("not-theme=a");
  });
});

describe("nextJoin", () => {
  it("goes on as the values before, and is any where a paper has one value", () => {
    expect(nextJoin(of("theme=a"), "theme")).toBe("all");
    expect(nextJoin(of("theme=a,b"), "theme")).toBe("any");
    expect(nextJoin(of("theme=a&theme=b"), "theme")).toBe("all");
    expect(nextJoin(of("venue=a"), "venue")).toBe("any");
    expect(nextJoin(of(""), "year")).toBe("any");
  });
});

describe("keptOut", () => {
  it("is what the last alternatives keep out of the rest of the selection", () => {
    const selection = of("q=x&theme=a&theme=b,c&venue=v");
    expect(writeSelection(keptOut(selection, "theme")!)).toBe(
      "q=x&theme=a&not-theme=b&not-theme=c&venue=v",
    );
    expect(writeSelection(keptOut(selection, "venue")!)).toBe("q=x&theme=a&theme=b,c&not-venue=v");
  });

  it("is nothing where nothing is chosen", () => {
    expect(keptOut(of("not-theme=a"), "theme")).toBeUndefined();
  });
});
