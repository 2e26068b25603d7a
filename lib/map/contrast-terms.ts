/** Words and phrases that set a side apart, as one list. */
import type { ContrastTerm } from "@/lib/map/answer";
import { stem, tokenize } from "@/lib/text/tokens";

/** A word of which this share of papers has a phrase with it is told by the phrase. */
const MOSTLY = 0.5;

/**
 * The `limit` with the highest scores, best first. Of phrases that are part of each other the better
 * one stays; a word gives way to a phrase that most of its papers have.
 */
export function joinTerms(
  words: readonly ContrastTerm[],
  phrases: readonly ContrastTerm[],
  limit: number,
): ContrastTerm[] {
  const chosen: { term: ContrastTerm; stems: string[] }[] = [];
  for (const term of best(phrases)) {
    const stems = stemsOf(term);
    const told = chosen.some((other) => isPart(stems, other.stems) || isPart(other.stems, stems));
    if (!told) chosen.push({ term, stems });
  }
  const own = words.filter((word) => {
    const stems = stemsOf(word);
    return !chosen.some(
      (phrase) => isPart(stems, phrase.stems) && phrase.term.papers >= MOSTLY * word.papers,
    );
  });
  return best([...own, ...chosen.map(({ term }) => term)]).slice(0, limit);
}

function best(terms: readonly ContrastTerm[]): ContrastTerm[] {
  return terms.toSorted((a, b) => b.score - a.score);
}

function stemsOf({ term }: ContrastTerm): string[] {
  return tokenize(term).map(({ text }) => stem(text));
}

function isPart(stems: readonly string[], of: readonly string[]): boolean {
  return stems.every((one) => of.includes(one));
}
