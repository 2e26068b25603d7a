/** Maps of any size that look like real ones: clusters of clusters, thinly sown between. */
import type { MapRegionsAnswer } from "@/lib/map/answer";
import { ALL_TRUE, type MapPoints, type MapRegion, monthNumber } from "@/lib/map/map";
import { THEME_GROUPS } from "@/lib/themes/groups";
import { Random } from "../bench/data/random";

export interface InventedMap {
  points: MapPoints;
  about: MapRegionsAnswer;
}

/** Regions of the top level, and parts of each region, by how many papers there are. */
const PARTS: readonly [papers: number, parts: readonly number[]][] = [
  [1_000, [12]],
  [20_000, [14, 4]],
  [200_000, [14, 5, 4]],
  [Number.POSITIVE_INFINITY, [16, 7, 6]],
];
const WORDS = "quantum graph neural sparse optical stellar protein kernel lattice causal".split(
  " ",
);

export function inventMap(count: number): InventedMap {
  const random = new Random(count);
  const points: MapPoints = {
    version: `invented-${count}`,
    count,
    x: new Float32Array(count),
    y: new Float32Array(count),
    group: new Uint8Array(count),
    month: Uint16Array.from({ length: count }, () => monthNumber(1995 + random.int(30), 1)),
    source: new Uint8Array(count),
    truth: Uint8Array.from({ length: count }, () => random.int(ALL_TRUE + 1)),
  };
  const regions: MapRegion[] = [];
  const parts = PARTS.find(([papers]) => count <= papers)![1];
  const sow = (
    region: Pick<MapRegion, "id" | "depth" | "first" | "size" | "x" | "y">,
    spread: number,
    group: number,
  ) => {
    const { id, depth, first, size, x, y } = region;
    const number = parts[depth];
    if (number === undefined || size < 2 * number) {
      for (let i = first; i < first + size; i++) {
        points.x[i] = inside(x + spread * random.normal());
        points.y[i] = inside(y + spread * random.normal());
        points.group[i] = random.chance(0.8) ? group : random.int(THEME_GROUPS.length + 1);
      }
      return;
    }
    const sizes = shares(size, number, random);
    let from = first;
    for (const [i, own] of sizes.entries()) {
      const part = {
        id: depth === 0 ? `${i}` : `${id}/${i}`,
        depth,
        first: from,
        size: own,
        x: depth === 0 ? 0.08 + 0.84 * random.next() : inside(x + 1.2 * spread * random.normal()),
        y: depth === 0 ? 0.08 + 0.84 * random.next() : inside(y + 1.2 * spread * random.normal()),
      };
      const label = `${random.pick(WORDS)} ${random.pick(WORDS)} ${part.id}`;
      regions.push({ ...part, ...(depth === 0 ? {} : { parent: id }), label, terms: [label] });
      sow(
        { ...part, depth: depth + 1 },
        depth === 0 ? 0.06 : spread * 0.5,
        depth === 0 ? i % THEME_GROUPS.length : group,
      );
      from += own;
    }
  };
  sow({ id: "", depth: 0, first: 0, size: count, x: 0.5, y: 0.5 }, 0.5, 0);
  regions.sort((a, b) => a.depth - b.depth || b.size - a.size);
  const { version } = points;
  const about = {
    ...{ version, papers: count, placed: 0, regions },
    groups: [...THEME_GROUPS],
    sources: [{ id: "invented", label: "Invented" }],
  };
  return { points, about };
}

/** Unequal parts of a whole that has at least as many as there are parts. */
function shares(whole: number, parts: number, random: Random): number[] {
  const weights = Array.from({ length: parts }, () => 0.2 + random.next());
  const sum = weights.reduce((a, b) => a + b, 0);
  const sizes = weights.map((weight) => Math.max(1, Math.floor((whole * weight) / sum)));
  sizes[0]! += whole - sizes.reduce((a, b) => a + b, 0);
  return sizes;
}

/** Folded back at the edges of the unit square. */
function inside(coordinate: number): number {
  const folded = Math.abs(coordinate);
  return folded <= 1 ? folded : Math.max(0, 2 - folded);
}
