/** The words of a paper that bring it near to what was meant, for a reader who asks why. */
import { indexWords } from "@/lib/text/index-words";
import { isStopWord } from "@/lib/text/stop-words";
import type { LibraryIndex } from "../index/library-index";
import { NO_ROW } from "../latent/latent-index";
import { termEntries } from "./postings";
import type { ScoredTerm } from "./text-score";

const MOST_CONCEPTS = 4;
const SHORTEST = 3;

/** The nearest first, as the text spells them; without the words that were asked for. */
export function nearestConcepts(
  { text, latent }: LibraryIndex,
  vector: Float32Array,
  asked: readonly ScoredTerm[],
  paper: string,
): string[] {
  const { rows, terms, dimensions } = latent;
  const known = new Set(asked.map(({ entries }) => entries[0]));
  const near = new Map<number, { form: string; likeness: number }>();
  for (const { term, form } of indexWords(paper)) {
    if (form === undefined || form.length < SHORTEST || isStopWord(form) || /\d/.test(form))
      continue;
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
    near.set(entry, { form, likeness });
  }
  return [...near.values()]
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_CONCEPTS)
    .map(({ form }) => form);
}
