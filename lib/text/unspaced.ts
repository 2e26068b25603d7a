/**
 * Words of scripts that put no spaces between them, such as Chinese and Japanese: there, a token is
 * a whole run of text. Such a run is found by each two characters that stand side by side, which
 * needs no dictionary and finds about as well (Nie & Ren 1999, "Chinese information retrieval: using
 * characters or words?").
 */
import type { WordReader } from "./index-words";
import { normalForm } from "./normal-form";
import { fold } from "./tokens";

/** Korean has spaces, but its words carry their particles with them. */
const SCRIPTS = ["Han", "Hiragana", "Katakana", "Hangul", "Thai", "Lao", "Khmer", "Myanmar"];
const UNSPACED = SCRIPTS.map((script) => `\\p{Script_Extensions=${script}}`).join("");
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");
/** A character with its marks, or what stands between such characters. */
const PARTS = new RegExp(`([${UNSPACED}]\\p{M}*)|[^${UNSPACED}]+`, "gu");

export function isUnspaced(token: string): boolean {
  return HAS_UNSPACED.test(token);
}

/**
 * Reads the words within a token: pairs of characters, runs of other letters ("BERT" in "BERT模型"),
 * and, merely implied, single characters; never the token itself.
 */
export function readUnspaced(text: string, start: number, end: number, read: WordReader): void {
  for (const { from, to, single } of partsOf(text.slice(start, end))) {
    if (from === 0 && to === end - start) continue;
    const form = fold(text.slice(start + from, start + to));
    const term = normalForm(form);
    read(single ? { term } : { term, form }, start + from, start + to);
  }
}

/** The folded words that a text must have to have this token: pairs, and what stands by itself. */
export function unspacedWords(token: string): string[] {
  return partsOf(token)
    .filter(({ single, alone }) => !single || alone)
    .map(({ from, to }) => fold(token.slice(from, to)));
}

/** UTF-16 offsets, end exclusive. */
interface Part {
  from: number;
  to: number;
  /** One character of an unspaced script. */
  single: boolean;
  /** No other such character is beside it. */
  alone: boolean;
}

function partsOf(token: string): Part[] {
  const parts: Part[] = [];
  let before: Part | undefined;
  for (const match of token.matchAll(PARTS)) {
    const single = match[1] !== undefined;
    const part = { from: match.index, to: match.index + match[0].length, single, alone: single };
    if (single && before) {
      before.alone = false;
      part.alone = false;
      parts.push({ from: before.from, to: part.to, single: false, alone: false });
    }
    parts.push(part);
    before = single ? part : undefined;
  }
  return parts;
}
