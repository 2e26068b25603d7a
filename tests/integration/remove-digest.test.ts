/** Removing a digest: the library is as if it had never been there. */
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { removeDigest } from "@/lib/db/store/remove-digest";
import { type DigestContent, storeDigest } from "@/lib/db/store/store-digest";
import type { PaperDraft } from "@/lib/papers/paper";
import { SEED_DIGESTS } from "../helpers/seed-digests";
import { dumpPapers, indexGaps } from "./library-dump";

const SEEDS: DigestContent[] = SEED_DIGESTS.map(({ file, crawledOn, reading }) => ({
  ...{ path: file, sha256: `sha256 of ${file}`, pipeline: "test", crawledOn },
  ...{ format: reading.format!.name, site: reading.format!.site, topic: reading.topic },
  ...{ drafts: reading.drafts, problems: reading.problems },
}));

beforeEach(async () => {
  for (const { id } of await database().digest.findMany()) await removeDigest(id);
});

describe("a digest that is removed", () => {
  it("leaves the library as it would be without it; the last one leaves nothing", async () => {
    const [first, removed, ...others] = SEEDS as [DigestContent, DigestContent];
    for (const digest of [first, ...others]) await storeDigest(digest);
    const without = await dumpPapers();
    await storeDigest(removed);
    expect(await removeDigest(await idOf(removed))).toEqual({
      file: removed.path,
      papers: 200 - (without.papers as unknown[]).length,
      kept: 119 - (200 - (without.papers as unknown[]).length),
    });
    expect(await dumpPapers()).toEqual(without);
    expect(await indexGaps()).toEqual([]);

    for (const { id } of await database().digest.findMany()) await removeDigest(id);
    for (const table of ["paper", "author", "venue", "source", "sighting", "digest"] as const) {
      const count = await (database()[table] as { count(): Promise<number> }).count();
      expect([table, count]).toEqual([table, 0]);
    }
  });

  it("lets papers be two again that only it showed to be one", async () => {
    const one = { ...draft("On Wombats"), doi: "10.1000/1" };
    const two = { ...draft("On Wombats and Their Cubes"), arxivId: "2401.00001" };
    const bridge = {
      ...draft("On Wombats and Their Cubes"),
      doi: "10.1000/1",
      arxivId: "2401.00001",
    };
    await storeDigest(digestOf("one.txt", one));
    await storeDigest(digestOf("two.txt", two));
    const without = await dumpPapers();
    const joining = digestOf("bridge.txt", bridge);
    await storeDigest(joining);
    expect(await database().paper.count()).toBe(1);
    await removeDigest(await idOf(joining));
    expect(await dumpPapers()).toEqual(without);
    expect(await indexGaps()).toEqual([]);
  });

  it("is unknown afterwards", async () => {
    expect(await removeDigest(12_345)).toBeUndefined();
  });
});

async function idOf({ path }: DigestContent): Promise<number> {
  return (await database().digest.findUniqueOrThrow({ where: { path } })).id;
}

function draft(title: string): PaperDraft {
  const at = { firstLine: 1, lastLine: 1, raw: { title } };
  return { title, authors: [], codeUrls: [], ...at };
}

function digestOf(path: string, ...drafts: PaperDraft[]): DigestContent {
  const { format, site } = SEEDS[0]!;
  return { path, sha256: path, pipeline: "test", format, site, drafts, problems: [] };
}
