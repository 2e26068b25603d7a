/** Papers that join a map which stays as it is: where they go, in which region, how true that is. */
import { extendLayout, type MapLayout } from "@/lib/map/layout";
import { ALL_TRUE } from "@/lib/map/map";
import { cellAt, gridOf, type PointGrid } from "@/lib/map/point-grid";
import type { NeighbourTable } from "@/lib/semantics/neighbour-table";

export interface JoinedMap extends MapLayout {
  /** Of the new papers: the region of the paper that is nearest on the map. */
  regionOf: Uint16Array;
  /** See `truth.ts`. */
  truth: Uint8Array;
}

const IN_TRUTH = 10;
const ON_MAP = 15;

/**
 * @param table the neighbours of the new papers, which come first
 * @param layout the places of all papers; NaN for new ones
 * @param regions the regions of the papers after the new ones
 */
export function joinMap(table: NeighbourTable, layout: MapLayout, regions: Uint16Array): JoinedMap {
  const fresh = layout.x.length - regions.length;
  const extended = extendLayout(table, layout);
  const grid = gridOf(extended);
  const truth = new Uint8Array(fresh);
  const regionOf = new Uint16Array(fresh);
  for (let i = 0; i < fresh; i++) {
    const near = nearestOf(i, extended, grid);
    const placed = near.find((j) => j >= fresh) ?? nearestFrom(fresh, i, extended);
    regionOf[i] = placed === undefined ? 0 : regions[placed - fresh]!;
    truth[i] = truthOf(i, table, new Set(near));
  }
  return { ...extended, regionOf, truth };
}

/** The papers that stand nearest to paper `i`: cells around it are looked at until none can be nearer. */
function nearestOf(i: number, { x, y }: MapLayout, { side, starts, order }: PointGrid): number[] {
  const column = cellAt(side, x[i]!);
  const row = cellAt(side, y[i]!);
  for (let reach = 1; ; reach *= 2) {
    const nearest: Near[] = [];
    for (let r = Math.max(0, row - reach); r <= Math.min(side - 1, row + reach); r++) {
      const from = starts[r * side + Math.max(0, column - reach)]!;
      const to = starts[r * side + Math.min(side - 1, column + reach) + 1]!;
      for (let at = from; at < to; at++) {
        const j = order[at]!;
        if (j !== i) note(nearest, { j, distance: (x[j]! - x[i]!) ** 2 + (y[j]! - y[i]!) ** 2 });
      }
    }
    const seen = nearest.length === ON_MAP && nearest.at(-1)!.distance <= (reach / side) ** 2;
    if (seen || reach >= side) return nearest.map(({ j }) => j);
  }
}

interface Near {
  j: number;
  /** Squared. */
  distance: number;
}

/** Puts one among the nearest, where it belongs to them. */
function note(nearest: Near[], near: Near): void {
  const isNearer = (other: Near) =>
    near.distance < other.distance || (near.distance === other.distance && near.j < other.j);
  if (nearest.length === ON_MAP && !isNearer(nearest.at(-1)!)) return;
  let slot = nearest.length;
  while (slot > 0 && isNearer(nearest[slot - 1]!)) slot--;
  nearest.splice(slot, 0, near);
  if (nearest.length > ON_MAP) nearest.pop();
}

/** The paper that stands nearest to paper `i`, among those from `first` on. */
function nearestFrom(first: number, i: number, { x, y }: MapLayout): number | undefined {
  let nearest: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let j = first; j < x.length; j++) {
    const distance = (x[j]! - x[i]!) ** 2 + (y[j]! - y[i]!) ** 2;
    if (distance < least) [nearest, least] = [j, distance];
  }
  return nearest;
}

function truthOf(i: number, { width, indices, scores }: NeighbourTable, near: Set<number>): number {
  const from = i * width;
  let asked = 0;
  let found = 0;
  for (let slot = from; slot < from + Math.min(IN_TRUTH, width) && scores[slot]! > 0; slot++) {
    asked++;
    if (near.has(indices[slot]!)) found++;
  }
  return asked === 0 ? 0 : Math.round((ALL_TRUE * found) / asked);
}
