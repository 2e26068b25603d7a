/** Words that the query does not have, but may mean: synonyms of those it has. */
import { synonymsOf } from "@/lib/text/synonyms";
import type { LibraryIndex } from "../index/library-index";
import { termEntries } from "./postings";
import { inverseDocumentFrequency, type ScoredTerm } from "./text-score";
import type { WordUnit } from "./word-units";

/**
 * What all hints of a word count together, if they were independent, against the word itself. 0.6
 * and 0.8 are alike on Cranfield, CACM, NPL, SciFact and the judged queries over the seeds.
 */
const HINTS_OF_A_WORD = 0.6;
/** Hints are worth little time: those with the fewest papers, which say the most, go first. */
const MOST_POSTINGS = 200_000;

/** They rank papers, but find none. */
export function hintsOf({ text, docs }: LibraryIndex, units: readonly WordUnit[]): ScoredTerm[] {
  const seen = new Set(units.flatMap(({ terms }) => terms));
  const hints: { having: number; term: ScoredTerm }[] = [];
  for (const unit of units) {
    const synonyms = synonymsOf(unit.terms[0]!).filter((term) => !seen.has(term));
    for (const synonym of synonyms) {
      seen.add(synonym);
      const entries = termEntries(text, synonym);
      const having = text.starts[entries[1]]! - text.starts[entries[0]]!;
      if (having === 0) continue;
      const telling = Math.min(unit.weight, inverseDocumentFrequency(docs, having));
      const weight = (HINTS_OF_A_WORD / Math.sqrt(synonyms.length)) * telling;
      hints.push({
        having,
        term: { text: `a synonym of ${unit.text}`, entries, forms: 0, weight },
      });
    }
  }
  let postings = 0;
  return hints
    .sort((a, b) => a.having - b.having)
    .filter(({ having }) => {
      postings += having;
      return postings <= MOST_POSTINGS;
    })
    .map(({ term }) => term);
}
