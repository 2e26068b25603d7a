/**
 * Latent semantic space (Deerwester et al. 1990): documents as dense vectors in which texts about
 * the same thing are near each other even when they share few words.
 */
import { truncatedSvd } from "@/lib/semantics/svd";
import { type TermVectors, termVector, type Vocabulary } from "@/lib/semantics/term-vectors";
import type { SemanticDocument } from "@/lib/semantics/terms";

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

/**
 * Deterministic. `dimensions` is at most the number of documents and the rank of their terms; 0
 * when no document has a known term.
 */
export function latentSpace(
  vectors: TermVectors,
  mostDimensions = dimensionsFor(vectors.documents),
): LatentSpace {
  const { singularValues, rightVectors } = truncatedSvd(
    {
      rows: vectors.documents,
      columns: vectors.vocabulary.keys.length,
      starts: vectors.starts,
      indices: vectors.terms,
      values: vectors.weights,
    },
    mostDimensions,
  );
  const dimensions = singularValues.length;
  const terms = new Float32Array(vectors.vocabulary.keys.length * dimensions);
  rightVectors.forEach((vector, d) => {
    vector.forEach((value, term) => {
      terms[term * dimensions + d] = value;
    });
  });
  const documents = new Float32Array(vectors.documents * dimensions);
  for (let i = 0; i < vectors.documents; i++) {
    const from = vectors.starts[i]!;
    const to = vectors.starts[i + 1]!;
    const place = project(
      vectors.terms.subarray(from, to),
      vectors.weights.subarray(from, to),
      terms,
      dimensions,
    );
    documents.set(place, i * dimensions);
  }
  return { dimensions, documents, terms };
}

/** A text that was not there when the space was made, as a unit vector in it (folding-in). */
export function foldIn(
  document: SemanticDocument,
  vocabulary: Vocabulary,
  space: Pick<LatentSpace, "dimensions" | "terms">,
): Float32Array {
  const { terms, weights } = termVector(document, vocabulary);
  return project(terms, weights, space.terms, space.dimensions);
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
  const length = Math.hypot(...place) || 1;
  return Float32Array.from(place, (value) => value / length);
}
