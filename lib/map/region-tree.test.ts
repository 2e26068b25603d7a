import { randomLcg, randomNormal } from "d3";
import { describe, expect, it } from "vitest";
import { levelSizes, type RegionNode, regionTree } from "@/lib/map/region-tree";

const NO_LATENT = { dimensions: 0, documents: new Float32Array() };

/** Papers in `clumps` heaps of different density. */
function clumpedLayout(count: number, clumps: number) {
  const random = randomLcg(0.4);
  const normal = randomNormal.source(random)();
  const centres = Array.from({ length: clumps }, () => [random(), random(), 0.005 + random() / 30]);
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const [cx, cy, width] = centres[Math.floor(random() ** 2 * clumps)]!;
    x[i] = cx! + width! * normal();
    y[i] = cy! + width! * normal();
  }
  return { x, y };
}

function flat(regions: readonly RegionNode[]): RegionNode[] {
  return regions.flatMap((region) => [region, ...flat(region.parts)]);
}

function depth(regions: readonly RegionNode[]): number {
  return regions.length === 0 ? 0 : 1 + Math.max(...regions.map(({ parts }) => depth(parts)));
}

function leaves(regions: readonly RegionNode[]): RegionNode[] {
  return flat(regions).filter(({ parts }) => parts.length === 0);
}

it.each([
  [1, 1],
  [20, 1],
  [200, 2],
  [10_000, 3],
  [100_000, 3],
  [721_181, 4],
])("%i papers have %i levels", (papers, levels) => {
  const sizes = levelSizes(papers);
  expect(sizes).toHaveLength(levels);
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
});

describe.each([
  ["few papers", 150, 9],
  ["a large map", 12_000, 80],
])("the regions of %s", (_, count, clumps) => {
  const layout = clumpedLayout(count, clumps);
  const tree = regionTree(layout, NO_LATENT);

  it("hold every paper in one smallest region", () => {
    const papers = leaves(tree).flatMap(({ members }) => [...members]);
    expect(papers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
  });

  it("have in their parts all that they have, each less", () => {
    for (const { members, parts } of flat(tree)) {
      if (parts.length === 0) continue;
      expect(parts.length).toBeGreaterThan(1);
      const papers = parts.flatMap((part) => [...part.members]).sort((a, b) => a - b);
      expect(papers).toEqual([...members]);
    }
  });

  it("are neither crumbs nor giants", () => {
    expect(depth(tree)).toBe(levelSizes(count).length);
    const typical = count / levelSizes(count).at(-1)!;
    for (const { members } of leaves(tree)) {
      expect(members.length).toBeGreaterThan(typical / 6);
      expect(members.length).toBeLessThan(typical * 6);
    }
    for (const { members } of tree) expect(members.length).toBeLessThan(count / 3);
  });

  it("are the same every time", () => {
    expect(regionTree(layout, NO_LATENT)).toEqual(tree);
  });
});

it("keeps apart what is alike only in its place", () => {
  const x = Float32Array.from({ length: 40 }, (_, i) => (i % 2) / 1_000);
  const y = Float32Array.from({ length: 40 }, (_, i) => i / 1_000);
  const documents = Float32Array.from({ length: 80 }, (_, i) => Number(i % 2 === (i >> 1) % 2));
  const tree = regionTree({ x, y }, { dimensions: 2, documents });
  for (const { members } of leaves(tree)) {
    expect(new Set(members.map((paper) => paper % 2)).size).toBe(1);
  }
});

it("ends when all papers lie in one place", () => {
  const same = new Float32Array(300).fill(0.5);
  expect(flat(regionTree({ x: same, y: same }, NO_LATENT))).toHaveLength(1);
  expect(regionTree({ x: new Float32Array(), y: new Float32Array() }, NO_LATENT)).toEqual([]);
});
