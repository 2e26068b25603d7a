import { describe, expect, it } from "vitest";
import { SEED_DIGESTS } from "@/tests/helpers/seed-digests";
import { likelyOne } from "./likely-one";
import { LikelyPairs } from "./likely-pairs";
import type { Identifiable } from "./same-paper";

const ABSTRACT =
  "Proving programs correct is hard. Over the last decades computer scientists developed logics " +
  "tailored to reasoning about imperative programs, among them separation logic, which extends " +
  "Hoare logic by connectives for disjoint portions of memory and lends itself to concurrency.";
const OTHER =
  "Railway signalling relies on vigilant drivers during long journeys; fatigue detection by means " +
  "of steering behaviour reduces accidents considerably, as measured over several winters in " +
  "mountainous regions where visibility suffers from snowfall and fog during morning hours.";

function paper(facts: Partial<Identifiable>): Identifiable {
  return {
    title: "Separation Logic for Concurrent Data Structures",
    abstract: ABSTRACT,
    authors: [{ family: "Nanda" }, { family: "Havlík" }],
    publishedOn: "2018",
    ...facts,
  };
}

describe("likelyOne", () => {
  it.each<[string, Partial<Identifiable>]>([
    ["another spelling", { title: "Separation Logics for Concurrent Datastructures" }],
    ["a subtitle", { title: "Separation Logic for Concurrent Data Structures: A Primer" }],
    ["another title of one abstract", { title: "Hoare Meets Threads", publishedOn: "2019" }],
    ["two arXiv ids", { arxivId: "1801.00002" }],
    ["an abstract cut short", { title: "Separation Logic for Data Structures" }],
  ])("asks about %s", (_, facts) => {
    const likely = likelyOne(paper({ arxivId: "1801.00001" }), paper(facts));
    expect(likely?.score).toBeGreaterThan(0.8);
    expect(likely?.reasons).toContain("They have the same 2 authors.");
  });

  it("asks about one DOI on two quite different pieces, and says what speaks for and against", () => {
    const doi = "10.1000/x";
    const other = paper({ doi, title: "Night Trains", authors: [{ family: "Wei" }] });
    expect(likelyOne(paper({ doi }), other)?.reasons).toEqual([
      "They have the same DOI.",
      "The abstracts are the same, or nearly.",
      "Both are of 2018.",
      "But the titles have little in common, and no author is the same.",
    ]);
  });

  it.each<[string, Partial<Identifiable>, Partial<Identifiable>]>([
    ["others wrote it", {}, { authors: [{ family: "Wei" }] }],
    ["it tells of other things", {}, { abstract: OTHER }],
    ["it is the next part", { title: "Lectures, Part I" }, { title: "Lectures, Part II" }],
    ["it is of another year", { title: "Overview of 2011" }, { title: "Overview of 2012" }],
    ["it is an editorial", { title: "Editorial" }, { title: "Editorial" }],
    [
      "one word was replaced and no abstract tells",
      { abstract: undefined },
      { abstract: undefined, title: "Separation Logic for Sequential Data Structures" },
    ],
  ])("does not ask where %s", (_, first, second) => {
    expect(likelyOne(paper(first), paper(second))).toBeUndefined();
  });

  it("says in words what speaks for it and against it", () => {
    const [a, b] = [{ arxivId: "1801.00001" }, { arxivId: "1905.00002", publishedOn: "2019" }];
    expect(likelyOne(paper(a), paper(b))?.reasons).toEqual([
      "The titles are the same.",
      "They have the same 2 authors.",
      "The abstracts are the same, or nearly.",
      "But arXiv has both: 1801.00001 and 1905.00002.",
      "They are a year apart.",
    ]);
  });
});

describe("LikelyPairs", () => {
  const pairsOf = (titles: string[], abstracts: string[] = []) => {
    const pairs = new LikelyPairs();
    for (const [id, title] of titles.entries()) pairs.add({ id, title, abstract: abstracts[id] });
    return pairs.pairs();
  };

  it("brings near titles together, whatever word was mistyped, and no others", () => {
    const titles = [
      "Separation Logic for Concurrent Data Structures",
      "Grokking Modular Arithmetic",
      "Seperation Logic for Concurrent Data Structures",
      "A Logic of Grokking",
    ];
    expect(pairsOf(titles)).toEqual([[0, 2]]);
  });

  it("brings those together whose abstracts begin alike", () => {
    expect(pairsOf(["Hoare Meets Threads", "Of Memory"], [ABSTRACT, ABSTRACT])).toEqual([[0, 1]]);
  });

  it("finds nothing doubtful among the seeds", () => {
    const papers = SEED_DIGESTS.flatMap(({ reading }) => reading.drafts);
    const pairs = new LikelyPairs();
    for (const [id, paper] of papers.entries()) pairs.add({ id, ...paper });
    const asked = pairs
      .pairs()
      .filter(([a, b]) => papers[a]!.title !== papers[b]!.title)
      .filter(([a, b]) => likelyOne(papers[a]!, papers[b]!));
    expect(asked).toEqual([]);
  });
});
