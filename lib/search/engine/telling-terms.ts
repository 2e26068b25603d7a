/** Of terms with scores, the best that can stand alone in a list. */
import { isFaintStem } from "@/lib/semantics/faint-words";
import { isGenericStem, isStopWord } from "@/lib/text/stop-words";
import { stem, tokenize } from "@/lib/text/tokens";
import type { FacetColumn, TextIndex } from "../index/library-index";
import { textAt } from "../index/string-table";
import { firstInOrder } from "../index/top";
import { commonestForms } from "./term-forms";

/** A term that fewer papers have may be a slip of the pen. */
const FEWEST_PAPERS = 2;
/** Terms looked at for each one kept: many are words of all research prose. */
const LOOKED_AT = 10;
const SHORTEST = 2;
/** A word that goes with anything must tell twice as well as another. */
const GENERIC = 0.5;

/**
 * Entries of the text index with scores above zero, best first, without words that say nothing by
 * themselves.
 * @param papers of each entry
 */
export function tellingTerms(
  text: TextIndex,
  scores: Float64Array,
  papers: Uint32Array,
  limit: number,
): number[] {
  const best = bestOf(scores, papers, limit * LOOKED_AT);
  const forms = commonestForms(text, best);
  const chosen = new Map<string, number>();
  for (const { entry } of best
    .map((entry) => ({ entry, worth: scores[entry]! * telling(forms.get(entry)) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)) {
    // A word with very many spellings has several entries.
    const term = textAt(text.terms, entry);
    if (chosen.size < limit && !chosen.has(term)) chosen.set(term, entry);
  }
  return [...chosen.values()];
}

/** Key phrases of two words or more, as numbers of their column; scores as for words. */
export function tellingPhrases(
  { labels }: FacetColumn,
  scores: Float64Array,
  papers: Uint32Array,
  limit: number,
): number[] {
  return bestOf(scores, papers, limit * LOOKED_AT)
    .filter((value) => tokenize(textAt(labels, value)).length > 1)
    .slice(0, limit);
}

function bestOf(scores: Float64Array, papers: Uint32Array, limit: number): number[] {
  const worthwhile: number[] = [];
  scores.forEach((score, term) => {
    if (score > 0 && papers[term]! >= FEWEST_PAPERS) worthwhile.push(term);
  });
  return firstInOrder(worthwhile, limit, (a, b) =>
    scores[a] === scores[b] ? a < b : scores[a]! > scores[b]!,
  );
}

function telling(form = ""): number {
  if (form.length < SHORTEST || /^\d/.test(form) || isStopWord(form)) return 0;
  const stemmed = stem(form);
  return isGenericStem(stemmed) || isFaintStem(stemmed) ? GENERIC : 1;
}
