/** Storing digests: whatever the order, whatever they said before, the library says what they say. */
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { deriveLibrary } from "@/lib/db/store/derive";
import { type DigestContent, findStored, storeDigest } from "@/lib/db/store/store-digest";
import type { PaperDraft } from "@/lib/papers/paper";
import { parseTaxonomy } from "@/lib/themes/taxonomy";
import { SEED_DIGESTS } from "../helpers/seed-digests";
import { emptyLibrary } from "./empty-library";
import { dumpDerived, dumpPapers, indexGaps } from "./library-dump";

const SEEDS: DigestContent[] = SEED_DIGESTS.map(({ file, crawledOn, reading }) => ({
  path: file,
  sha256: `sha256 of ${file}`,
  pipeline: "test",
  format: reading.format!.name,
  site: reading.format!.site,
  crawledOn,
  topic: reading.topic,
  drafts: reading.drafts,
  problems: reading.problems,
}));

beforeEach(emptyLibrary);

describe("the order of the digests", () => {
  it("makes no difference", async () => {
    const papers = new Set<string>();
    const derived: unknown[] = [];
    for (const order of ["0123", "3210", "1302", "2031"]) {
      await emptyLibrary();
      for (const index of order) await storeDigest(SEEDS[Number(index)]!);
      expect(await database().paper.count()).toBe(200);
      papers.add(JSON.stringify(await dumpPapers()));
      if (derived.length < 2) {
        await derive();
        derived.push(await dumpDerived());
      }
    }
    expect(papers.size).toBe(1);
    expect(derived[1]).toEqual(derived[0]);
  });
});

describe("a digest that is stored again", () => {
  it("changes nothing when it says the same", async () => {
    for (const digest of SEEDS) await storeDigest(digest);
    const before = await dumpPapers();
    const counts = await storeDigest(SEEDS[2]!);
    expect(counts).toEqual({ new: 0, merged: 0, unchanged: 42 });
    expect(await dumpPapers()).toEqual(before);
  });

  it("is known by its content, whatever its name", async () => {
    const digest = SEEDS[3]!;
    await storeDigest(digest);
    expect(await findStored(digest)).toMatchObject({ entries: 10 });
    expect(await findStored({ ...digest, sha256: "other" })).toBeUndefined();
    await storeDigest({ ...digest, path: "renamed.txt", pipeline: "newer" });
    const digests = await database().digest.findMany({ include: { _count: true } });
    expect(digests).toMatchObject([
      // What it brought when it was new is still true of it.
      { file: "renamed.txt", newPapers: 10, joinedPapers: 0, _count: { sightings: 10 } },
    ]);
  });

  it("updates, adds and takes away", async () => {
    for (const digest of SEEDS) await storeDigest(digest);
    const [first, second, ...rest] = SEEDS[2]!.drafts as [PaperDraft, PaperDraft];
    const longer = `${second.abstract} Wombats dig cubes.`;
    const slugs = await allSlugs();
    const gone = await slugOf(first.title);
    const counts = await storeDigest({
      ...SEEDS[2]!,
      sha256: "changed",
      drafts: [
        { ...second, abstract: longer },
        ...rest,
        draft("A Paper on Quokkas", "Quokkas smile."),
      ],
    });
    expect(counts).toEqual({ new: 1, merged: 1, unchanged: 40 });
    expect(new Set(await allSlugs())).toEqual(
      new Set([...slugs.filter((slug) => slug !== gone), "a-paper-on-quokkas"]),
    );
    const edited = await database().paper.findFirst({
      where: { slug: await slugOf(second.title) },
    });
    expect(edited?.abstract).toBe(longer);
    const changed = { where: { sha256: "changed" } };
    expect(await database().digest.findFirst(changed)).toMatchObject({
      newPapers: 1,
      joinedPapers: 1,
    });
    expect(await indexGaps()).toEqual([]);
    const back = await storeDigest(SEEDS[2]!);
    expect(back).toEqual({ new: 1, merged: 1, unchanged: 40 });
    expect(await allSlugs()).toEqual(slugs);
  });

  it("gives way when two files swap their contents", async () => {
    const [a, b] = [SEEDS[2]!, SEEDS[3]!];
    await storeDigest(a);
    await storeDigest(b);
    const before = await allSlugs();
    await storeDigest({ ...a, path: b.path });
    await storeDigest({ ...b, path: a.path });
    expect(await allSlugs()).toEqual(before);
    const digests = await database().digest.findMany({ include: { _count: true } });
    const sizes = digests.map(({ file, _count }) => [file, _count.sightings]);
    expect(Object.fromEntries(sizes)).toEqual({ [a.path]: 10, [b.path]: 42 });
  });
});

describe("digests of one file name", () => {
  it("in two folders are two", async () => {
    await storeDigest({ ...SEEDS[2]!, path: "may/page.txt" });
    await storeDigest({ ...SEEDS[3]!, path: "june/page.txt" });
    expect(await database().sighting.count()).toBe(52);
    const digests = await database().digest.findMany({ orderBy: { path: "asc" } });
    expect(digests.map(({ file }) => file)).toEqual(["page.txt", "page.txt"]);
  });
});

describe("papers of one title", () => {
  const title = "Attention";
  const retina = draft(title, "Neurons of the macaque retina answer slowly to moving gratings.");
  const trains = draft(
    title,
    "Railway signalling relies on vigilant drivers during long journeys.",
    5,
  );

  it("are different when their abstracts have nothing in common", async () => {
    expect(await storeDigest(digest([retina, trains]))).toMatchObject({ new: 2 });
    const slugs = await allSlugs();
    expect(slugs).toEqual(["attention", expect.stringMatching(/^attention-[a-z0-9]{7}$/)]);
    await storeDigest({ ...digest([retina, trains]), pipeline: "newer" });
    expect(await allSlugs()).toEqual(slugs);
    await emptyLibrary();
    await storeDigest(digest([retina, trains]));
    expect(await allSlugs()).toEqual(slugs);
  });

  it("are one when their abstracts agree, with the fuller one and both sightings", async () => {
    const fuller = {
      ...retina,
      abstract: `${retina.abstract} We say why.`,
      firstLine: 8,
      lastLine: 9,
    };
    expect(await storeDigest(digest([retina, fuller]))).toMatchObject({ new: 1, merged: 1 });
    const papers = await database().paper.findMany({ include: { sightings: true } });
    expect(papers).toMatchObject([{ abstract: fuller.abstract, sightings: [{}, {}] }]);
  });
});

it("a venue has its tidier spelling, whichever came first", async () => {
  const [reference, entry] = ["Nature.", "Nature"].map((venue, i) => ({
    ...draft(`Trees of Tensors ${i}`, "We grow trees.", 3 * i + 1),
    venue,
  }));
  for (const drafts of [
    [reference!, entry!],
    [entry!, reference!],
  ]) {
    await emptyLibrary();
    for (const one of drafts)
      await storeDigest({ ...digest([one]), path: one.venue, sha256: one.venue });
    expect(await database().venue.findMany()).toEqual([{ id: "nature", name: "Nature" }]);
  }
});

function draft(title: string, abstract: string, firstLine = 1): PaperDraft {
  const raw = { title, abstract };
  return { ...raw, authors: [], codeUrls: [], firstLine, lastLine: firstLine + 1, raw };
}

function digest(drafts: PaperDraft[]): DigestContent {
  return { ...SEEDS[0]!, path: "own.txt", sha256: "own", drafts, problems: [] };
}

async function derive(): Promise<void> {
  const taxonomy = parseTaxonomy(readFileSync("seeds/themes.json", "utf8"), "seeds/themes.json");
  await deriveLibrary(taxonomy, "test", () => {});
}

async function allSlugs(): Promise<string[]> {
  const papers = await database().paper.findMany({
    select: { slug: true },
    orderBy: { slug: "asc" },
  });
  return papers.map(({ slug }) => slug);
}

async function slugOf(title: string): Promise<string> {
  return (await database().paper.findFirstOrThrow({ where: { title } })).slug;
}
