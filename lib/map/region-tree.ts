/** How the map falls into regions, and those into parts: which papers, not yet what they are called. */
import { Delaunay } from "d3";
import { cellsOf } from "@/lib/map/cells";
import type { MapLayout } from "@/lib/map/layout";
import { type Merge, wardMerges } from "@/lib/map/ward";
import type { LatentSpace } from "@/lib/semantics/latent-space";

export type Latent = Pick<LatentSpace, "dimensions" | "documents">;

export interface RegionNode {
  /** Papers, ascending. */
  members: Uint32Array;
  /** Largest first; none or at least two. */
  parts: RegionNode[];
}

/** How much being alike counts beside lying together. */
const LIKENESS = 0.2;
/** Fewer papers than this are clustered one by one; more are first gathered into small cells. */
const FEWEST_CELLS = 4_000;
const CELLS_PER_PART = 8;

/**
 * Numbers of regions on each level: about n^0.6 of the smallest (18 of 11 papers at 200, 205 of
 * 50 at 10,000, 2,900 of 250 at 700,000), log2 n at the top, each with about five parts.
 */
export function levelSizes(n: number): number[] {
  const smallest = Math.max(1, Math.round(0.68 * n ** 0.62));
  const top = Math.min(smallest, Math.max(1, Math.round(Math.log2(n))));
  const steps = Math.round(Math.log(smallest / top) / Math.log(5));
  return Array.from({ length: steps + 1 }, (_, level) =>
    steps === 0 ? smallest : Math.round(top * (smallest / top) ** (level / steps)),
  );
}

/** The regions at the top, largest first. Every paper lies in one; a region's parts have all its papers. */
export function regionTree(layout: MapLayout, latent: Latent): RegionNode[] {
  const n = layout.x.length;
  if (n === 0) return [];
  const sizes = levelSizes(n);
  const cells = cellsOf(layout, Math.max(FEWEST_CELLS, CELLS_PER_PART * sizes.at(-1)!));
  const tree = new ClusterTree(layout, latent, cells);
  return regionsWithin([tree.root], 0);

  function regionsWithin(clusters: readonly number[], level: number): RegionNode[] {
    const wanted = sizes[level];
    if (wanted === undefined) return [];
    const parts = Math.round((tree.sizeOf(clusters) * wanted) / n);
    const found = parts < 2 && level > 0 ? [] : tree.divide(clusters, Math.max(1, parts));
    // A region too small to fall apart here may do so among the smaller ones.
    if (level > 0 && found.length < 2) return regionsWithin(clusters, level + 1);
    return found
      .map((part) => ({ members: tree.papersOf(part), parts: regionsWithin(part, level + 1) }))
      .sort((a, b) => b.members.length - a.members.length || a.members[0]! - b.members[0]!);
  }
}

/** A part must have this share of the papers that it would have if all were alike. */
const LEAST_SHARE = 0.3;

/** The merges of Ward's clustering, to be taken apart again from the top. */
class ClusterTree {
  private readonly cells: readonly Uint32Array[];
  private readonly merges: Merge[];
  /** Of each cluster: papers, and the middle of them. */
  private readonly sizes: Float64Array;
  private readonly x: Float64Array;
  private readonly y: Float64Array;

  constructor(layout: MapLayout, latent: Latent, cellOf: Uint32Array) {
    this.cells = grouped(cellOf);
    const places = featuresOf(this.cells, layout, latent);
    const { coordinates, dimensions } = places;
    const delaunay = new Delaunay(
      this.cells.flatMap((_, c) => [
        coordinates[c * dimensions]!,
        coordinates[c * dimensions + 1]!,
      ]),
    );
    this.merges = wardMerges({
      ...places,
      weights: this.cells.map(({ length }) => length),
      neighbours: (cell) => delaunay.neighbors(cell),
    });
    const n = this.cells.length;
    this.sizes = new Float64Array(n + this.merges.length);
    this.x = this.sizes.slice();
    this.y = this.sizes.slice();
    this.cells.forEach(({ length }, cell) => {
      this.sizes[cell] = length;
      this.x[cell] = coordinates[cell * dimensions]!;
      this.y[cell] = coordinates[cell * dimensions + 1]!;
    });
    this.merges.forEach(([a, b], m) => {
      this.sizes[n + m] = this.sizes[a]! + this.sizes[b]!;
      [this.x[n + m], this.y[n + m]] = this.middleOf([a, b]);
    });
  }

  get root(): number {
    return this.sizes.length - 1;
  }

  sizeOf(clusters: readonly number[]): number {
    return clusters.reduce((sum, cluster) => sum + this.sizes[cluster]!, 0);
  }

  papersOf(clusters: readonly number[]): Uint32Array {
    const papers = new Uint32Array(this.sizeOf(clusters));
    let count = 0;
    const open = [...clusters];
    for (let cluster = open.pop(); cluster !== undefined; cluster = open.pop()) {
      const merge = this.merges[cluster - this.cells.length];
      if (merge) {
        open.push(...merge);
        continue;
      }
      papers.set(this.cells[cluster]!, count);
      count += this.cells[cluster]!.length;
    }
    return papers.sort();
  }

  /**
   * Undoes the merges made last until there are `count` parts of a fair size; the crumbs go to the
   * parts that they lie nearest to.
   */
  divide(clusters: readonly number[], count: number): number[][] {
    const fewest = (LEAST_SHARE * this.sizeOf(clusters)) / count;
    const pieces = [...clusters];
    const isPart = (piece: number) => this.sizes[piece]! >= fewest;
    while (pieces.filter(isPart).length < count) {
      const last = Math.max(...pieces);
      const merge = this.merges[last - this.cells.length];
      if (!merge) break;
      pieces.splice(pieces.indexOf(last), 1, ...merge);
    }
    const parts = pieces.filter(isPart).map((piece) => [piece]);
    const crumbs = pieces.filter((piece) => !isPart(piece));
    if (parts.length === 0) return [crumbs];
    const middles = parts.map((part) => this.middleOf(part));
    for (const crumb of crumbs) {
      const distances = middles.map(([x, y]) => Math.hypot(x - this.x[crumb]!, y - this.y[crumb]!));
      parts[distances.indexOf(Math.min(...distances))]!.push(crumb);
    }
    return parts;
  }

  private middleOf(clusters: readonly number[]): [x: number, y: number] {
    const size = this.sizeOf(clusters);
    const mean = (of: Float64Array) =>
      clusters.reduce((sum, cluster) => sum + this.sizes[cluster]! * of[cluster]!, 0) / size;
    return [mean(this.x), mean(this.y)];
  }
}

/** The papers of each cell, ascending. */
function grouped(cellOf: Uint32Array): Uint32Array[] {
  const sizes = new Uint32Array(cellOf.reduce((most, cell) => Math.max(most, cell), 0) + 1);
  for (const cell of cellOf) sizes[cell]!++;
  const cells = Array.from(sizes, (size) => new Uint32Array(size));
  for (let i = cellOf.length - 1; i >= 0; i--) cells[cellOf[i]!]![--sizes[cellOf[i]!]!] = i;
  return cells;
}

/** Mean position and latent vector of each cell. */
function featuresOf(
  cells: readonly Uint32Array[],
  { x, y }: MapLayout,
  { dimensions: latent, documents }: Latent,
) {
  const dimensions = 2 + latent;
  const coordinates = new Float64Array(cells.length * dimensions);
  cells.forEach((papers, cell) => {
    const at = cell * dimensions;
    for (const i of papers) {
      coordinates[at]! += x[i]! / papers.length;
      coordinates[at + 1]! += y[i]! / papers.length;
      for (let d = 0; d < latent; d++) {
        coordinates[at + 2 + d]! += (LIKENESS * documents[i * latent + d]!) / papers.length;
      }
    }
  });
  return { coordinates, dimensions };
}
