import { expect, test } from "vitest";
import type { FacetCounts, FacetValue } from "./answer";
import { parseQuery, printQuery } from "./syntax";
import { syntaxExamples } from "./syntax-examples";

const values = (...labels: string[]): FacetValue[] =>
  labels.map((label) => ({ id: label, label, count: 3 }));

const library: FacetCounts = {
  themes: values("Scaling laws", "Emergence"),
  keywords: values("emergent abilities", "grokking"),
  authors: values("Elizabeth G. Campolongo"),
  venues: values('Journal of "Things"'),
  sources: values("AITopics"),
  years: values("2019", "2026", "2024"),
};
const nothing: FacetCounts = {
  themes: [],
  keywords: [],
  authors: [],
  venues: [],
  sources: [],
  years: [],
};

test("examples are in the words of the library", () => {
  const first = syntaxExamples(library).map(({ queries }) => queries[0]);
  expect(first).toEqual([
    "emergent abilities",
    '"emergent abilities"',
    "scalin*",
    "scaling -emergence",
    "scaling OR emergence",
    "title:scaling",
    "title:(scaling OR emergence)",
    "author:campolongo",
    'venue:"Journal of Things"',
    'theme:"Scaling laws"',
    'keyword:"emergent abilities"',
    "year:2024..2026",
    "source:aitopics",
    "has:code",
    "arxiv:2206.07682",
    '"emergent abilities" (scaling OR title:emergence)',
  ]);
});

test("every example is understood as it is written, in any library", () => {
  for (const facets of [library, nothing]) {
    for (const { queries } of syntaxExamples(facets)) {
      for (const query of queries) {
        const { tree, notes } = parseQuery(query);
        expect(notes).toEqual([]);
        expect(printQuery(tree!)).toBe(query);
      }
    }
  }
});
