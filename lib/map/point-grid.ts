/**
 * The points of a map sorted into square cells, row by row: what is near a place, or in a view, is
 * a few ranges. Built by counting, so 700,000 points take some 20 ms; it outlives zoom and resize.
 */
import type { MapPoints } from "@/lib/map/map";
import type { Box } from "@/lib/map/viewport";

export interface PointGrid {
  /** Cells along each axis of the unit square. */
  side: number;
  /** The points of cell c are `order[starts[c]]` to `order[starts[c + 1] - 1]`. */
  starts: Uint32Array;
  order: Uint32Array;
  /** Coordinates in the order of the cells, so that drawing reads memory forwards. */
  x: Float32Array;
  y: Float32Array;
}

/** Points in a cell, on average: fewer make more cells to look into, more make cells that stick out. */
const POINTS_PER_CELL = 3;
const MAX_SIDE = 512;

export function gridOf(
  { x, y }: Pick<MapPoints, "x" | "y">,
  side = usualSide(x.length),
): PointGrid {
  const count = x.length;
  const cellOf = (i: number) => cellAt(side, y[i]!) * side + cellAt(side, x[i]!);
  const starts = new Uint32Array(side * side + 1);
  for (let i = 0; i < count; i++) starts[cellOf(i) + 1]!++;
  for (let cell = 0; cell < side * side; cell++) starts[cell + 1]! += starts[cell]!;
  const next = starts.slice(0, -1);
  const grid: PointGrid = {
    side,
    starts,
    order: new Uint32Array(count),
    x: new Float32Array(count),
    y: new Float32Array(count),
  };
  for (let i = 0; i < count; i++) {
    const at = next[cellOf(i)]!++;
    grid.order[at] = i;
    grid.x[at] = x[i]!;
    grid.y[at] = y[i]!;
  }
  return grid;
}

function usualSide(count: number): number {
  return Math.min(MAX_SIDE, Math.max(1, Math.ceil(Math.sqrt(count / POINTS_PER_CELL))));
}

/** The part of a grid that has the points of one level, in the same cells. */
export function gridPart(grid: PointGrid, levels: Uint8Array, level: number): PointGrid {
  const { side, starts, order, x, y } = grid;
  const own = new Uint32Array(starts.length);
  let count = 0;
  for (let cell = 0; cell < side * side; cell++) {
    for (let at = starts[cell]!; at < starts[cell + 1]!; at++) {
      if (levels[order[at]!] === level) count++;
    }
    own[cell + 1] = count;
  }
  const part: PointGrid = {
    side,
    starts: own,
    order: new Uint32Array(count),
    x: new Float32Array(count),
    y: new Float32Array(count),
  };
  let to = 0;
  for (let at = 0; at < order.length; at++) {
    const point = order[at]!;
    if (levels[point] !== level) continue;
    part.order[to] = point;
    part.x[to] = x[at]!;
    part.y[to++] = y[at]!;
  }
  return part;
}

/** Column or row of a coordinate; what lies outside of the unit square counts to its edge. */
export function cellAt(side: number, coordinate: number): number {
  return Math.min(side - 1, Math.max(0, Math.floor(coordinate * side)));
}

/** Ranges of `order`, written into one array again and again: drawing allocates nothing. */
export class GridRanges {
  /** `bounds[2 * r]` to `bounds[2 * r + 1]` is range r. */
  readonly bounds: Uint32Array;
  length = 0;

  constructor(private readonly grid: PointGrid) {
    this.bounds = new Uint32Array(2 * grid.side);
  }

  /** The ranges of all cells that touch a box of data units; returns how many points they have. */
  cover(box: Box): number {
    const { side, starts } = this.grid;
    const left = cellAt(side, box.left);
    const right = cellAt(side, box.right);
    const bottom = cellAt(side, box.bottom);
    this.length = 0;
    let points = 0;
    for (let row = cellAt(side, box.top); row <= bottom; row++) {
      const from = starts[row * side + left]!;
      const to = starts[row * side + right + 1]!;
      if (from === to) continue;
      this.bounds[2 * this.length] = from;
      this.bounds[2 * this.length + 1] = to;
      this.length++;
      points += to - from;
    }
    return points;
  }
}
