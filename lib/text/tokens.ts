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

export function tokenize(text: string): Token[] {
  const bounds = tokenBounds(text);
  const tokens: Token[] = [];
  for (let i = 0; i < bounds.length; i += 2) {
    const start = bounds[i]!;
    const end = bounds[i + 1]!;
    tokens.push({ text: fold(text.slice(start, end)), start, end });
  }
  return tokens;
}

/** Where the tokens begin and end, one after the other: start, end, start, end … */
export function tokenBounds(text: string): number[] {
  const bounds: number[] = [];
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const pair = unit >= 0xd800 && unit < 0xdc00;
    const kind = pair ? kindOf(text.codePointAt(at)!) : kinds[unit] || kindOf(unit);
    if (start === -1 ? kind === STARTS : kind !== NEITHER) {
      if (start === -1) start = at;
    } else if (start !== -1) {
      bounds.push(start, at);
      start = -1;
    }
    if (pair && kind !== NEITHER) at++;
  }
  if (start !== -1) bounds.push(start, text.length);
  return bounds;
}

/** What a character does: begins or continues a word, only continues it, neither. */
const STARTS = 1;
const CONTINUES = 2;
const NEITHER = 3;
/** By UTF-16 unit; 0 until asked for. Much faster than a pattern at a hundred million words. */
const kinds = new Uint8Array(0x10000);

function kindOf(codePoint: number): number {
  const char = String.fromCodePoint(codePoint);
  const kind = /[\p{L}\p{N}\p{Co}]/u.test(char)
    ? STARTS
    : /\p{M}/u.test(char)
      ? CONTINUES
      : NEITHER;
  if (codePoint < 0x10000) kinds[codePoint] = kind;
  return kind;
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
