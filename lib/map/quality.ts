/** How far a map can be trusted: whether neighbours on it are neighbours in truth, and back. */
import type { MapLayout } from "@/lib/map/layout";
import { similarity } from "@/lib/semantics/neighbour-table";

export interface MapQuality {
  /** 1 when all map neighbours are true neighbours. */
  trustworthiness: number;
  /** 1 when all true neighbours are map neighbours. */
  continuity: number;
}

interface Neighbourhood {
  /** Papers that count as neighbours. */
  k?: number;
  /** Of a larger map, so many papers at even distances are compared with all the others. */
  mostRows?: number;
}

/**
 * Trustworthiness and continuity over neighbourhoods of `k` papers (Venna & Kaski 2001,
 * doi:10.1007/3-540-44668-0_68). Papers whose vector is zero have no true neighbours and are passed
 * over; undefined when so few papers are there that the measure would say nothing.
 */
export function mapQuality(
  documents: Float32Array,
  dimensions: number,
  { x, y }: MapLayout,
  { k = 10, mostRows = Number.POSITIVE_INFINITY }: Neighbourhood = {},
): MapQuality | undefined {
  const n = x.length;
  const worst = (k * (2 * n - 3 * k - 1)) / 2;
  let rows = 0;
  let intruders = 0;
  let missing = 0;
  const far = new Float64Array(n);
  const flat = new Float64Array(n);
  for (let at = 0; n > k + 1 && worst > 0 && at < Math.min(n, mostRows); at++) {
    const i = Math.floor((at * n) / Math.min(n, mostRows));
    const vector = documents.subarray(i * dimensions, (i + 1) * dimensions);
    if (vector.every((value) => value === 0)) continue;
    for (let j = 0; j < n; j++) {
      far[j] = 1 - similarity(documents, dimensions, i, j);
      flat[j] = (x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2;
    }
    far[i] = Number.POSITIVE_INFINITY;
    flat[i] = Number.POSITIVE_INFINITY;
    rows++;
    intruders += excess(nearest(flat, k), far, k);
    missing += excess(nearest(far, k), flat, k);
  }
  if (rows === 0) return undefined;
  return {
    trustworthiness: 1 - intruders / (rows * worst),
    continuity: 1 - missing / (rows * worst),
  };
}

/** Indices of the `k` least distances; equals by index. */
function nearest(distances: Float64Array, k: number): number[] {
  const best: number[] = [];
  for (let j = 0; j < distances.length; j++) {
    const distance = distances[j]!;
    if (best.length === k && distance >= distances[best[k - 1]!]!) continue;
    if (best.length === k) best.pop();
    let slot = best.length;
    while (slot > 0 && distances[best[slot - 1]!]! > distance) slot--;
    best.splice(slot, 0, j);
  }
  return best;
}

/** How far beyond `k` these points rank by the other distances, summed up. */
function excess(points: readonly number[], distances: Float64Array, k: number): number {
  const ranks = new Float64Array(points.length).fill(1);
  const own = points.map((point) => distances[point]!);
  for (let j = 0; j < distances.length; j++) {
    const distance = distances[j]!;
    for (let p = 0; p < own.length; p++) {
      if (distance < own[p]! || (distance === own[p] && j < points[p]!)) ranks[p]!++;
    }
  }
  return ranks.reduce((sum, rank) => sum + Math.max(0, rank - k), 0);
}
