/** Computing anew what changed gives what computing all anew gives, where that is exact. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { readMapPoints } from "@/lib/db/map-points";
import { readIndex } from "@/lib/db/search-parts";
import { deriveLibrary } from "@/lib/db/store/derive";
import { storeDigest } from "@/lib/db/store/store-digest";
import { readJoined, readLibrary } from "@/lib/db/stored-library";
import { readSuggestions } from "@/lib/db/stored-suggestions";
import type { PaperDraft } from "@/lib/papers/paper";
import type { LibraryIndex } from "@/lib/search/index/library-index";
import { tableSize, textAt } from "@/lib/search/index/string-table";
import { parseTaxonomy } from "@/lib/themes/taxonomy";
import { dumpDerived } from "./library-dump";

const TAXONOMY = parseTaxonomy(readFileSync("seeds/themes.json", "utf8"), "seeds/themes.json");

const said: string[] = [];
const derive = (pipeline: string, mostJoined?: number) =>
  deriveLibrary(TAXONOMY, pipeline, (what) => said.push(what), { fewest: 100, mostJoined });

beforeAll(async () => {
  await store(["koalas", "wombats", "dingos"]);
  await derive("some code");
  // What is beside the index changes, too.
  await store(["koalas", "wombats", "dingos", "numbats"]);
  await derive("some code");
  // Two go, one changes, two come; one that stays is stored again with its digest.
  await store(["koalas", "wombats that changed", "quokkas", "bilbies"]);
  said.length = 0;
  await derive("some code");
});

describe("what is computed of papers that changed", () => {
  it("is computed of them alone", () => {
    expect(said[0]).toBe("Computing anew what depends on 4 of 204 papers");
  });

  it("leaves nothing to be done", async () => {
    expect(await database().changedPaper.count()).toBe(0);
    said.length = 0;
    await derive("some code");
    expect(said).toEqual([]);
  });

  it("finds its tables with all their indexes, which were made after the rows", async () => {
    const indexes = await database().$queryRaw<{ name: string }[]>`
      SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
        AND tbl_name IN ('PaperTheme', 'PaperKeyword', 'PaperNeighbour', 'MapPoint') ORDER BY name`;
    expect(indexes.map(({ name }) => name)).toEqual([
      "MapPoint_index_idx",
      "MapPoint_regionId_idx",
      "PaperKeyword_keywordId_paperId_idx",
      "PaperNeighbour_neighbourId_idx",
      "PaperTheme_themeId_paperId_idx",
    ]);
  });

  it("relates them and those that they are like", async () => {
    const quokkas = await bySlug("emergent-abilities-of-quokkas");
    const koalas = await bySlug("emergent-abilities-of-koalas");
    expect(quokkas.neighbours.map(({ neighbourId }) => neighbourId)).toContain(koalas.id);
    expect(koalas.neighbours.map(({ neighbourId }) => neighbourId)).toContain(quokkas.id);
    for (const { neighbours } of [quokkas, koalas]) {
      const scores = neighbours.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(new Set(neighbours.map(({ neighbourId }) => neighbourId)).size).toBe(scores.length);
    }
  });

  it("puts them on the map, where the points of a region stand side by side", async () => {
    const regions = await database().region.findMany();
    const points = await database().mapPoint.findMany({ orderBy: { index: "asc" } });
    expect(points.map(({ index }) => index)).toEqual([...Array(204).keys()]);
    const parentOf = new Map(regions.map(({ id, parentId }) => [id, parentId]));
    for (const { id, first, size } of regions) {
      const isIn = (region: string | null): boolean =>
        region !== null && (region === id || isIn(parentOf.get(region) ?? null));
      const inside = points.filter(({ regionId }) => isIn(regionId)).map(({ index }) => index);
      expect(inside).toEqual([...Array(size).keys()].map((i) => first + i));
    }
    const kept = await readIndex(database(), "map");
    expect(kept).toEqual(await readMapPoints(database()));
  });

  it("is found as when the index is written whole, and as when all is computed anew", async () => {
    const before = await all();
    expect(await readJoined(database())).toBeDefined();
    await database().changedPaper.create({ data: { paperId: before.search.ids[0]! } });
    await derive("some code", 0);
    expect(await readJoined(database())).toBeUndefined();
    const writtenWhole = await all();
    await derive("other code");
    const anew = await all();
    expect(before).toEqual(anew);
    expect(writtenWhole).toEqual(anew);
    expect(anew.search.forms).toContain("quokkas");
    expect(anew.search.forms).not.toContain("numbats");
  });
});

describe("a second thread", () => {
  const aside = { fewestForThread: 1 };

  it("computes the same as one alone", async () => {
    const before = { search: await searchIndex(), found: await themesAndKeywords() };
    await deriveLibrary(TAXONOMY, "code in two threads", () => {}, aside);
    expect({ search: await searchIndex(), found: await themesAndKeywords() }).toEqual(before);
  });

  it("that fails says why, and leaves the library as it was", async () => {
    const before = await dumpDerived();
    const [theme, ...others] = TAXONOMY.themes;
    const broken = { ...theme!, terms: [{ term: "?!", weight: 1 }] };
    const taxonomy = { ...TAXONOMY, themes: [broken, ...others] };
    const failing = deriveLibrary(taxonomy, "some code", () => {}, aside);
    await expect(failing).rejects.toThrow('"?!" has no words');
    expect(await dumpDerived()).toEqual(before);
  });
});

describe("the version", () => {
  it("is a new one for a digest that went and came back, whose papers have other numbers", async () => {
    const versions = new Set<string>();
    for (const animals of [["koalas"], ["koalas", "dingos"], ["koalas"], ["koalas", "dingos"]]) {
      await store(animals);
      await derive("code in two threads");
      versions.add((await database().mapLayout.findFirstOrThrow()).version);
    }
    expect(versions.size).toBe(4);
  });
});

async function all() {
  return { search: await searchIndex(), themes: await themes(), suggested: await suggested() };
}

/** What a search tells by words, themes and the like; not the numbers of regions and key phrases. */
async function searchIndex() {
  const index = (await readLibrary(database()))!;
  const { ids, has, places, text, facets } = index;
  const texts = (table: LibraryIndex["text"]["terms"]) =>
    Array.from({ length: tableSize(table) }, (_, i) => textAt(table, i));
  const { theme, author, venue, source, year } = facets;
  const { formDocs, titleLengths, abstractLengths } = text;
  return {
    ...{ ids, has, places, formDocs, titleLengths, abstractLengths },
    facets: { theme, author, venue, source, year },
    forms: texts(text.forms),
    terms: [...new Set(texts(text.terms))],
  };
}

/** All that can be suggested but key phrases, which are approximate; those that are alike are in no order. */
async function suggested() {
  const index = (await readSuggestions(database()))!;
  const { theme, author, venue, paper } = index;
  return [theme, author, venue, paper].map(({ keys, labels, weights, words }) => ({
    words: Array.from({ length: tableSize(words) }, (_, i) => textAt(words, i)),
    entries: Array.from(weights, (weight, i) => [
      textAt(keys, i),
      textAt(labels, i),
      weight,
    ]).sort(),
  }));
}

async function themes() {
  return (await themesAndKeywords()).map(({ slug, themes }) => ({ slug, themes }));
}

async function themesAndKeywords() {
  const { papers } = await dumpDerived();
  return (papers as { slug: string; themes: unknown; keywords: unknown }[]).map(
    ({ slug, themes, keywords }) => ({ slug, themes, keywords }),
  );
}

function bySlug(slug: string) {
  return database().paper.findFirstOrThrow({
    where: { slug },
    include: { neighbours: { orderBy: { rank: "asc" } } },
  });
}

async function store(animals: string[]): Promise<void> {
  await storeDigest({
    path: "animals.txt",
    sha256: animals.join(),
    pipeline: "test",
    format: "test",
    site: "A site",
    problems: [],
    drafts: animals.map(draft),
  });
}

function draft(animal: string, i: number): PaperDraft {
  const title = `Emergent abilities of ${animal}`;
  const abstract = `We study emergent abilities of large language models by analogy with ${animal}.`;
  const lines = { firstLine: 2 * i + 1, lastLine: 2 * i + 2 };
  return { title, abstract, authors: [], codeUrls: [], ...lines, raw: { title, abstract } };
}
