/**
 * Latent semantic space (Deerwester et al. 1990): documents as dense vectors in which texts about
 * the same thing are near each other even when they share few words.
 */
import type { SparseMatrix } from "@/lib/semantics/panel";
import { truncatedSvd } from "@/lib/semantics/svd";
import { TermRow } from "@/lib/semantics/term-row";
import type { TermVectors } from "@/lib/semantics/term-vectors";
import { GrowingArray } from "@/lib/text/growing-array";

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
  const terms = new Float32Array(rightVectors.values);
  return { dimensions, documents: placeRows(vectors, { dimensions, terms }), terms };
}

/** Documents in a space, each of unit length; also such as it was not made of (folding-in). */
export function placeRows(
  vectors: TermVectors,
  space: Pick<LatentSpace, "dimensions" | "terms">,
): Float32Array {
  const { dimensions } = space;
  const placed = new Float32Array(vectors.documents * dimensions);
  const row = new TermRow();
  for (let i = 0; i < vectors.documents; i++) {
    placed.set(project(vectors.read(i, row), space.terms, dimensions), i * dimensions);
  }
  return placed;
}

/** Every so-many-th row. */
function sampledRows(vectors: TermVectors): SparseMatrix {
  const { documents, vocabulary } = vectors;
  const step = Math.max(1, Math.ceil(documents / MOST_SAMPLED));
  const starts = new Uint32Array(Math.ceil(documents / step) + 1);
  const indices = new GrowingArray(new Uint32Array());
  const values = new GrowingArray(new Float32Array());
  const row = new TermRow();
  for (let i = 0, sampled = 0; i < documents; i += step) {
    const { length, terms, weights } = vectors.read(i, row);
    for (let at = 0; at < length; at++) {
      indices.push(terms[at]!);
      values.push(weights[at]!);
    }
    starts[++sampled] = indices.length;
  }
  return {
    rows: starts.length - 1,
    columns: vocabulary.keys.length,
    ...{ starts, indices: indices.finish(), values: values.finish() },
  };
}

function project(
  { length: count, terms, weights }: TermRow,
  termPlaces: Float32Array,
  dimensions: number,
): Float32Array {
  const place = new Float64Array(dimensions);
  for (let i = 0; i < count; i++) {
    const at = terms[i]! * dimensions;
    for (let d = 0; d < dimensions; d++) place[d]! += weights[i]! * termPlaces[at + d]!;
  }
  let squares = 0;
  for (let d = 0; d < dimensions; d++) squares += place[d]! * place[d]!;
  const length = Math.sqrt(squares) || 1;
  for (let d = 0; d < dimensions; d++) place[d]! /= length;
  return Float32Array.from(place);
}
