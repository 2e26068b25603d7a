/** How far a map can be trusted: whether neighbours on it are neighbours in truth, and back. */
import type { MapLayout } from "@/lib/map/layout";

export interface MapQuality {
  /** 1 when all map neighbours are true neighbours. */
  trustworthiness: number;
  /** 1 when all true neighbours are map neighbours. */
  continuity: number;
}

/**
 * Trustworthiness and continuity over neighbourhoods of `k` (Venna & Kaski 2001,
 * doi:10.1007/3-540-44668-0_68). Compares all pairs; both are 1 when so few papers are there that
 * the measure says nothing.
 */
export function mapQuality(
  documents: Float32Array,
  dimensions: number,
  layout: MapLayout,
  k = 10,
): MapQuality {
  const n = layout.x.length;
  const scale = n * k * (2 * n - 3 * k - 1);
  if (n <= k + 1 || scale <= 0) return { trustworthiness: 1, continuity: 1 };
  let intruders = 0;
  let missing = 0;
  for (let i = 0; i < n; i++) {
    const latent = ranks(n, i, (j) => latentDistance(documents, dimensions, i, j));
    const flat = ranks(n, i, (j) => mapDistance(layout, i, j));
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      if (flat[j]! <= k && latent[j]! > k) intruders += latent[j]! - k;
      if (latent[j]! <= k && flat[j]! > k) missing += flat[j]! - k;
    }
  }
  return {
    trustworthiness: 1 - (2 * intruders) / scale,
    continuity: 1 - (2 * missing) / scale,
  };
}

/** Rank of every other point by distance from `i`, the nearest being 1. */
function ranks(n: number, i: number, distance: (j: number) => number): Uint32Array {
  const distances = Float64Array.from({ length: n }, (_, j) => distance(j));
  distances[i] = -1;
  const order = Uint32Array.from({ length: n }, (_, j) => j).sort(
    (a, b) => distances[a]! - distances[b]! || a - b,
  );
  const rank = new Uint32Array(n);
  order.forEach((j, position) => {
    rank[j] = position;
  });
  return rank;
}

function latentDistance(documents: Float32Array, dimensions: number, i: number, j: number): number {
  let dot = 0;
  for (let d = 0; d < dimensions; d++) {
    dot += documents[i * dimensions + d]! * documents[j * dimensions + d]!;
  }
  return 1 - dot;
}

function mapDistance({ x, y }: MapLayout, i: number, j: number): number {
  return (x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2;
}
