/**
 * Latent semantic vectors of all papers and of the words they use (Deerwester et al. 1990,
 * doi:10.1002/(SICI)1097-4571(199009)41:6<391::AID-ASI1>3.0.CO;2-9): texts about the same thing are
 * near each other even when they share few words. Computed from the library itself.
 */
export interface LatentIndex {
  dimensions: number;
  /** Doc d is at `d * dimensions`, each number times the doc's scale; unit length, or all zero. */
  docs: Int8Array;
  scales: Float32Array;
  /** The row of each entry of the text index in `terms`; NO_ROW for those that have none. */
  rows: Uint32Array;
  /** Row r is at `r * dimensions`. */
  terms: Float32Array;
  /** Docs by neighbourhood, so that the nearest are found without looking at all. */
  lists: DocLists;
}

export interface DocLists {
  /** Centre c is at `c * dimensions`; none in a small library. */
  centres: Float32Array;
  /** The docs nearest to centre c are `starts[c]` to `starts[c + 1]`. */
  starts: Uint32Array;
  members: Uint32Array;
}

/** Marks a term that has no vector: too rare to be like any other, or in half of all papers. */
export const NO_ROW = 0xffffffff;

/** What 1 is in `wholeNumbers`. */
const WHOLE = 8192;

/** Unit vectors as whole numbers, which are multiplied with docs in half the time. */
export function wholeNumbers(vectors: Float32Array): Int16Array {
  return Int16Array.from(vectors, (value) => Math.round(value * WHOLE));
}

/** Cosine of a doc and a unit vector, which stands at `at` in whole numbers. */
export function wholeLikeness(
  { dimensions, docs, scales }: Pick<LatentIndex, "dimensions" | "docs" | "scales">,
  doc: number,
  whole: Int16Array,
  at = 0,
): number {
  const from = doc * dimensions;
  let sum = 0;
  for (let d = 0; d < dimensions; d++) sum = (sum + whole[at + d]! * docs[from + d]!) | 0;
  return (sum * scales[doc]!) / WHOLE;
}

/** Cosine of a unit vector and a doc. */
export function likeness(
  { dimensions, docs, scales }: LatentIndex,
  vector: Float32Array,
  doc: number,
): number {
  const at = doc * dimensions;
  let sum = 0;
  for (let d = 0; d < dimensions; d++) sum += vector[d]! * docs[at + d]!;
  return sum * scales[doc]!;
}

/** Adds a doc's vector, times a factor. */
export function addDocVector(
  { dimensions, docs, scales }: LatentIndex,
  doc: number,
  factor: number,
  sum: Float32Array,
): void {
  const at = doc * dimensions;
  for (let d = 0; d < dimensions; d++) sum[d]! += factor * scales[doc]! * docs[at + d]!;
}

/** To length 1 in place; a zero vector stays. */
export function normalise(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  for (let d = 0; d < vector.length; d++) vector[d]! /= length;
  return vector;
}
