/** The points nearest to each point of a map, found by a grid. */
import type { MapLayout } from "@/lib/map/layout";
import { cellAt, gridOf, type PointGrid } from "@/lib/map/point-grid";

/** Points in a cell of the grid, on average. */
const CELL_POINTS = 2;

/**
 * Indices of the `k` points nearest to each, the nearest first: those of i start at `i * k`. The map
 * must have more than `k` points. Points at the same distance come in the order of the grid.
 */
export function nearestOnMap(layout: MapLayout, k: number): Uint32Array {
  const { x, y } = layout;
  const side = Math.max(1, Math.floor(Math.sqrt(x.length / CELL_POINTS)));
  const grid = gridOf(layout, side);
  const nearest = new Uint32Array(x.length * k);
  const distances = new Float64Array(k);
  for (let i = 0; i < x.length; i++) {
    const own = nearest.subarray(i * k, (i + 1) * k);
    distances.fill(Number.POSITIVE_INFINITY);
    // Rings of cells, until no cell further out can hold a nearer point.
    for (let ring = 0; ring < side && !isBeyond(ring, side, distances[k - 1]!); ring++) {
      for (const cell of ringAround(grid, x[i]!, y[i]!, ring)) {
        for (let m = grid.starts[cell]!; m < grid.starts[cell + 1]!; m++) {
          const j = grid.order[m]!;
          const distance = (x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2;
          if (j !== i && distance < distances[k - 1]!) put(own, distances, j, distance);
        }
      }
    }
  }
  return nearest;
}

function isBeyond(ring: number, side: number, squaredDistance: number): boolean {
  return ring > 0 && ((ring - 1) / side) ** 2 > squaredDistance;
}

/** The cells that are `ring` steps from that of a point, as far as they are on the map. */
function ringAround({ side }: PointGrid, x: number, y: number, ring: number): number[] {
  const column = cellAt(side, x);
  const row = cellAt(side, y);
  if (ring === 0) return [row * side + column];
  const cells: number[] = [];
  for (let r = Math.max(0, row - ring); r <= Math.min(side - 1, row + ring); r++) {
    const step = Math.abs(r - row) === ring ? 1 : 2 * ring;
    for (let c = column - ring; c <= column + ring; c += step) {
      if (c >= 0 && c < side) cells.push(r * side + c);
    }
  }
  return cells;
}

function put(own: Uint32Array, distances: Float64Array, j: number, distance: number): void {
  let slot = own.length - 1;
  for (; slot > 0 && distances[slot - 1]! > distance; slot--) {
    own[slot] = own[slot - 1]!;
    distances[slot] = distances[slot - 1]!;
  }
  own[slot] = j;
  distances[slot] = distance;
}
