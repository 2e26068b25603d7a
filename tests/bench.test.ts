/** The benchmark's papers, queries and sums: the same at each run, and like real ones. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { LoadablePaper } from "@/lib/db/store/load-papers";
import { readSelection } from "@/lib/search/selection-url";
import { parseTaxonomy } from "@/lib/themes/taxonomy";
import { readPaper } from "../scripts/bench/data/corpus";
import { generatedPapers } from "../scripts/bench/data/generated-papers";
import { inventedName, inventedWord } from "../scripts/bench/data/invented-words";
import { Random, WeightedChoice, ZipfRank } from "../scripts/bench/data/random";
import { seedPapers } from "../scripts/bench/data/seed-papers";
import { variedPapers } from "../scripts/bench/data/varied-papers";
import { vocabularyOf } from "../scripts/bench/data/vocabulary";
import { readBenchOptions } from "../scripts/bench/options";
import { timingOf } from "../scripts/bench/percentiles";
import { benchQueries, suggestionTexts } from "../scripts/bench/queries";

const TAXONOMY = parseTaxonomy(readFileSync("seeds/themes.json", "utf8"), "seeds/themes.json");
const SEEDS = seedPapers();
const VOCABULARY = vocabularyOf(SEEDS.map(({ title, abstract = "" }) => `${title}\n${abstract}`));
const generate = (count: number) => [...generatedPapers(count, VOCABULARY, TAXONOMY)];
const PAPERS = generate(1_500);

describe("timings", () => {
  it("are durations that were measured, by nearest rank", () => {
    const durations = Array.from({ length: 200 }, (_, i) => 200 - i);
    expect(timingOf(durations)).toEqual({ runs: 200, p50: 100, p95: 190, p99: 198, worst: 200 });
    expect(timingOf([7.04])).toEqual({ runs: 1, p50: 7, p95: 7, p99: 7, worst: 7 });
    expect(durations[0]).toBe(200);
  });

  it("of nothing are no numbers", () => {
    expect(timingOf([])).toMatchObject({ runs: 0, p50: Number.NaN });
  });
});

describe("chance", () => {
  it("is the same for the same seeds and another for others", () => {
    const numbers = (...seeds: number[]) => {
      const random = new Random(...seeds);
      return Array.from({ length: 20 }, () => random.next());
    };
    expect(numbers(1, 2)).toEqual(numbers(1, 2));
    expect(numbers(1, 2)).not.toEqual(numbers(2, 1));
  });

  it("gives weighted items their shares", () => {
    const choice = new WeightedChoice(["a", "b", "c"], [6, 3, 1]);
    const counts = tally(20_000, (random) => choice.pick(random));
    expect(counts.get("a")! / 20_000).toBeCloseTo(0.6, 1);
    expect(counts.get("c")! / 20_000).toBeCloseTo(0.1, 1);
  });

  it("gives ranks by Zipf's law", () => {
    const rank = new ZipfRank(1_000, 1);
    const counts = tally(50_000, (random) => rank.pick(random));
    const share = (k: number) => counts.get(k)! / 50_000;
    expect(share(0) / share(1)).toBeCloseTo(2, 0);
    expect(share(0) / share(9)).toBeGreaterThan(7);
    expect(Math.max(...counts.keys())).toBeLessThan(1_000);
    expect(Math.min(...counts.keys())).toBe(0);
  });
});

describe("invented words", () => {
  it("are words, and nearly all different", () => {
    const words = Array.from({ length: 20_000 }, (_, rank) => inventedWord(rank));
    expect(words.every((word) => /^[a-z]{4,20}$/.test(word))).toBe(true);
    expect(new Set(words).size).toBeGreaterThan(19_500);
    expect(inventedName(5)).toEqual(inventedName(5));
  });
});

describe("generated papers", () => {
  it("are the same at each run, and the first of more", () => {
    expect(generate(100)).toEqual(PAPERS.slice(0, 100));
  });

  it("are as long as real ones, and all different", () => {
    const words = (text = "") => text.split(" ").length;
    const mean = (count: (paper: LoadablePaper) => number) =>
      PAPERS.reduce((sum, paper) => sum + count(paper), 0) / PAPERS.length;
    expect(mean(({ title }) => words(title))).toBeGreaterThan(8);
    expect(mean(({ title }) => words(title))).toBeLessThan(13);
    expect(mean(({ abstract }) => words(abstract))).toBeGreaterThan(130);
    expect(mean(({ abstract }) => words(abstract))).toBeLessThan(180);
    expect(new Set(PAPERS.map(({ title }) => title)).size).toBe(PAPERS.length);
  });

  it("have a few frequent words and many rare ones", () => {
    const counts = new Map<string, number>();
    for (const { abstract = "" } of PAPERS) {
      for (const word of new Set(abstract.toLowerCase().match(/[a-z]+/g)))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    expect(counts.get("model")! / PAPERS.length).toBeGreaterThan(0.25);
    const rare = [...counts.values()].filter((count) => count <= 2).length;
    expect(rare / counts.size).toBeGreaterThan(0.4);
  });

  it("are of themes, years and authors that recur", () => {
    const themes = new Set(PAPERS.flatMap((paper) => paper.themes!.map(({ id }) => id)));
    const known = new Set(TAXONOMY.themes.map(({ id }) => id));
    expect([...themes].every((id) => known.has(id))).toBe(true);
    expect(themes.size).toBeGreaterThan(20);
    const years = PAPERS.map(({ publishedOn }) => Number(publishedOn!.slice(0, 4)));
    expect(Math.min(...years)).toBeGreaterThanOrEqual(1990);
    expect(Math.max(...years)).toBe(2026);
    expect(years.filter((year) => year === 2025).length).toBeGreaterThan(
      years.filter((year) => year === 2010).length,
    );
    const authors = PAPERS.flatMap((paper) => paper.authors.map(({ family }) => family));
    expect(new Set(authors).size).toBeLessThan(0.95 * authors.length);
  });
});

describe("a line of a corpus", () => {
  it("is read in the schema of arXiv's snapshot", () => {
    const line = JSON.stringify({
      id: "0704.0001",
      title: "Calculation of prompt\n  diphoton production",
      abstract: "  Code is at https://github.com/a/b.\n",
      "journal-ref": "Phys.Rev.D76:013009,2007",
      doi: null,
      update_date: "2008-11-26",
      versions: [{ version: "v1", created: "Mon, 2 Apr 2007 19:18:42 GMT" }],
      authors_parsed: [
        ["Balázs", "C.", ""],
        ["", "", ""],
      ],
    });
    expect(readPaper(line)).toEqual({
      title: "Calculation of prompt diphoton production",
      abstract: "Code is at https://github.com/a/b.",
      authors: [{ family: "Balázs", given: "C." }],
      venue: "Phys.Rev.D",
      publishedOn: "2007-04-02",
      arxivId: "0704.0001",
      doi: undefined,
      codeUrls: ["https://github.com/a/b"],
    });
  });

  it("is read in plain shapes", () => {
    const line =
      '{"title":"A","authors":["Perlis, A. J.","Ada Lovelace"],"year":1958,"venue":"CACM"}';
    expect(readPaper(line)).toMatchObject({
      authors: [
        { family: "Perlis", given: "A. J." },
        { family: "Lovelace", given: "Ada" },
      ],
      publishedOn: "1958",
      venue: "CACM",
    });
  });

  it("may be no paper", () => {
    for (const line of ["", "{", "[]", '{"title":""}', '{"title":"—"}', '{"abstract":"A"}'])
      expect(readPaper(line)).toBeUndefined();
  });
});

describe("a corpus that is too small", () => {
  it("is repeated with other words", async () => {
    const read = async function* () {
      yield* PAPERS.slice(0, 40);
    };
    const varied: LoadablePaper[] = [];
    for await (const paper of variedPapers(read, 100)) varied.push(paper);
    expect(varied).toHaveLength(100);
    expect(varied.slice(0, 40)).toEqual(PAPERS.slice(0, 40));
    expect(new Set(varied.map(({ abstract }) => abstract)).size).toBe(100);
    const shared = words(varied[45]!).filter((word) => words(varied[5]!).includes(word));
    expect(shared.length / words(varied[45]!).length).toBeGreaterThan(0.6);
  });
});

describe("queries", () => {
  it("are many, of many kinds, valid, and the same for the same papers", () => {
    const queries = benchQueries(PAPERS);
    expect(queries.length).toBeGreaterThanOrEqual(300);
    expect(new Set(queries.map(({ kind }) => kind)).size).toBeGreaterThan(15);
    expect(queries.flatMap(({ selection }) => readSelection(selection).issues)).toEqual([]);
    expect(benchQueries(PAPERS)).toEqual(queries);
    expect(suggestionTexts(PAPERS).length).toBeGreaterThan(300);
  });

  it("can be made of the seeds", () => {
    expect(benchQueries(SEEDS).length).toBeGreaterThanOrEqual(300);
  });
});

describe("the command line", () => {
  it("is understood, or told what is wrong", () => {
    expect(readBenchOptions(["--papers", "500", "--json"])).toMatchObject({
      papers: 500,
      json: true,
    });
    expect(readBenchOptions(["--papers", "many"])).toContain("--papers");
    expect(readBenchOptions(["--unknown"])).toContain("--unknown");
  });
});

function words({ abstract = "" }: LoadablePaper): string[] {
  return abstract.split(" ");
}

function tally<T>(times: number, draw: (random: Random) => T): Map<T, number> {
  const random = new Random(3);
  const counts = new Map<T, number>();
  for (let i = 0; i < times; i++) {
    const value = draw(random);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
