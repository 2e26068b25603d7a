/** Papers loaded in bulk make the library that storing them as a digest makes. */
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { searchPapers } from "@/lib/db/search";
import { deriveLibrary } from "@/lib/db/store/derive";
import { type LoadablePaper, loadPapers } from "@/lib/db/store/load-papers";
import { storeDigest } from "@/lib/db/store/store-digest";
import { readSelection } from "@/lib/search/selection-url";
import { keyPhrasesOf } from "@/lib/themes/key-phrases";
import { createMatcher } from "@/lib/themes/matcher";
import { parseTaxonomy } from "@/lib/themes/taxonomy";
import { seedDigest } from "../helpers/seed-digests";
import { dumpDerived, dumpPapers, indexGaps } from "./library-dump";

const TAXONOMY = parseTaxonomy(readFileSync("seeds/themes.json", "utf8"), "seeds/themes.json");
const DIGEST = { path: "lists/papers.jsonl", site: "A site", crawledOn: "2026-06-04" };
const SELECTIONS = [
  "",
  "q=emergent+abilities&size=100",
  "q=%22language+models%22&sort=newest",
  "q=author:havlik",
  "q=T_c+TaS2",
  "theme=quantization&has=code",
  "year=2025&sort=discussed",
];

/** Real papers with all that can be known of one; two have the same title. */
const PAPERS: LoadablePaper[] = [
  ...["002", "004"].flatMap((number) =>
    seedDigest(number).reading.drafts.map(({ raw, firstLine, lastLine, ...facts }) => facts),
  ),
  {
    title: "Attention in Layers of TaS₂",
    abstract: "Railway signalling relies on vigilant drivers.",
    authors: [{ family: "Havlík", given: "Vladimír" }, { family: "Consortium" }],
    authorCount: 12,
    venue: "Journal of Rails",
    publishedOn: "2019-07",
    comments: 3,
    upvotes: 9,
    arxivId: "1907.00001",
    doi: "10.1000/rails",
    url: "https://rails.example/1",
    codeUrls: ["https://github.com/rails/one"],
  },
  { title: "Attention in layers of TaS2", authors: [], abstract: "Neurons of the macaque retina." },
];

beforeEach(emptyLibrary);

describe("papers loaded in bulk", () => {
  it("are stored, indexed and found as those of a digest", async () => {
    await storeDigest({
      ...DIGEST,
      sha256: "of the file",
      pipeline: "test",
      format: "bulk",
      problems: [],
      drafts: PAPERS.map(({ themes, keywords, codeUrls = [], ...facts }, index) => ({
        ...facts,
        codeUrls,
        firstLine: index + 1,
        lastLine: index + 1,
        raw: { title: facts.title, abstract: facts.abstract },
      })),
    });
    const stored = await dump();
    await derive();
    const { themes, searches } = { themes: await themesAndPhrases(), searches: await searchAll() };

    await emptyLibrary();
    expect(await loadPapers(await withThemes(PAPERS), { ...DIGEST, taxonomy: TAXONOMY })).toBe(
      PAPERS.length,
    );
    expect(await dump()).toEqual(stored);
    expect(await themesAndPhrases()).toEqual(themes);
    expect(await indexGaps()).toEqual([]);
    await derive();
    expect(await searchAll()).toEqual(searches);
  });

  it("may come one after the other, in any number", async () => {
    const papers = 10_500;
    async function* numbered(): AsyncGenerator<LoadablePaper> {
      for (let i = 0; i < papers; i++)
        yield { title: "One title for all", authors: [], doi: `10.1/${i}` };
    }
    const progress: number[] = [];
    expect(await loadPapers(numbered(), { progress: (count) => progress.push(count) })).toBe(
      papers,
    );
    expect(progress).toEqual([10_000]);
    expect(await database().paper.count()).toBe(papers);
    const digests = await database().digest.findMany({ include: { _count: true } });
    expect(digests).toMatchObject([{ entries: papers, _count: { sightings: papers } }]);
    expect(await indexGaps()).toEqual([]);
    expect((await searchPapers(readSelection("q=titles").selection)).total).toBe(papers);
  });

  it("that stop coming leave a library that says so", async () => {
    async function* breaking(): AsyncGenerator<LoadablePaper> {
      for (let i = 0; i < 10_001; i++) yield { title: `Paper ${i}`, authors: [] };
      throw new Error("The disk is gone");
    }
    await expect(loadPapers(breaking())).rejects.toThrow("The disk is gone");
    expect(await database().paper.count()).toBe(10_000);
    expect(await indexGaps()).toEqual([]);
    const digests = await database().digest.findMany();
    expect(digests).toMatchObject([{ sha256: "unfinished", entries: 0 }]);
  });

  it("need an empty library", async () => {
    await loadPapers(PAPERS);
    await expect(loadPapers(PAPERS)).rejects.toThrow("empty library");
  });

  it("must not be of themes that are not loaded with them", async () => {
    const papers = [{ title: "A paper", authors: [], themes: [{ id: "none", score: 3 }] }];
    await expect(loadPapers(papers, { taxonomy: TAXONOMY })).rejects.toThrow();
  });
});

async function withThemes(papers: LoadablePaper[]): Promise<LoadablePaper[]> {
  const matcher = createMatcher(TAXONOMY);
  const keywords = await keyPhrasesOf(() => papers);
  return papers.map((paper, i) => ({
    ...paper,
    themes: matcher.match(paper),
    keywords: keywords[i],
  }));
}

/** The papers, free of what names the reading rather than the content. */
async function dump() {
  return JSON.parse(JSON.stringify(await dumpPapers()), (key, value) => {
    if (key === "sha256" || key === "pipeline") return undefined;
    return key === "draft" ? JSON.parse(value) : value;
  });
}

async function themesAndPhrases() {
  const { papers } = (await dumpDerived()) as {
    papers: { slug: string; themes: unknown; keywords: unknown }[];
  };
  return papers.map(({ slug, themes, keywords }) => ({ slug, themes, keywords }));
}

function searchAll() {
  return Promise.all(SELECTIONS.map((query) => searchPapers(readSelection(query).selection)));
}

function derive(): Promise<void> {
  return deriveLibrary(TAXONOMY, "test", () => {});
}

async function emptyLibrary(): Promise<void> {
  await database().digest.deleteMany();
  await database().paper.deleteMany();
  await database().mapLayout.deleteMany();
  await database().$executeRaw`DELETE FROM paper_forms`;
}
