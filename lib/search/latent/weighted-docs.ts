/** What the terms of docs weigh: a segment of the text index, read doc by doc. */
import type { SparseMatrix } from "@/lib/semantics/panel";
import { inAbstract, inTitle } from "../index/posting";
import type { TextSegment } from "../index/text-segment";
import { NO_ROW } from "./latent-index";

export interface TermWeights {
  /** The row of an entry of the lexicon among the terms of the space; NO_ROW where it has none. */
  rowOf: (entry: number) => number;
  /** Inverse document frequency of each row. */
  weights: Float32Array;
}

/** How much a term weighs in a doc, before its rarity: 0 where it is only an author's or venue's. */
const FREQUENCY_WEIGHTS = Float64Array.from({ length: 64 }, (_, payload) => {
  const count = 2 * inTitle(payload) + inAbstract(payload);
  return count === 0 ? 0 : 1 + Math.log(count);
});

/** The docs of a segment that are multiples of `step`, as rows over the terms of the space. */
export function weightedDocs(
  { entries, starts, postings, payloads, firstDoc, docs }: TextSegment,
  { rowOf, weights }: TermWeights,
  step = 1,
): SparseMatrix {
  const first = Math.ceil(firstDoc / step);
  const rows = Math.ceil((firstDoc + docs) / step) - first;
  const forEach = (use: (doc: number, row: number, weight: number) => void) => {
    entries.forEach((entry, i) => {
      const row = rowOf(entry);
      if (row === NO_ROW) return;
      for (let at = starts[i]!; at < starts[i + 1]!; at++) {
        const weight = FREQUENCY_WEIGHTS[payloads[at]! & 63]! * weights[row]!;
        if (weight > 0 && postings[at]! % step === 0)
          use(postings[at]! / step - first, row, weight);
      }
    });
  };
  const next = new Uint32Array(rows + 1);
  forEach((doc) => {
    next[doc + 1]!++;
  });
  for (let doc = 0; doc < rows; doc++) next[doc + 1]! += next[doc]!;
  const ends = next.slice();
  const indices = new Uint32Array(ends[rows]!);
  const values = new Float32Array(ends[rows]!);
  forEach((doc, row, weight) => {
    indices[next[doc]!] = row;
    values[next[doc]!++] = weight;
  });
  return { rows, columns: weights.length, starts: ends, indices, values };
}
