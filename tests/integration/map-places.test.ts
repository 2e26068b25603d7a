/** The map keeps its places while papers come and go, until too many have come. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { deriveLibrary } from "@/lib/db/store/derive";
import { storeDigest } from "@/lib/db/store/store-digest";
import type { PaperDraft } from "@/lib/papers/paper";
import { parseTaxonomy } from "@/lib/themes/taxonomy";
import { indexGaps } from "./library-dump";

const TAXONOMY = parseTaxonomy(readFileSync("seeds/themes.json", "utf8"), "seeds/themes.json");

beforeAll(() => derive("this code"));

describe("the places of papers on the map", () => {
  it("do not change, not by a bit, when some papers come", async () => {
    const before = await places();
    await store("few", 6);
    await derive("this code");
    const after = await places();
    expect(after.size).toBe(206);
    for (const [slug, place] of before) expect(after.get(slug)).toEqual(place);
    expect(await layout()).toMatchObject({ papers: 206, placed: 6 });
    const one = after.get("quantization-of-quokkas-0")!;
    expect(one.x).toBeGreaterThan(0);
    expect(one.x).toBeLessThan(1);
  });

  it("do not change when papers leave", async () => {
    const before = await places();
    const gone = await database().digest.findFirstOrThrow({ where: { path: "few.txt" } });
    await storeDigest({ ...digest("few", 2), sha256: `not ${gone.sha256}` });
    await derive("this code");
    const after = await places();
    expect(after.size).toBe(202);
    for (const [slug, place] of after) expect(before.get(slug)).toEqual(place);
  });

  it("are found anew when more than a fifth has come, and the map lies as before", async () => {
    const before = await places();
    await store("many", 60);
    await derive("this code");
    const after = await places();
    expect(await layout()).toMatchObject({ papers: 262, placed: 0 });
    const moves = [...before].map(([slug, { x, y }]) => {
      const now = after.get(slug)!;
      return Math.hypot(now.x - x, now.y - y);
    });
    expect(moves.some((move) => move > 0)).toBe(true);
    // Two points at random are half the map apart.
    expect(moves.sort((a, b) => a - b)[moves.length >> 1]).toBeLessThan(0.25);
  });

  it("are found anew when the code has changed", async () => {
    await store("more", 1);
    await derive("this code");
    expect(await layout()).toMatchObject({ placed: 1 });
    await derive("other code");
    expect(await layout()).toMatchObject({ placed: 0 });
  });

  it("come with what they are worth", async () => {
    const quality = JSON.parse((await layout()).quality!) as Record<string, number>;
    expect(quality.trustworthiness).toBeGreaterThan(0.8);
    expect(quality.continuity).toBeGreaterThan(0.8);
    const truths = (await database().mapPoint.findMany()).map(({ truth }) => truth);
    expect(Math.min(...truths)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...truths)).toBeLessThanOrEqual(15);
    expect(new Set(truths).size).toBeGreaterThan(4);
    expect(await indexGaps()).toEqual([]);
  });
});

async function derive(pipeline: string): Promise<void> {
  await deriveLibrary(TAXONOMY, pipeline, () => {});
}

function layout() {
  return database().mapLayout.findFirstOrThrow();
}

async function places(): Promise<Map<string, { x: number; y: number }>> {
  const points = await database().mapPoint.findMany({ include: { paper: true } });
  return new Map(points.map(({ paper, x, y }) => [paper.slug, { x, y }]));
}

async function store(name: string, count: number): Promise<void> {
  await storeDigest(digest(name, count));
}

function digest(name: string, count: number) {
  return {
    path: `${name}.txt`,
    sha256: name,
    pipeline: "test",
    format: "test",
    site: "A site",
    problems: [],
    drafts: Array.from({ length: count }, (_, i) => draft(name, i)),
  };
}

function draft(name: string, i: number): PaperDraft {
  const title =
    name === "few" ? `Quantization of quokkas ${i}` : `Emergence of ${name} wombats ${i}`;
  const abstract = `We study large language models and emergent abilities of ${name} animals ${i}.`;
  const lines = { firstLine: 2 * i + 1, lastLine: 2 * i + 2 };
  return { title, abstract, authors: [], codeUrls: [], ...lines, raw: { title, abstract } };
}
