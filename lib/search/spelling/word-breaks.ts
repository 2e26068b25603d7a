/** Spaces forgotten, and spaces where none belongs. */
import { normalForm } from "@/lib/text/normal-form";
import { postingsOfTerm } from "../engine/postings";
import type { TextIndex } from "../index/library-index";
import type { Reading } from "./leaves";
import { docsWithForm } from "./nearest-forms";

/** What a space too many or too few costs, on the scale of `slipCost`. */
const SPACE = 5;
/** Shorter parts are there by chance. */
const SHORTEST_PART = 3;

/** The two words that "languagemodel" is, if the library has both. */
export function splitWord(text: TextIndex, word: string): Reading | undefined {
  let best: Reading | undefined;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const parts = [word.slice(0, at), word.slice(at)];
    const papers = Math.min(...parts.map((part) => docsWithForm(text, part)));
    const likelihood = Math.log(papers) - SPACE;
    if (papers > 0 && likelihood > (best?.likelihood ?? Number.NEGATIVE_INFINITY)) {
      best = { text: parts.join(" "), likelihood };
    }
  }
  return best;
}

/** The word that "inter" and "pretability" are together, if the library has it. */
export function joinWords(text: TextIndex, first: string, second: string): Reading | undefined {
  const word = first + second;
  const papers = postingsOfTerm(text, normalForm(word));
  return papers > 0 ? { text: word, likelihood: Math.log(papers) - SPACE } : undefined;
}
