/** The words of a paper that bring it near to what was meant, for a reader who asks why. */
import { normalForm } from "@/lib/text/normal-form";
import { isFunctionWord, isGenericStem } from "@/lib/text/stop-words";
import { stem, tokenize } from "@/lib/text/tokens";
import type { LibraryIndex } from "../index/library-index";
import { NO_ROW } from "../latent/latent-index";
import { postingsOfTerm, termEntries } from "./postings";
import { inverseDocumentFrequency, type ScoredTerm } from "./text-score";

const MOST_CONCEPTS = 4;
const SHORTEST = 4;

/**
 * Those that add most to the likeness, as the text spells them; without the words that were asked
 * for and those that every paper has.
 */
export function nearestConcepts(
  { text, latent, docs }: LibraryIndex,
  vector: Float32Array,
  asked: readonly ScoredTerm[],
  paper: string,
): string[] {
  const { rows, terms, dimensions } = latent;
  const known = new Set(asked.map(({ entries }) => entries[0]));
  const near = new Map<number, { form: string; share: number }>();
  for (const { text: form } of tokenize(paper)) {
    if (form.length < SHORTEST || !tells(form)) continue;
    const term = normalForm(form);
    const [entry, end] = termEntries(text, term);
    const row = rows[entry];
    if (
      entry === end ||
      row === undefined ||
      row === NO_ROW ||
      known.has(entry) ||
      near.has(entry)
    ) {
      continue;
    }
    let likeness = 0;
    for (let d = 0; d < dimensions; d++) likeness += terms[row * dimensions + d]! * vector[d]!;
    const share = likeness * inverseDocumentFrequency(docs, postingsOfTerm(text, term));
    near.set(entry, { form, share });
  }
  return [...near.values()]
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_CONCEPTS)
    .map(({ form }) => form);
}

function tells(form: string): boolean {
  return !isFunctionWord(form) && !isGenericStem(stem(form)) && !/\d/.test(form);
}
