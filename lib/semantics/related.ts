import type { LatentSpace } from "@/lib/semantics/latent-space";
import { type Neighbour, nearestNeighbours, neighboursOf } from "@/lib/semantics/neighbours";
import { areRelated, termSimilarity } from "@/lib/semantics/shared-terms";
import type { TermVectors } from "@/lib/semantics/term-vectors";

/** Latent neighbours that are looked at again, for each one kept. */
const CANDIDATES = 5;

/**
 * The `k` papers most related to each paper, best first. The score, from 0 to 1, is the geometric
 * mean of their likeness in the latent space and in their very words: the first finds papers on
 * the same topic, the second prefers those for which terms can be named, and both must agree.
 * Papers that share no more than a chance word are not related: some papers have none. Cost as `nearestNeighbours`.
 */
export function relatedPapers(vectors: TermVectors, space: LatentSpace, k: number): Neighbour[][] {
  const table = nearestNeighbours(space.documents, space.dimensions, k * CANDIDATES);
  return Array.from({ length: vectors.documents }, (_, i) =>
    (space.dimensions === 0 ? [] : neighboursOf(table, i))
      .map(({ index, score }) => ({
        index,
        score: Math.min(1, Math.sqrt(score * termSimilarity(vectors, i, index))),
      }))
      .filter(({ index, score }) => score > 0 && areRelated(vectors, i, index))
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .slice(0, k),
  );
}
