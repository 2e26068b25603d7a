/** What of a suggestion was typed already. */
import { fold, type Token, tokenize } from "@/lib/text/tokens";
import type { TextPart } from "../answer";
import { editDistance, tolerableEdits } from "../edit-distance";
import { readTyped } from "./typed-text";

/** Cuts a label into parts that were typed, or nearly so, and parts that were not. */
export function markTyped(label: string, query: string): TextPart[] {
  const tokens = tokenize(label);
  const ends = new Map<Token, number>();
  readTyped(query).words.forEach((word, i, words) => {
    for (const [token, end] of matches(tokens, word, i === words.length - 1)) {
      ends.set(token, Math.max(end, ends.get(token) ?? 0));
    }
  });
  const parts: TextPart[] = [];
  let done = 0;
  const add = (upTo: number, hit: boolean) => {
    if (upTo > done) parts.push({ text: label.slice(done, upTo), hit });
    done = upTo;
  };
  for (const token of tokens) {
    const end = ends.get(token);
    if (end === undefined) continue;
    add(token.start, false);
    add(token.start + partOf(label.slice(token.start, token.end), end), true);
  }
  add(label.length, false);
  return parts;
}

/** Whether a label still has all the words after more of them was typed. */
export function hasTyped(label: string, query: string): boolean {
  const tokens = tokenize(label);
  const { words } = readTyped(query);
  return (
    words.length > 0 &&
    words.every((word, i) => exactMatches(tokens, word, i === words.length - 1).length > 0)
  );
}

/** Tokens with how many of their folded characters match. */
type Match = [token: Token, length: number];

function exactMatches(tokens: Token[], word: string, unfinished: boolean): Match[] {
  return tokens
    .filter(({ text }) => (unfinished ? text.startsWith(word) : text === word))
    .map((token) => [token, word.length]);
}

/** Words spelt nearly so count where none is spelt so. */
function matches(tokens: Token[], word: string, unfinished: boolean): Match[] {
  const exact = exactMatches(tokens, word, unfinished);
  const most = tolerableEdits(word);
  if (exact.length > 0 || most === 0) return exact;
  return tokens
    .filter(({ text }) => text[0] === word[0] && isNear(text, word, most, unfinished))
    .map((token) => [token, token.text.length]);
}

function isNear(text: string, word: string, most: number, unfinished: boolean): boolean {
  if (!unfinished) return editDistance(text, word, most) <= most;
  const lengths = [word.length - 1, word.length, word.length + 1];
  return lengths.some((length) => editDistance(text.slice(0, length), word, most) <= most);
}

/** How much of a word makes so many folded characters: a ligature is two, an accent by itself none. */
function partOf(word: string, folded: number): number {
  let end = 0;
  for (const char of word) {
    if (fold(word.slice(0, end)).length >= folded && !/^\p{M}$/u.test(char)) break;
    end += char.length;
  }
  return end;
}
