import type { NeighbourTable } from "@/lib/semantics/neighbour-table";
import { type Neighbour, neighboursOf } from "@/lib/semantics/neighbours";
import { areRelated, termSimilarity } from "@/lib/semantics/shared-terms";
import type { TermVectors } from "@/lib/semantics/term-vectors";

/**
 * The `k` papers most related to paper `i` among its neighbours in the latent space, best first;
 * the more neighbours the table has, the better. The score, from 0 to 1, is the geometric mean of
 * their likeness in the latent space and in their very words: the first finds papers on the same
 * topic, the second prefers those for which terms can be named, and both must agree. Papers that
 * share no more than a chance word are not related: some papers have none.
 * @param least the score that they have at least
 */
export function relatedTo(
  vectors: TermVectors,
  table: NeighbourTable,
  i: number,
  k: number,
  least = Number.MIN_VALUE,
): Neighbour[] {
  const candidates = neighboursOf(table, i)
    .map(({ index, score }) => ({
      index,
      score: Math.min(1, Math.sqrt(score * termSimilarity(vectors, i, index))),
    }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const related: Neighbour[] = [];
  for (const candidate of candidates) {
    if (related.length === k) break;
    if (areRelated(vectors, i, candidate.index)) related.push(candidate);
  }
  return related;
}
