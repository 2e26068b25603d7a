/** Spaces forgotten, and spaces where none belongs. */
import { normalForm } from "@/lib/text/normal-form";
import { docsWithForm, postingsOfTerm } from "../engine/postings";
import { both, countDocs } from "../index/doc-set";
import type { TextIndex } from "../index/library-index";
import type { Reading } from "./leaves";
import { papersWithForm } from "./nearest-forms";

/** What a space too many or too few costs, on the scale of `slipCost`. */
const SPACE = 4;
/** Shorter parts are there by chance. */
const SHORTEST_PART = 3;
/** A single letter is somebody's initial. */
const SHORTEST_PIECE = 2;

/** The two words that "languagemodel" is, if the library has them in the same papers. */
export function splitWord(text: TextIndex, word: string): Reading | undefined {
  let best: Reading | undefined;
  let most = 0;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const parts = [word.slice(0, at), word.slice(at)] as const;
    if (parts.some((part) => papersWithForm(text, part) <= most)) continue;
    const papers = papersWithBoth(text, ...parts);
    if (papers <= most) continue;
    most = papers;
    best = { text: parts.join(" "), likelihood: Math.log(papers) - SPACE };
  }
  return best;
}

function papersWithBoth(text: TextIndex, a: string, b: string): number {
  const docs = text.titleLengths.length;
  return countDocs(both(docsWithForm(text, docs, a), docsWithForm(text, docs, b)));
}

/** The word that "inter" and "pretability" are together, if the library has it. */
export function joinWords(text: TextIndex, first: string, second: string): Reading | undefined {
  if (Math.min(first.length, second.length) < SHORTEST_PIECE) return undefined;
  const word = first + second;
  const papers = postingsOfTerm(text, normalForm(word));
  return papers > 0 ? { text: word, likelihood: Math.log(papers) - SPACE } : undefined;
}
