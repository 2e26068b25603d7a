/** Docs in the latent space: the sum of their terms, of unit length, in numbers from -127 to 127. */
import type { TextSegment } from "../index/text-segment";
import type { LatentIndex } from "./latent-index";
import { forEachWeight } from "./latent-terms";

export interface LatentAxes extends Pick<LatentIndex, "dimensions" | "terms"> {
  rowOf: (entry: number) => number;
  weights: Float32Array;
}

/** The vectors of a segment's docs (folding-in, Deerwester et al. 1990), from its first doc on. */
export function placeDocs(
  segment: TextSegment,
  { dimensions, terms, rowOf, weights }: LatentAxes,
): Pick<LatentIndex, "docs" | "scales"> {
  const { firstDoc, docs } = segment;
  const sums = new Float32Array(docs * dimensions);
  forEachWeight(segment, rowOf, weights, (doc, row, weight) => {
    const at = (doc - firstDoc) * dimensions;
    const from = row * dimensions;
    for (let d = 0; d < dimensions; d++) sums[at + d]! += weight * terms[from + d]!;
  });
  const placed = new Int8Array(docs * dimensions);
  const scales = new Float32Array(docs);
  for (let doc = 0; doc < docs; doc++) {
    const at = doc * dimensions;
    scales[doc] = quantise(sums.subarray(at, at + dimensions), placed, at);
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
