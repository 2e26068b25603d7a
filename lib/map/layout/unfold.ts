/**
 * Moves points until neighbours in the graph lie together and others apart: the optimisation of
 * UMAP (McInnes, Healy & Melville 2018, arXiv:1802.03426, §3.2) by stochastic gradient descent with
 * negative samples, on typed arrays. Nearness on the map is 1 / (1 + d²), which needs no powers and
 * is as true (Böhm, Berens & Kobak 2022, jmlr.org/papers/v23/21-0055.html).
 */
import type { FuzzyGraph } from "@/lib/map/layout/fuzzy-graph";
import type { Progress } from "@/lib/semantics/neighbour-table";

export interface Unfolding {
  /** Times that the heaviest edges pull. */
  epochs: number;
  /** Length of the first steps; it falls to nothing. */
  rate: number;
  /** Of the pseudo-random numbers. */
  seed: number;
}

/** Points that each pull is set against. */
const STRANGERS = 5;
/** No single pull or push is stronger, for one step's sake. */
const STRONGEST = 4;
const NEAREST = 0.001;
/** Edges start at different moments: the golden ratio spreads them evenly. */
const GOLDEN = 0.6180339887498949;

/** Changes `places`, which has x and y of each point in turn. */
export function unfold(
  { starts, ends, weights }: FuzzyGraph,
  places: Float32Array,
  { epochs, rate, seed }: Unfolding,
  progress?: Progress,
): void {
  const count = starts.length - 1;
  let state = seed >>> 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const length = rate * (1 - epoch / epochs);
    for (let i = 0; i < count; i++) {
      let x = places[2 * i]!;
      let y = places[2 * i + 1]!;
      for (let edge = starts[i]!; edge < starts[i + 1]!; edge++) {
        // An edge of weight w pulls in w of all epochs.
        const due = epoch * weights[edge]! + ((edge * GOLDEN) % 1);
        if (Math.floor(due) === Math.floor(due + weights[edge]!)) continue;
        const j = ends[edge]!;
        const dx = x - places[2 * j]!;
        const dy = y - places[2 * j + 1]!;
        const pull = (-2 * length) / (1 + dx * dx + dy * dy);
        const stepX = limited(pull * dx, length);
        const stepY = limited(pull * dy, length);
        x += stepX;
        y += stepY;
        places[2 * j]! -= stepX;
        places[2 * j + 1]! -= stepY;
        for (let stranger = 0; stranger < STRANGERS; stranger++) {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          const other = Math.floor((state / 0x100000000) * count);
          if (other === i) continue;
          const awayX = x - places[2 * other]!;
          const awayY = y - places[2 * other + 1]!;
          const square = awayX * awayX + awayY * awayY;
          const push = (2 * length) / ((NEAREST + square) * (1 + square));
          x += limited(push * awayX, length);
          y += limited(push * awayY, length);
        }
      }
      places[2 * i] = x;
      places[2 * i + 1] = y;
    }
    progress?.((epoch + 1) / epochs);
  }
}

function limited(step: number, length: number): number {
  const most = STRONGEST * length;
  return Math.min(most, Math.max(-most, step));
}
