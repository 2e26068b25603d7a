import type { TermVectors } from "@/lib/semantics/term-vectors";

/**
 * The terms that explain why documents `a` and `b` are similar, best first, as the texts write
 * them: those that add most to the dot product of their term vectors. A word that is part of a
 * phrase listed before it is left out, and so are words that mean nothing alone.
 */
export function sharedTerms(vectors: TermVectors, a: number, b: number, limit = 5): string[] {
  const { keys, forms, clarity } = vectors.vocabulary;
  const shared = contributions(vectors, a, b)
    .map(({ term, share }) => ({ term, share: share * clarity[term]! }))
    .filter(({ share }) => share > 0)
    .sort((x, y) => y.share - x.share || x.term - y.term);
  const chosen: number[] = [];
  for (const { term, share } of shared) {
    if (chosen.length === limit || share < LEAST_SHARE * shared[0]!.share) break;
    const stems = new Set(keys[term]!.split(" "));
    const covered = chosen.some((other) => overlap(stems, keys[other]!.split(" ")));
    if (!covered) chosen.push(term);
  }
  return chosen.map((term) => forms[term]!);
}

/** Terms that add less than this part of what the best adds explain nothing. */
const LEAST_SHARE = 0.1;

function overlap(stems: ReadonlySet<string>, other: readonly string[]): boolean {
  return other.every((stem) => stems.has(stem)) || [...stems].every((stem) => other.includes(stem));
}

/** Cosine of the term vectors of two documents: 0 when they have no term in common. */
export function termSimilarity(vectors: TermVectors, a: number, b: number): number {
  return contributions(vectors, a, b).reduce((sum, { share }) => sum + share, 0);
}

/** Terms that both documents have, with what each adds to the similarity. */
function contributions({ starts, terms, weights }: TermVectors, a: number, b: number) {
  const shared: { term: number; share: number }[] = [];
  let i = starts[a]!;
  let j = starts[b]!;
  while (i < starts[a + 1]! && j < starts[b + 1]!) {
    const difference = terms[i]! - terms[j]!;
    if (difference === 0) shared.push({ term: terms[i]!, share: weights[i]! * weights[j]! });
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}
