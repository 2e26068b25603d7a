/** The plain words of a query, each with the docs that have it in any spelling. */
import { joinedPair, queryWord } from "@/lib/text/query-words";
import { tokenize } from "@/lib/text/tokens";
import { both, countDocs, type DocSet, either } from "../index/doc-set";
import type { LibraryIndex, TextIndex } from "../index/library-index";
import { inAbstract, inTitle } from "../index/posting";
import { docsWithTerm, postingsOfTerm, termEntries } from "./postings";
import type { WordNode } from "./query-plan";
import { inverseDocumentFrequency } from "./text-score";

export interface WordUnit {
  text: string;
  /** The terms that stand for the word, the nearest first. */
  terms: string[];
  docs: DocSet;
  /** How many there are. */
  having: number;
  /** How much it tells: inverse document frequency. */
  weight: number;
  /** How often the query has it. */
  times: number;
}

/** One for each different word. */
export function wordUnits({ text, docs }: LibraryIndex, words: readonly WordNode[]): WordUnit[] {
  const alternatives = words.map((word) => queryWord(word.text));
  for (let i = 0; i + 1 < words.length; i++) {
    const [a, b] = [singleToken(words[i]!), singleToken(words[i + 1]!)];
    const joined = a && b && joinedPair(a, b);
    if (joined && postingsOfTerm(text, joined) > 0) {
      alternatives[i]!.push([joined]);
      alternatives[i + 1]!.push([joined]);
    }
  }
  const units = new Map<string, WordUnit>();
  words.forEach((word, i) => {
    const key = JSON.stringify(alternatives[i]![0]);
    const known = units.get(key);
    if (known) {
      known.times++;
      return;
    }
    const set = alternatives[i]!.map((terms) =>
      terms.map((term) => docsWithTerm(text, docs, term)).reduce(both),
    ).reduce(either);
    const having = countDocs(set);
    units.set(key, {
      text: word.text,
      terms: [...new Set(alternatives[i]!.flat())],
      docs: set,
      having,
      weight: inverseDocumentFrequency(docs, having),
      times: 1,
    });
  });
  return [...units.values()];
}

/** Whether the word stands in names only, of people and venues. */
export function isName(text: TextIndex, { terms }: WordUnit): boolean {
  return terms.every((term) => {
    const [from, to] = termEntries(text, term);
    for (let i = text.starts[from]!; i < text.starts[to]!; i++) {
      const payload = text.payloads[i]!;
      if (inTitle(payload) > 0 || inAbstract(payload) > 0) return false;
    }
    return true;
  });
}

function singleToken({ text }: WordNode): string | undefined {
  const [token, second] = tokenize(text);
  return second === undefined ? token?.text : undefined;
}
