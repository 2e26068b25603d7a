/** The author that a name with slips in it stands for: somebody with words near to all of its words. */
import { tokenize } from "@/lib/text/tokens";
import { editDistance, tolerableEdits } from "../edit-distance";
import type { FacetColumn, LibraryIndex, TextIndex } from "../index/library-index";
import { formsOf, inAuthors } from "../index/posting";
import { findText, textAt } from "../index/string-table";
import { nearestForms, papersWithForm } from "./nearest-forms";
import { slipCost } from "./slip-cost";

/** Spellings of a word that are looked for. */
const MOST_SPELLINGS = 12;
/** Papers looked at: of people with a rare name, all. */
const MOST_PAPERS = 1_000;

/**
 * The words of that author's name, one for each of `words` in their order; undefined where no
 * author is near, or one is there just as written. The papers of the rarest of the words are the
 * shortlist, so that it takes as long among a million authors.
 *
 * @param words folded, two or more
 */
export function nearestAuthor(
  { text, facets }: Pick<LibraryIndex, "text" | "facets">,
  words: readonly string[],
): string[] | undefined {
  const { author } = facets;
  let best: { cost: number; words: string[] } | undefined;
  for (const value of authorsOf(author, papersOfRarest(text, words))) {
    const name = tokenize(textAt(author.labels, value)).map((token) => token.text);
    const match = matchName(words, name);
    if (match === undefined) continue;
    if (match.cost === 0) return undefined;
    const cost = match.cost - Math.log(author.totals[value]!);
    if (best === undefined || cost < best.cost) best = { cost, words: match.words };
  }
  return best?.words;
}

/** Docs with an author called like the one of the words that has the fewest. */
function papersOfRarest(text: TextIndex, words: readonly string[]): Set<number> {
  const rarest = words
    .filter((word) => !isInitial(word))
    .map((word) => {
      const spellings = [word, ...nearestForms(text, word, MOST_SPELLINGS).map(({ form }) => form)];
      const papers = spellings.reduce((sum, spelling) => sum + papersWithForm(text, spelling), 0);
      return { spellings, papers };
    })
    .sort((a, b) => a.papers - b.papers)
    .find(({ papers }) => papers > 0);
  const docs = new Set<number>();
  for (const spelling of rarest?.spellings ?? []) addAuthorDocs(text, spelling, docs);
  return docs;
}

function addAuthorDocs(text: TextIndex, form: string, docs: Set<number>): void {
  const [from, to] = findText(text.forms, form);
  if (from === to) return;
  const term = text.formTerms[from]!;
  const bit = 1 << text.formBits[from]!;
  for (let i = text.starts[term]!; i < text.starts[term + 1]!; i++) {
    if (docs.size >= MOST_PAPERS) return;
    const payload = text.payloads[i]!;
    if (inAuthors(payload) && formsOf(payload) & bit) docs.add(text.postings[i]!);
  }
}

function authorsOf({ starts, values }: FacetColumn, docs: Set<number>): Set<number> {
  const authors = new Set<number>();
  for (const doc of docs) {
    for (let i = starts[doc]!; i < starts[doc + 1]!; i++) authors.add(values[i]!);
  }
  return authors;
}

/** Each word finds its own word of the name, in any order. */
function matchName(words: readonly string[], name: readonly string[]) {
  const left = [...name];
  const matched: string[] = [];
  let cost = 0;
  for (const word of words) {
    const costs = left.map((part) => costOf(word, part));
    const least = Math.min(...costs);
    if (least === Number.POSITIVE_INFINITY) return undefined;
    const [part] = left.splice(costs.indexOf(least), 1);
    matched.push(isInitial(word) ? word : part!);
    cost += least;
  }
  return { cost, words: matched };
}

function costOf(word: string, part: string): number {
  if (word === part) return 0;
  if (isInitial(word)) return part.startsWith(word) ? 0 : Number.POSITIVE_INFINITY;
  const most = word.length < 5 ? tolerableEdits(word) : NAME_EDITS;
  return editDistance(word, part, most) > most ? Number.POSITIVE_INFINITY : slipCost(word, part);
}

/** Beside another word of the same name, it may be farther off than a word alone. */
const NAME_EDITS = 2;

function isInitial(word: string): boolean {
  return word.length === 1;
}
