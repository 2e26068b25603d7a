/** Computes the latent space of a text index and places every doc in it. */
import { type SparseMatrix, truncatedSvd } from "@/lib/semantics/svd";
import { isStopWord } from "@/lib/text/stop-words";
import type { TextIndex } from "../index/library-index";
import { inAbstract, inTitle } from "../index/posting";
import { tableSize, textAt } from "../index/string-table";
import { buildDocLists } from "./doc-lists";
import { type LatentIndex, NO_ROW } from "./latent-index";

const MOST_DIMENSIONS = 128;
/** Of a larger library an even sample spans the space; the other papers are placed in it. */
const MOST_SAMPLED = 20_000;
/** Words rarer than the most frequent of these have no part in it. */
const MOST_TERMS = 40_000;
const POWER_ITERATIONS = 2;
/** Docs placed at a time: what bounds the memory. */
const BLOCK = 16_384;

/** Few papers span few topics: more dimensions would hold the noise of single papers. */
function dimensionsFor(docs: number): number {
  return Math.min(MOST_DIMENSIONS, Math.round(2 * Math.sqrt(docs)));
}

/** Deterministic. */
export function buildLatentIndex(text: TextIndex, docs: number): LatentIndex {
  const { rows, entries, weights } = vocabulary(text, docs);
  const { singularValues, rightVectors } = truncatedSvd(
    sampleMatrix(text, docs, entries, weights),
    dimensionsFor(docs),
    POWER_ITERATIONS,
  );
  const dimensions = singularValues.length;
  const terms = new Float32Array(entries.length * dimensions);
  rightVectors.forEach((vector, d) => {
    for (let row = 0; row < entries.length; row++) terms[row * dimensions + d] = vector[row]!;
  });
  const placed = placeDocs(text, docs, { dimensions, terms, entries, weights });
  return { dimensions, rows, terms, ...placed, lists: buildDocLists(placed, docs, dimensions) };
}

/** The entries of the text index that span the space, and the inverse document frequency of each. */
function vocabulary(text: TextIndex, docs: number) {
  const frequency = (entry: number) => text.starts[entry + 1]! - text.starts[entry]!;
  const fewest = docs < 8 ? 1 : 2;
  let entries: number[] = [];
  for (let entry = 0; entry < tableSize(text.terms); entry++) {
    const having = frequency(entry);
    if (having < fewest || (having > docs / 2 && docs >= 8)) continue;
    const term = textAt(text.terms, entry);
    if (term.length > 1 && !isStopWord(term)) entries.push(entry);
  }
  if (entries.length > MOST_TERMS) {
    entries = entries.sort((a, b) => frequency(b) - frequency(a) || a - b).slice(0, MOST_TERMS);
    entries.sort((a, b) => a - b);
  }
  const rows = new Uint32Array(tableSize(text.terms)).fill(NO_ROW);
  entries.forEach((entry, row) => {
    rows[entry] = row;
  });
  const weights = Float32Array.from(entries, (entry) => Math.log((docs + 1) / frequency(entry)));
  return { rows, entries: Uint32Array.from(entries), weights };
}

/** How much a term weighs in a doc, before its rarity: 0 where it is only an author's or venue's. */
function frequencyWeight(payload: number): number {
  const count = 2 * inTitle(payload) + inAbstract(payload);
  return count === 0 ? 0 : 1 + Math.log(count);
}

/** Every so-many-th doc as a row of unit length over the vocabulary. */
function sampleMatrix(
  { starts: postingStarts, postings, payloads }: TextIndex,
  docs: number,
  entries: Uint32Array,
  weights: Float32Array,
): SparseMatrix {
  const step = Math.max(1, Math.ceil(docs / MOST_SAMPLED));
  const rows = Math.ceil(docs / step);
  const starts = new Uint32Array(rows + 1);
  const visit = (use: (row: number, column: number, value: number) => void) => {
    entries.forEach((entry, column) => {
      for (let i = postingStarts[entry]!; i < postingStarts[entry + 1]!; i++) {
        if (postings[i]! % step !== 0) continue;
        const weight = frequencyWeight(payloads[i]!);
        if (weight > 0) use(postings[i]! / step, column, weight * weights[column]!);
      }
    });
  };
  visit((row) => {
    starts[row + 1]!++;
  });
  for (let row = 0; row < rows; row++) starts[row + 1]! += starts[row]!;
  const next = starts.slice();
  const indices = new Uint32Array(starts[rows]!);
  const values = new Float32Array(indices.length);
  visit((row, column, value) => {
    const at = next[row]!++;
    indices[at] = column;
    values[at] = value;
  });
  for (let row = 0; row < rows; row++) {
    normaliseRange(values, starts[row]!, starts[row + 1]!);
  }
  return { rows, columns: entries.length, starts, indices, values };
}

interface Space {
  dimensions: number;
  terms: Float32Array;
  entries: Uint32Array;
  weights: Float32Array;
}

/** The sum of each doc's terms, of unit length, in whole numbers from -127 to 127. */
function placeDocs(
  { starts, postings, payloads }: TextIndex,
  docs: number,
  { dimensions, terms, entries, weights }: Space,
): Pick<LatentIndex, "docs" | "scales"> {
  const placed = new Int8Array(docs * dimensions);
  const scales = new Float32Array(docs);
  const cursors = Uint32Array.from(entries, (entry) => starts[entry]!);
  const block = new Float32Array(BLOCK * dimensions);
  for (let first = 0; first < docs; first += BLOCK) {
    const end = Math.min(docs, first + BLOCK);
    block.fill(0);
    entries.forEach((entry, row) => {
      let i = cursors[row]!;
      for (; i < starts[entry + 1]! && postings[i]! < end; i++) {
        const weight = frequencyWeight(payloads[i]!) * weights[row]!;
        const at = (postings[i]! - first) * dimensions;
        const from = row * dimensions;
        for (let d = 0; d < dimensions; d++) block[at + d]! += weight * terms[from + d]!;
      }
      cursors[row] = i;
    });
    for (let doc = first; doc < end; doc++) {
      const at = (doc - first) * dimensions;
      scales[doc] = quantise(block.subarray(at, at + dimensions), placed, doc * dimensions);
    }
  }
  return { docs: placed, scales };
}

/** Writes the vector as whole numbers and returns what makes its length 1 again. */
function quantise(vector: Float32Array, target: Int8Array, at: number): number {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  if (largest === 0) return 0;
  let squares = 0;
  for (let d = 0; d < vector.length; d++) {
    const value = Math.round((127 * vector[d]!) / largest);
    target[at + d] = value;
    squares += value * value;
  }
  return 1 / Math.sqrt(squares);
}

function normaliseRange(values: Float32Array, from: number, to: number): void {
  let squares = 0;
  for (let i = from; i < to; i++) squares += values[i]! ** 2;
  const length = Math.sqrt(squares) || 1;
  for (let i = from; i < to; i++) values[i]! /= length;
}
