import { expect, test } from "vitest";
import type { FacetName } from "@/lib/search/selection";
import { readSelection, writeSelection } from "@/lib/search/selection-url";
import { valueActions } from "./value-actions";

/** What the menu of value "b" offers: where each way leads, and with how many of 40 papers. */
function offered(query: string, facet: FacetName, counts: { count?: number; adds?: number }) {
  const { selection } = readSelection(query);
  const { all, none } = selection.filters[facet];
  const state = all.flat().includes("b") ? "included" : none.includes("b") ? "excluded" : "off";
  const value = { id: "b", label: "B", state, ...counts } as const;
  return valueActions(facet, selection, value, 40).map(({ label, leadsTo, leaves }) => [
    label,
    writeSelection(leadsTo),
    leaves,
  ]);
}

test("ways that come to the same are offered once", () => {
  expect(offered("q=x", "theme", { count: 9 })).toEqual([
    ["Only this", "q=x&theme=b", 9],
    ["Without this", "q=x&not-theme=b", 31],
  ]);
});

test("beside a chosen value there are four ways, each with what it leaves", () => {
  expect(offered("theme=a", "theme", { count: 9, adds: 5 })).toEqual([
    ["Only this", "theme=b", 14],
    ["Also this", "theme=a,b", 45],
    ["And this", "theme=a&theme=b", 9],
    ["Without this", "theme=a&not-theme=b", 31],
  ]);
});

test("two venues are alternatives only", () => {
  const ways = offered("venue=a", "venue", { count: 0, adds: 5 }).map(([label]) => label);
  expect(ways).toEqual(["Only this", "Also this", "Without this"]);
});

test("what is not known is not promised", () => {
  const leaves = offered("theme=a&theme=c", "theme", {}).map(([, , papers]) => papers);
  expect(leaves).toEqual([undefined, undefined, undefined, undefined]);
});

test("a chosen value can stand alone or turn round, an excluded one can stand alone", () => {
  expect(offered("theme=a&theme=b", "theme", { count: 9 }).map(([label]) => label)).toEqual([
    "Only this",
    "Without this",
  ]);
  expect(offered("theme=b", "theme", { count: 40 }).map(([label]) => label)).toEqual([
    "Without this",
  ]);
  expect(offered("not-theme=b", "theme", {}).map(([label]) => label)).toEqual(["Only this"]);
});
