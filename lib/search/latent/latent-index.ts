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
  /** Absent where vectors and scales are in the order of the docs. */
  gathered?: GatheredVectors;
  /** The row of each entry of the text index in `terms`; NO_ROW for those that have none. */
  rows: Uint32Array;
  /** Row r is at `r * dimensions`. */
  terms: Float32Array;
  /** Docs by neighbourhood, so that the nearest are found without looking at all. */
  lists: DocLists;
}

/** Vectors and scales in the order of `lists.members`. */
export interface GatheredVectors {
  /** Where those of each doc are. */
  rowOf: Uint32Array;
  /** How long the vector of row r is beyond part p of it, at `r * parts + p`, in steps, rounded up. */
  beyond: Uint8Array;
}

/** Dimensions that are looked at before a doc is given up, or not. */
export const PART = 32;

export function partsOf(dimensions: number): number {
  return Math.ceil(dimensions / PART);
}

export const LENGTH_STEP = 1 / 250;

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
export const WHOLE = 8192;

/** Unit vectors as whole numbers, which are multiplied with docs in half the time. */
export function wholeNumbers(vectors: Float32Array): Int16Array {
  return Int16Array.from(vectors, (value) => Math.round(value * WHOLE));
}

/** Cosine of the doc whose vector is in a row and a unit vector in whole numbers. */
export function wholeLikeness(
  { dimensions, docs, scales }: Pick<LatentIndex, "dimensions" | "docs" | "scales">,
  row: number,
  whole: Int16Array,
): number {
  const from = row * dimensions;
  let sum = 0;
  for (let d = 0; d < dimensions; d++) sum = (sum + whole[d]! * docs[from + d]!) | 0;
  return (sum * scales[row]!) / WHOLE;
}

/** Where the doc's vector is. */
export function vectorRow({ gathered }: Pick<LatentIndex, "gathered">, doc: number): number {
  return gathered ? gathered.rowOf[doc]! : doc;
}

/** Cosine of a unit vector and a doc. */
export function likeness(latent: LatentIndex, vector: Float32Array, doc: number): number {
  const { dimensions, docs, scales } = latent;
  const row = vectorRow(latent, doc);
  const at = row * dimensions;
  let sum = 0;
  for (let d = 0; d < dimensions; d++) sum += vector[d]! * docs[at + d]!;
  return sum * scales[row]!;
}

/** Adds a doc's vector, times a factor. */
export function addDocVector(
  latent: LatentIndex,
  doc: number,
  factor: number,
  sum: Float32Array,
): void {
  const { dimensions, docs, scales } = latent;
  const row = vectorRow(latent, doc);
  const at = row * dimensions;
  for (let d = 0; d < dimensions; d++) sum[d]! += factor * scales[row]! * docs[at + d]!;
}

/** To length 1 in place; a zero vector stays. */
export function normalise(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  for (let d = 0; d < vector.length; d++) vector[d]! /= length;
  return vector;
}
