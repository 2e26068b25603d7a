import { describe, expect, it } from "vitest";
import { layoutMap, type MapLayout } from "@/lib/map/layout";
import { mapQuality } from "@/lib/map/quality";
import { leastDistance } from "@/lib/map/separate";
import { latentSpace } from "@/lib/semantics/latent-space";
import { nearestNeighbours } from "@/lib/semantics/neighbours";
import { termVectors } from "@/lib/semantics/term-vectors";
import papers from "@/tests/fixtures/semantics/seed-papers.json";

/** Each in words of its own. */
const FOREIGN = ["Über die Entstehung", "О природе вещей", "量子化について"].map((title) => ({
  title,
}));

const layoutOf = (documents: { title: string; abstract?: string }[]) => {
  const space = latentSpace(termVectors(documents));
  const table = nearestNeighbours(space.documents, space.dimensions, 15);
  return layoutMap(space, table, documents.length);
};

function nearestPair({ x, y }: MapLayout): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      least = Math.min(least, Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!));
    }
  }
  return least;
}

describe.each([
  ["real papers", papers],
  ["no paper", []],
  ["one paper", papers.slice(0, 1)],
  ["two papers", papers.slice(0, 2)],
  ["three papers", papers.slice(0, 3)],
  ["twelve papers", papers.slice(0, 12)],
  ["papers that are all alike", Array(40).fill(papers[0]!)],
  ["papers without words", Array(30).fill({ title: "" })],
  ["papers of which some are in another language", [...papers.slice(0, 40), ...FOREIGN]],
  ["papers without abstracts", papers.slice(0, 45).map(({ title }) => ({ title }))],
  ["two topics of equal papers", [...Array(20).fill(papers[0]!), ...Array(20).fill(papers[9]!)]],
])("the layout of %s", (_, documents) => {
  const layout = layoutOf(documents);

  it("lies in the unit square, every point free to be pointed at", () => {
    expect(layout.x).toHaveLength(documents.length);
    expect(layout.y).toHaveLength(documents.length);
    for (const value of [...layout.x, ...layout.y]) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
    expect(nearestPair(layout)).toBeGreaterThanOrEqual(leastDistance(documents.length));
  });

  it("is the same, byte for byte, every time", () => {
    expect(layoutOf(documents)).toEqual(layout);
  });
});

describe("the layout of real papers", () => {
  const layout = layoutOf(papers);
  const space = latentSpace(termVectors(papers));

  it("fills the map", () => {
    for (const axis of [layout.x, layout.y]) {
      expect(Math.max(...axis) - Math.min(...axis)).toBeGreaterThan(0.8);
    }
  });

  it("keeps neighbours together far better than chance", () => {
    const { trustworthiness, continuity } = mapQuality(space.documents, space.dimensions, layout, {
      k: 5,
    })!;
    expect(trustworthiness).toBeGreaterThan(0.8);
    expect(continuity).toBeGreaterThan(0.75);
  });

  it("puts papers that are like no other aside, together", () => {
    const { x, y } = layoutOf([...papers.slice(0, 40), ...FOREIGN]);
    for (const i of [41, 42]) expect(Math.hypot(x[i]! - x[40]!, y[i]! - y[40]!)).toBeLessThan(0.2);
    expect(Math.min(Math.abs(x[40]! - 0.5), Math.abs(y[40]! - 0.5))).toBeGreaterThan(0.3);
  });

  it("turns to lie like the old map, mirrored or not", () => {
    const table = nearestNeighbours(space.documents, space.dimensions, 15);
    const old = { x: layout.x.map((x) => 1 - x), y: layout.y };
    const again = layoutMap(space, table, papers.length, { old });
    const gaps = papers.map((_, i) => Math.hypot(again.x[i]! - old.x[i]!, again.y[i]! - old.y[i]!));
    // Two points at random are half the map apart.
    expect(gaps.sort((a, b) => a - b)[papers.length >> 1]).toBeLessThan(0.2);
  });

  it("puts one paper in the middle", () => {
    const alone = layoutOf(papers.slice(0, 1));
    expect(alone).toEqual({ x: Float32Array.of(0.5), y: Float32Array.of(0.5) });
  });
});

describe("map quality", () => {
  // Thirty points on a quarter of a circle are a line: one dimension shows them all.
  const angles = Array.from({ length: 30 }, (_, i) => (i / 30) ** 1.3);
  const documents = Float32Array.from(angles.flatMap((a) => [Math.cos(a), Math.sin(a)]));
  const line = (places: number[]): MapLayout => ({
    x: Float32Array.from(places),
    y: new Float32Array(places.length),
  });

  it("is perfect for a map that keeps every neighbour", () => {
    const quality = mapQuality(documents, 2, line(angles), { k: 5 });
    expect(quality).toEqual({ trustworthiness: 1, continuity: 1 });
  });

  it("is not measured where hardly any paper is", () => {
    const few = line(angles.slice(0, 5));
    expect(mapQuality(documents.slice(0, 10), 2, few)).toBeUndefined();
  });

  it("falls when strangers are put side by side", () => {
    const folded = mapQuality(documents, 2, line(angles.map((a) => Math.abs(a - 0.41))), { k: 5 })!;
    expect(folded.trustworthiness).toBeLessThan(0.9);
    expect(folded.continuity).toBeGreaterThan(folded.trustworthiness);
  });
});
