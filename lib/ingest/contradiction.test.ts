import { expect, it } from "vitest";
import { contradict } from "./contradiction";
import { type Identifiable, samePaper } from "./same-paper";

const SMITH = [{ family: "Smith", given: "Ann" }];
const DOE = [{ family: "Doe", given: "Jane" }];

function paper(facts: Partial<Identifiable>): Identifiable {
  return { title: "On Wombats at Large", authors: SMITH, doi: "10.1000/x", ...facts };
}

it.each<[string, Partial<Identifiable>, Partial<Identifiable>]>([
  ["other authors", {}, { authors: DOE }],
  ["years far apart", { publishedOn: "1998" }, { publishedOn: "2020-05" }],
  ["other pages", { pages: "101–110" }, { pages: "87–95" }],
  ["another title and no authors", {}, { title: "Night Trains", authors: [] }],
])("one identifier with %s is one paper, and doubtful", (_, a, b) => {
  expect(samePaper(paper(a), paper(b))).toBe(true);
  expect(contradict(paper(a), paper(b))).toBe(true);
});

it.each<[string, Partial<Identifiable>, Partial<Identifiable>]>([
  ["names in two scripts", {}, { authors: [{ family: "王", given: "小明" }] }],
  ["a group", {}, { authors: [{ family: "ATLAS Collaboration" }] }],
  ["a translated title", {}, { title: "Über freilebende Beutelsäuger" }],
  ["a manuscript's pages", { pages: "1–12" }, { pages: "101–110" }],
  [
    "a preprint of years ago",
    { doi: undefined, arxivId: "1901.00001", publishedOn: "2019" },
    { arxivId: "1901.00001", publishedOn: "2024" },
  ],
  ["another DOI", { authors: DOE }, { doi: "10.1000/y" }],
])("nothing is doubtful about %s", (_, a, b) => {
  expect(contradict(paper(a), paper(b))).toBe(false);
});
