/** Very many points as a few thousand small groups that lie close together. */
import { Delaunay } from "d3";
import type { MapLayout } from "@/lib/map/layout";

/** How often points go to the nearest centre and centres to the middle of their points. */
const ROUNDS = 4;

/**
 * The group of each point, numbered without gaps: k-means (Lloyd 1982, doi:10.1109/TIT.1982.1056489)
 * that begins with a k-d tree's boxes of equally many points. With no more points than groups, each
 * place is a group. Points in the same place share one. Deterministic; linear in the points.
 */
export function cellsOf({ x, y }: MapLayout, count: number): Uint32Array {
  const n = x.length;
  let cells: Uint32Array = Uint32Array.from({ length: n }, (_, i) => i);
  if (n > count) cells = boxes(x, y, count);
  for (let round = 0; round < (n > count ? ROUNDS : 1); round++) {
    const centres = centresOf(x, y, cells);
    const near = new Delaunay(centres);
    let found = 0;
    for (let i = 0; i < n; i++) {
      found = near.find(x[i]!, y[i]!, Math.min(cells[i]!, centres.length / 2 - 1));
      cells[i] = found;
    }
    cells = renumbered(cells);
  }
  return cells;
}

/** Halves the points along their wider side until there are `count` boxes. */
function boxes(x: Float32Array, y: Float32Array, count: number): Uint32Array {
  const box = new Uint32Array(x.length);
  let made = 0;
  const halve = (points: Uint32Array, into: number) => {
    if (into <= 1) {
      for (const i of points) box[i] = made;
      made++;
      return;
    }
    const axis = spread(points, x) >= spread(points, y) ? x : y;
    points.sort((a, b) => axis[a]! - axis[b]! || a - b);
    const half = into >> 1;
    const cut = Math.round((points.length * half) / into);
    halve(points.subarray(0, cut), half);
    halve(points.subarray(cut), into - half);
  };
  halve(
    Uint32Array.from({ length: x.length }, (_, i) => i),
    count,
  );
  return box;
}

function spread(points: Uint32Array, values: Float32Array): number {
  let low = Infinity;
  let high = -Infinity;
  for (const i of points) {
    low = Math.min(low, values[i]!);
    high = Math.max(high, values[i]!);
  }
  return high - low;
}

function centresOf(x: Float32Array, y: Float32Array, cells: Uint32Array): Float64Array {
  const count = cells.reduce((most, cell) => Math.max(most, cell), -1) + 1;
  const centres = new Float64Array(2 * count);
  const sizes = new Uint32Array(count);
  cells.forEach((cell, i) => {
    centres[2 * cell]! += x[i]!;
    centres[2 * cell + 1]! += y[i]!;
    sizes[cell]!++;
  });
  return centres.map((sum, at) => sum / sizes[at >> 1]!);
}

/** Numbers by first appearance: groups that lost all their points leave no gap. */
function renumbered(cells: Uint32Array): Uint32Array {
  const numbers = new Map<number, number>();
  return cells.map((cell) => {
    const number = numbers.get(cell) ?? numbers.size;
    numbers.set(cell, number);
    return number;
  });
}
