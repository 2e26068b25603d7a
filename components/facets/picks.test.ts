import { expect, test } from "vitest";
import { readSelection, writeSelection } from "@/lib/search/selection-url";
import { applyPicks, firstJoin, type Pick, picksOf, togglePick } from "./picks";

const of = (query: string) => readSelection(query).selection;
const pick = (id: string, state: Pick["state"]): Pick => ({ id, label: id, state });

test("a selection's own values are picked, and applying them changes nothing", () => {
  for (const query of ["q=x&theme=a,b&not-theme=c", "theme=a&theme=b", "year=2019..2023", ""]) {
    const selection = of(query);
    const facet = query.includes("year") ? "year" : "theme";
    const picks = picksOf(selection, facet, {});
    const applied = applyPicks(selection, facet, picks, firstJoin(selection, facet));
    expect(writeSelection(applied)).toBe(query);
  }
});

test("picked values have their names", () => {
  expect(picksOf(of("theme=a&not-theme=b"), "theme", { a: "Apples" })).toEqual([
    { id: "a", label: "Apples", state: "included" },
    { id: "b", label: "b", state: "excluded" },
  ]);
});

test("a value is on one side at a time, and off when picked there again", () => {
  let picks = togglePick([], pick("a", "included"));
  expect(picks).toEqual([pick("a", "included")]);
  picks = togglePick(picks, pick("a", "excluded"));
  expect(picks).toEqual([pick("a", "excluded")]);
  expect(togglePick(picks, pick("a", "excluded"))).toEqual([]);
});

test("picks are applied together, as any or all, and without the others", () => {
  const picks = [pick("a", "included"), pick("b", "included"), pick("c", "excluded")];
  const selection = of("q=x&theme=old&page=4");
  expect(writeSelection(applyPicks(selection, "theme", picks, "any"))).toBe(
    "q=x&theme=a,b&not-theme=c",
  );
  expect(writeSelection(applyPicks(selection, "theme", picks, "all"))).toBe(
    "q=x&theme=a&theme=b&not-theme=c",
  );
});
