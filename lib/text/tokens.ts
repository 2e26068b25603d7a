/**
 * Words of a text, cut as SQLite's FTS5 `unicode61 remove_diacritics 2` cuts them, so that what is
 * highlighted, counted and compared here is what the index finds.
 */
import { stemmer } from "stemmer";

export interface Token {
  /** Lower-cased, without diacritics. */
  text: string;
  /** Offsets into the original string, end exclusive. */
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    tokens.push({
      text: fold(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return tokens;
}

/** Lower case without diacritics: "Havlík" and "havlik" are one. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** Nearly every word, and nothing in it to decompose. */
const ASCII = /^\p{ASCII}*$/u;

/** Porter's stem of a folded token (Porter 1980, doi:10.1108/eb046814), as FTS5's `porter` makes it. */
export function stem(token: string): string {
  const known = stems.get(token);
  if (known !== undefined) return known;
  const made = /^[a-z]+$/.test(token) ? stemmer(token) : token;
  if (stems.size === MOST_STEMS) stems.clear();
  stems.set(token, made);
  return made;
}

/** Texts repeat their words, and making a stem takes longer than finding one. */
const stems = new Map<string, string>();
const MOST_STEMS = 50_000;
