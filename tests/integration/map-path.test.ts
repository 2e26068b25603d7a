/** Stepping stones over the seeds: chains that hold, ends that are none. */
import { describe, expect, it } from "vitest";
import * as path from "@/app/api/map/path/route";
import { database } from "@/lib/db/client";
import { relatedPapers } from "@/lib/db/papers";
import { read, readError, request } from "./api-call";
import { ALL_PAPERS } from "./known-papers";
import * as mapContract from "./map-contract";

const FROM = "intriguing-properties-of-quantization-at-scale";
const TO = "deep-learning-probability-flows-and-entropy-production-rates-in-active-matter";

function chain(from: string, to: string) {
  return read(
    path.GET(request(`map/path?${new URLSearchParams({ from, to })}`)),
    mapContract.mapPathAnswer,
  );
}

describe("/api/map/path", () => {
  it("leads from one paper to another over papers that are related", async () => {
    const { from, to, stops } = await chain(FROM, TO);
    expect([from.id, to.id]).toEqual([FROM, TO]);
    expect([stops[0]?.slug, stops.at(-1)?.slug]).toEqual([FROM, TO]);
    expect(stops.length).toBeGreaterThan(2);
    for (const [i, { slug, step }] of stops.slice(1).entries()) {
      const before = stops[i]!.slug;
      const [forth, back] = await Promise.all([relatedPapers(before, 10), relatedPapers(slug, 10)]);
      const link =
        forth!.find((other) => other.slug === slug) ?? back!.find((other) => other.slug === before);
      expect(step).toEqual({ likeness: link!.score, shared: link!.shared });
    }
    const back = await chain(TO, FROM);
    expect(back.stops.map(({ slug }) => slug)).toEqual(stops.map(({ slug }) => slug).reverse());
  });

  it("begins and ends at papers of a theme", async () => {
    const { from, stops } = await chain("theme:quantization", "theme:emergence");
    expect(from).toMatchObject({ kind: "theme", id: "quantization" });
    const themesOf = async (slug: string) =>
      (await ALL_PAPERS).find((paper) => paper.slug === slug)!.theme;
    expect(await themesOf(stops[0]!.slug)).toContain("quantization");
    expect(await themesOf(stops.at(-1)!.slug)).toContain("emergence");
  });

  it("is one stop from a paper to itself, and none where nothing is alike", async () => {
    expect((await chain(FROM, FROM)).stops.map(({ slug }) => slug)).toEqual([FROM]);
    const alone = await database().paper.findFirstOrThrow({
      where: { neighbours: { none: {} }, neighbourOf: { none: {} } },
    });
    expect((await chain(FROM, alone.slug)).stops).toEqual([]);
  });

  it.each([
    ["", ["from", "to"]],
    [`from=${FROM}`, ["to"]],
    [`from=${"x".repeat(300)}&to=${TO}`, ["from"]],
  ])("refuses %.40s", async (query, keys) => {
    const error = await readError(path.GET(request(`map/path?${query}`)), 400);
    expect(error.issues?.map((issue) => issue.path)).toEqual(keys);
  });

  it.each([
    ["no-such-paper", "unknown-paper"],
    ["theme:no-such-theme", "unknown-theme"],
  ])("does not know %s", async (from, code) => {
    const error = await readError(path.GET(request(`map/path?from=${from}&to=${TO}`)), 404);
    expect(error.code).toBe(code);
  });
});
