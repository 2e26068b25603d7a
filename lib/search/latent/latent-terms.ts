/** The terms that span the latent space of a library, and what they weigh. */
import { isStopWord } from "@/lib/text/stop-words";
import { type StringTable, tableSize, textAt } from "../index/string-table";
import { NO_ROW } from "./latent-index";

/** Words rarer than the most frequent of these have no part in it. */
const MOST_TERMS = 40_000;

export interface LatentTerms {
  /** The row of each entry of the text index; NO_ROW for those that have none. */
  rows: Uint32Array;
  /** Inverse document frequency of each row. */
  weights: Float32Array;
}

/** @param lengths how many docs have each entry */
export function latentTerms(terms: StringTable, lengths: Uint32Array, docs: number): LatentTerms {
  const fewest = docs < 8 ? 1 : 2;
  let entries: number[] = [];
  for (let entry = 0; entry < tableSize(terms); entry++) {
    const having = lengths[entry]!;
    if (having < fewest || (having > docs / 2 && docs >= 8)) continue;
    const term = textAt(terms, entry);
    if (term.length > 1 && !isStopWord(term)) entries.push(entry);
  }
  if (entries.length > MOST_TERMS) {
    entries = entries.sort((a, b) => lengths[b]! - lengths[a]! || a - b).slice(0, MOST_TERMS);
    entries.sort((a, b) => a - b);
  }
  const rows = new Uint32Array(tableSize(terms)).fill(NO_ROW);
  entries.forEach((entry, row) => {
    rows[entry] = row;
  });
  return { rows, weights: weightsOf(rows, entries.length, lengths, docs) };
}

/** The weights of rows that are there already, in a library that has other papers now. */
export function weightsOf(
  rows: Uint32Array,
  count: number,
  lengths: Uint32Array,
  docs: number,
): Float32Array {
  const weights = new Float32Array(count);
  rows.forEach((row, entry) => {
    if (row !== NO_ROW) weights[row] = Math.log((docs + 1) / Math.max(1, lengths[entry]!));
  });
  return weights;
}
