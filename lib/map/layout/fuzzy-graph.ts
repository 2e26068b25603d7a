/**
 * The neighbours of all papers as one weighted graph (the fuzzy simplicial set of UMAP: McInnes,
 * Healy & Melville 2018, arXiv:1802.03426, §3.1).
 */
import type { NeighbourTable } from "@/lib/semantics/neighbour-table";

/** Both directions of every edge: those from point i are `starts[i]` to `starts[i + 1]`. */
export interface FuzzyGraph {
  starts: Uint32Array;
  ends: Uint32Array;
  /** In (0, 1]. */
  weights: Float32Array;
}

/**
 * @param near neighbours of each point that count, at most the table's width; those with nothing
 * in common are none
 */
export function fuzzyGraph(table: NeighbourTable, count: number, near: number): FuzzyGraph {
  const { width, indices } = table;
  const k = Math.min(near, width);
  const own = memberships(table, count, k);
  const towards = (i: number, j: number) => {
    for (let slot = 0; slot < k; slot++) {
      if (indices[i * width + slot] === j) return own[i * k + slot]!;
    }
    return 0;
  };
  const starts = new Uint32Array(count + 1);
  const visit = (use: (i: number, j: number, weight: number) => void) => {
    for (let i = 0; i < count; i++) {
      for (let slot = 0; slot < k; slot++) {
        const weight = own[i * k + slot]!;
        if (weight === 0) break;
        const j = indices[i * width + slot]!;
        const back = towards(j, i);
        // Of an edge that both ends have, the first of them speaks for both.
        if (back === 0 || i < j) use(i, j, weight + back - weight * back);
      }
    }
  };
  visit((i, j) => {
    starts[i + 1]!++;
    starts[j + 1]!++;
  });
  for (let i = 0; i < count; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice();
  const ends = new Uint32Array(starts[count]!);
  const weights = new Float32Array(ends.length);
  visit((i, j, weight) => {
    weights[next[i]!] = weight;
    ends[next[i]!++] = j;
    weights[next[j]!] = weight;
    ends[next[j]!++] = i;
  });
  return { starts, ends, weights };
}

/** How much each point counts its neighbours as near: the nearest 1, log₂ k of them in all. */
function memberships({ width, scores }: NeighbourTable, count: number, k: number): Float32Array {
  const own = new Float32Array(count * k);
  const gaps = new Float64Array(k);
  for (let i = 0; i < count; i++) {
    const nearest = scores[i * width]!;
    let known = 0;
    while (known < k && scores[i * width + known]! > 0) {
      gaps[known] = nearest - scores[i * width + known]!;
      known++;
    }
    const reach = reachFor(gaps, known, Math.log2(k));
    for (let slot = 0; slot < known; slot++) {
      // Never nothing: a neighbour stays one however far beyond the others it is.
      own[i * k + slot] = Math.max(1e-4, Math.exp(-gaps[slot]! / reach));
    }
  }
  return own;
}

const BISECTIONS = 40;

/** The reach at which `exp(-gap / reach)` adds up to `target`. */
function reachFor(gaps: Float64Array, known: number, target: number): number {
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let reach = 0.1;
  for (let step = 0; step < BISECTIONS; step++) {
    let sum = 0;
    for (let slot = 0; slot < known; slot++) sum += Math.exp(-gaps[slot]! / reach);
    if (Math.abs(sum - target) < 1e-4) break;
    if (sum > target) high = reach;
    else low = reach;
    reach = high === Number.POSITIVE_INFINITY ? reach * 2 : (low + high) / 2;
  }
  return Math.max(reach, 1e-6);
}
