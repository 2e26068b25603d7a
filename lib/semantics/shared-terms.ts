import type { TermVectors } from "@/lib/semantics/term-vectors";
import { isGenericWord, isStopWord } from "@/lib/text/stop-words";

/**
 * The terms that explain why documents `a` and `b` are similar, best first, as the texts write
 * them: those that add most to the dot product of their term vectors. A word that is part of a
 * phrase listed before it is left out, and so are words that mean nothing alone.
 */
export function sharedTerms(vectors: TermVectors, a: number, b: number, limit = 5): string[] {
  const { keys, forms } = vectors.vocabulary;
  const shared = contributions(vectors, a, b)
    .map(({ term, share }) => ({ term, share: share * clarity(keys[term]!) }))
    .filter(({ share }) => share > 0)
    .sort((x, y) => y.share - x.share || x.term - y.term);
  const chosen: number[] = [];
  for (const { term } of shared) {
    if (chosen.length === limit) break;
    const stems = new Set(keys[term]!.split(" "));
    const covered = chosen.some((other) => overlap(stems, keys[other]!.split(" ")));
    if (!covered) chosen.push(term);
  }
  return chosen.map((term) => forms[term]!);
}

/** A phrase tells a reader more than its words do, unless one of them could go with anything. */
function clarity(key: string): number {
  const stems = key.split(" ").filter((stem) => !isStopWord(stem));
  if (stems.every(isGenericWord)) return 0;
  if (!key.includes(" ")) return 1;
  return stems.some(isGenericWord) ? 1.2 : 2.5;
}

function overlap(stems: ReadonlySet<string>, other: readonly string[]): boolean {
  return other.every((stem) => stems.has(stem)) || [...stems].every((stem) => other.includes(stem));
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
