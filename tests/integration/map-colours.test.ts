/** What colours mean for a selection, and which points an area or a region selects. */
import { describe, expect, it } from "vitest";
import * as colours from "@/app/api/map/colours/route";
import * as regions from "@/app/api/map/regions/route";
import * as map from "@/app/api/map/route";
import * as mapSelection from "@/app/api/map/selection/route";
import { pointIndices, readMapPapers } from "@/lib/db/map";
import { searchPapers } from "@/lib/db/search";
import type { MapRegionsAnswer } from "@/lib/map/answer";
import { decodeMap, decodeSelection, decodeValues } from "@/lib/map/codec";
import { BEST_MATCH, NO_VALUE } from "@/lib/map/value-colouring";
import { readSelection } from "@/lib/search/selection-url";
import { readError, request } from "./api-call";

const allPoints = async () => decodeMap(await (await map.GET(request("map"))).arrayBuffer());

async function coloursOf(query: string) {
  const response = await colours.GET(request(`map/colours?${query}`));
  expect(response.status).toBe(200);
  const { count } = await allPoints();
  return decodeValues(await response.arrayBuffer(), count);
}

async function selected(query: string): Promise<number[]> {
  const { count } = await allPoints();
  const response = await mapSelection.GET(request(`map/selection?${query}`));
  const bits = decodeSelection(await response.arrayBuffer(), count);
  return [...bits.keys()].filter((point) => bits[point] === 1);
}

const search = (query: string) => searchPapers(readSelection(query).selection);

describe("/api/map/colours", () => {
  it.each(["venue", "keyword", "author"] as const)("marks the %ss of most papers", async (by) => {
    const { labels, values } = await coloursOf(`by=${by}&q=emergent`);
    const { facets } = await search("q=emergent");
    const most = facets[`${by}s`].map(({ count }) => count).slice(0, 8);
    expect(labels.length).toBe(Math.min(8, most.length));
    const named = facets[`${by}s`].filter(({ label }) => labels.includes(label));
    expect(named.map(({ count }) => count)).toEqual(most.slice(0, labels.length));
    expect(Math.max(...values.filter((value) => value !== NO_VALUE))).toBeLessThan(labels.length);
  });

  it("gives a paper its own venue", async () => {
    const { labels, values } = await coloursOf("by=venue");
    const marked = [...values.keys()].filter((point) => values[point] !== NO_VALUE);
    expect(marked.length).toBeGreaterThan(0);
    for (const { index, venue } of await readMapPapers(marked)) {
      expect(labels[values[index]!]).toBe(venue);
    }
  });

  it("says how well papers match, the best most, what was not found not at all", async () => {
    const { values } = await coloursOf("by=match&q=grokking");
    const { papers, total } = await search("q=grokking&size=100");
    expect(values.filter((value) => value !== NO_VALUE).length).toBe(total);
    const points = await pointIndices(papers.map(({ slug }) => slug));
    const found = papers
      .filter(({ match }) => match === "all")
      .map(({ slug }) => values[points.get(slug)!]!);
    expect(found[0]).toBe(BEST_MATCH);
    expect(found.toSorted((a, b) => b - a)).toEqual(found);
  });

  it("has nothing to say of matches without a query", async () => {
    const { values } = await coloursOf("by=match");
    expect(new Set(values)).toEqual(new Set([NO_VALUE]));
  });

  it("keeps what is asked for by version", async () => {
    const { version } = await allPoints();
    const of = async (query: string) =>
      (await colours.GET(request(`map/colours?${query}`))).headers.get("Cache-Control");
    expect(await of(`by=venue&v=${version}`)).toContain("max-age");
    expect(await of("by=venue&v=older")).toBe("no-cache");
    expect(await of("by=venue")).toBe("no-cache");
  });

  it.each([
    ["", "by"],
    ["by=colour", "by"],
    ["by=venue&sort=best", "sort"],
    ["by=venue&area=1,2,3", "area"],
  ])("refuses %j", async (query, key) => {
    const error = await readError(colours.GET(request(`map/colours?${query}`)), 400);
    expect(error.issues?.map((issue) => issue.path)).toEqual([key]);
  });
});

describe("/api/map/selection", () => {
  it("has the points of a region, and those alone", async () => {
    const about: MapRegionsAnswer = await (await regions.GET()).json();
    const { id, first, size } = about.regions.at(-1)!;
    const points = await selected(`region=${encodeURIComponent(id)}`);
    expect(points).toEqual(Array.from({ length: size }, (_, i) => first + i));
  });

  it("has the points of an area, which are those that the list has", async () => {
    const { count, x, y } = await allPoints();
    const inside = Array.from({ length: count }, (_, i) => i).filter(
      (i) => x[i]! > 0.2 && x[i]! < 0.6 && y[i]! > 0.3 && y[i]! < 0.7,
    );
    const query = "area=200,300,600,300,600,700,200,700&size=100";
    expect(await selected(query)).toEqual(inside);
    const { papers, total } = await search(query);
    expect(total).toBe(inside.length);
    const points = await pointIndices(papers.map(({ slug }) => slug));
    expect([...points.values()].every((point) => inside.includes(point))).toBe(true);
  });

  it("has every point in an area as large as the map", async () => {
    const { count } = await allPoints();
    expect((await selected("area=0,0,1000,0,1000,1000,0,1000")).length).toBe(count);
  });
});
