/** Papers that join a map which stays as it is: where they go, in which region, how true that is. */
import { extendLayout, type MapLayout } from "@/lib/map/layout";
import { ALL_TRUE } from "@/lib/map/map";
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
  const truth = new Uint8Array(fresh);
  const regionOf = new Uint16Array(fresh);
  for (let i = 0; i < fresh; i++) {
    const near = nearestOf(i, extended);
    const placed = near.find((j) => j >= fresh) ?? nearestOf(i, extended, fresh)[0];
    regionOf[i] = placed === undefined ? 0 : regions[placed - fresh]!;
    truth[i] = truthOf(i, table, new Set(near));
  }
  return { ...extended, regionOf, truth };
}

/** The papers that stand nearest to paper `i`, among those from `first` on. */
function nearestOf(i: number, { x, y }: MapLayout, first = 0): number[] {
  const nearest: number[] = [];
  const distances: number[] = [];
  for (let j = first; j < x.length; j++) {
    const distance = (x[j]! - x[i]!) ** 2 + (y[j]! - y[i]!) ** 2;
    if (j === i || (nearest.length === ON_MAP && distance >= distances[ON_MAP - 1]!)) continue;
    let slot = Math.min(nearest.length, ON_MAP - 1);
    for (; slot > 0 && distances[slot - 1]! > distance; slot--) {
      nearest[slot] = nearest[slot - 1]!;
      distances[slot] = distances[slot - 1]!;
    }
    nearest[slot] = j;
    distances[slot] = distance;
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
