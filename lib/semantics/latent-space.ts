/**
 * Latent semantic space (Deerwester et al. 1990): documents as dense vectors in which texts about
 * the same thing are near each other even when they share few words.
 */
import type { SparseMatrix } from "@/lib/semantics/panel";
import { truncatedSvd } from "@/lib/semantics/svd";
import type { TermVectors } from "@/lib/semantics/term-vectors";

export interface LatentSpace {
  dimensions: number;
  /** Document i is at `i * dimensions`; unit length, or all zero for a text without known terms. */
  documents: Float32Array;
  /** Term t is at `t * dimensions`: what one unit of its weight adds to a document. */
  terms: Float32Array;
}

/**
 * Few papers span few topics: more dimensions would hold the noise of single papers (measured on
 * 200 and 2,000 papers: beyond this, map neighbours get less true and no more related).
 */
function dimensionsFor(documents: number): number {
  return Math.min(64, Math.round(2 * Math.sqrt(documents)));
}

/** Of a larger collection an even sample spans the space; the other documents are folded in. */
const MOST_SAMPLED = 20_000;
/** The more documents, the clearer their directions, and the dearer each pass over them. */
const FEW = 2_000;

/**
 * Deterministic. `dimensions` is at most the number of documents and the rank of their terms; 0
 * when no document has a known term.
 */
export function latentSpace(
  vectors: TermVectors,
  mostDimensions = dimensionsFor(vectors.documents),
): LatentSpace {
  const { singularValues, rightVectors } = truncatedSvd(
    sampledRows(vectors),
    mostDimensions,
    vectors.documents <= FEW ? 5 : 2,
  );
  const dimensions = singularValues.length;
  const terms = Float32Array.from(rightVectors.values);
  return { dimensions, documents: placeRows(vectors, { dimensions, terms }), terms };
}

/** Documents in a space, each of unit length; also such as it was not made of (folding-in). */
export function placeRows(
  { documents, starts, terms, weights }: TermVectors,
  space: Pick<LatentSpace, "dimensions" | "terms">,
): Float32Array {
  const { dimensions } = space;
  const placed = new Float32Array(documents * dimensions);
  for (let i = 0; i < documents; i++) {
    const [from, to] = [starts[i]!, starts[i + 1]!];
    const row = [terms.subarray(from, to), weights.subarray(from, to)] as const;
    placed.set(project(...row, space.terms, dimensions), i * dimensions);
  }
  return placed;
}

/** Every so-many-th row. */
function sampledRows({ vocabulary, documents, starts, terms, weights }: TermVectors): SparseMatrix {
  const step = Math.max(1, Math.ceil(documents / MOST_SAMPLED));
  const columns = vocabulary.keys.length;
  if (step === 1) return { rows: documents, columns, starts, indices: terms, values: weights };
  const sampled = Array.from({ length: Math.ceil(documents / step) }, (_, row) => row * step);
  const ends = Uint32Array.of(0, ...sampled.map((i) => starts[i + 1]! - starts[i]!));
  for (let row = 0; row < sampled.length; row++) ends[row + 1]! += ends[row]!;
  const indices = new Uint32Array(ends[sampled.length]!);
  const values = new Float32Array(indices.length);
  sampled.forEach((i, row) => {
    indices.set(terms.subarray(starts[i]!, starts[i + 1]!), ends[row]!);
    values.set(weights.subarray(starts[i]!, starts[i + 1]!), ends[row]!);
  });
  return { rows: sampled.length, columns, starts: ends, indices, values };
}

function project(
  terms: ArrayLike<number>,
  weights: ArrayLike<number>,
  termPlaces: Float32Array,
  dimensions: number,
): Float32Array {
  const place = new Float64Array(dimensions);
  for (let i = 0; i < terms.length; i++) {
    const at = terms[i]! * dimensions;
    for (let d = 0; d < dimensions; d++) place[d]! += weights[i]! * termPlaces[at + d]!;
  }
  let squares = 0;
  for (let d = 0; d < dimensions; d++) squares += place[d]! * place[d]!;
  const length = Math.sqrt(squares) || 1;
  for (let d = 0; d < dimensions; d++) place[d]! /= length;
  return Float32Array.from(place);
}
