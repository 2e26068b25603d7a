import { expect, test } from "vitest";
import type { MapRegion } from "@/lib/map/map";
import type { Suggestion } from "@/lib/search/answer";
import { sideOptions } from "./side-options";

const REGIONS: MapRegion[] = ["pruning and sparsity", "agents"].map((label, i) => ({
  ...{ id: `r${i}`, depth: 0, label, terms: [], size: 1, first: i, x: 0, y: 0 },
}));

const SUGGESTIONS: Suggestion[] = [
  { kind: "completion", label: "pruning of networks", href: "/?q=pruning+of+networks" },
  { kind: "theme", label: "Pruning and sparsity", href: "/?theme=pruning-sparsity" },
  { kind: "paper", label: "On pruning", href: "/papers/on-pruning" },
];

function offered(text: string): string[][] {
  return sideOptions(text, REGIONS, SUGGESTIONS).map(({ kind, id }) => [kind, id]);
}

test("words may mean a region, a value of the library, or themselves", () => {
  expect(offered(" Prun ")).toEqual([
    ["Region", "region=r0"],
    ["Theme", "theme=pruning-sparsity"],
    ["Search", "q=Prun"],
  ]);
  expect(offered(" ")).toEqual([]);
});

test.each([
  ["2020", "year=2020"],
  ["2019-2023", "year=2019..2023"],
  ["2019–2023", "year=2019..2023"],
  ["2024..", "year=2024.."],
])("%s may mean years", (text, query) => {
  expect(sideOptions(text, [], [])[0]).toMatchObject({ kind: "Years", id: query });
});
