/**
 * Clustering of places on the map that keeps clusters connected: of all pairs of neighbours, those
 * become one whose union costs the least by Ward's criterion (Ward 1963,
 * doi:10.1080/01621459.1963.10500845) under a contiguity constraint (Murtagh 1985,
 * doi:10.1093/comjnl/28.1.82). Quadratic time with a small factor, no randomness.
 */

/** Places to be merged: `coordinates` holds `dimensions` numbers of each. */
export interface WeighedPlaces {
  dimensions: number;
  coordinates: Float64Array;
  /** How much each counts. */
  weights: ArrayLike<number>;
  /** Places beside place i; symmetric. */
  neighbours: (place: number) => Iterable<number>;
}

/** Clusters that became one: places are 0 to n - 1, merge m makes cluster n + m. */
export type Merge = readonly [a: number, b: number];

/** Merges in their order, n - 1 of them: places without neighbours are joined at the end. */
export function wardMerges({
  dimensions,
  coordinates,
  weights,
  neighbours,
}: WeighedPlaces): Merge[] {
  const n = weights.length;
  const centres = coordinates.slice();
  const weight = Float64Array.from(weights);
  /** A cluster lives in the slot of one of its places; this is its number. */
  const cluster = Uint32Array.from({ length: n }, (_, i) => i);
  const beside = Array.from({ length: n }, (_, i) => new Set(neighbours(i)));
  const nearest = new Int32Array(n).fill(-1);
  const least = new Float64Array(n).fill(Infinity);
  const alive = Array.from({ length: n }, (_, i) => i);
  const merges: Merge[] = [];

  const cost = (a: number, b: number) => {
    let squares = 0;
    for (let d = 0; d < dimensions; d++) {
      squares += (centres[a * dimensions + d]! - centres[b * dimensions + d]!) ** 2;
    }
    return (squares * weight[a]! * weight[b]!) / (weight[a]! + weight[b]!);
  };
  const consider = (slot: number, other: number) => {
    const price = cost(slot, other);
    if (price < least[slot]! || (price === least[slot]! && other < nearest[slot]!)) {
      least[slot] = price;
      nearest[slot] = other;
    }
  };
  const look = (slot: number) => {
    least[slot] = Infinity;
    nearest[slot] = -1;
    for (const other of beside[slot]!) consider(slot, other);
  };
  const unite = (a: number, b: number) => {
    const sum = weight[a]! + weight[b]!;
    for (let d = 0; d < dimensions; d++) {
      const at = a * dimensions + d;
      centres[at] = (centres[at]! * weight[a]! + centres[b * dimensions + d]! * weight[b]!) / sum;
    }
    weight[a] = sum;
    merges.push([cluster[a]!, cluster[b]!]);
    cluster[a] = n + merges.length - 1;
    alive.splice(alive.indexOf(b), 1);
    for (const other of beside[b]!) {
      beside[other]!.delete(b);
      if (other === a) continue;
      beside[other]!.add(a);
      beside[a]!.add(other);
    }
    look(a);
    for (const other of beside[a]!) {
      if (nearest[other] === a || nearest[other] === b) look(other);
      else consider(other, a);
    }
  };

  for (const slot of alive) look(slot);
  while (alive.length > 1) {
    let best = alive[0]!;
    for (const slot of alive) if (least[slot]! < least[best]!) best = slot;
    if (nearest[best] === -1) unite(alive[0]!, alive[1]!);
    else unite(Math.min(best, nearest[best]!), Math.max(best, nearest[best]!));
  }
  return merges;
}
