/** What one word, beginning or phrase of a query may have been meant to be. */
import { normalForm } from "@/lib/text/normal-form";
import { queryWord } from "@/lib/text/query-words";
import { type Token, tokenize } from "@/lib/text/tokens";
import { postingsOfTerm, TEXT_FIELDS, termEntries } from "../engine/postings";
import type { TextIndex } from "../index/library-index";
import { COLUMN_BITS, type TextColumn } from "../index/posting";
import type { QueryField } from "../query";
import type { Reading, Spellable } from "./leaves";
import { nearestForms, papersWithForm } from "./nearest-forms";
import { splitWord } from "./word-breaks";

/** So many readings of a word are worth trying. */
const MOST_READINGS = 3;
/** More, where some will be found to be words of another field. */
const MOST_NEAR = 12;

/** The likeliest first; none where the library has all words of the leaf, or nothing near. */
export function readingsOfUnknown(text: TextIndex, leaf: Spellable, field?: QueryField): Reading[] {
  if (isKnown(text, leaf, field)) return [];
  const better = tokenize(leaf.text)
    .filter((token) => papersWith(text, leaf, token.text, field) === 0)
    .map((token) => ({ token, readings: readingsOfToken(text, token.text, field) }))
    .filter(({ readings }) => readings.length > 0);
  if (better.length !== 1) {
    const best = better.map(({ token, readings }) => ({ token, reading: readings[0]! }));
    return best.length === 0 ? [] : [replaced(leaf, best)];
  }
  const { token, readings } = better[0]!;
  return readings.map((reading) => replaced(leaf, [{ token, reading }]));
}

/** The library has fewer papers with a doubtful word than one in so many. */
const RARE = 10_000;
/** How much likelier another word must be before a known one is doubted. */
const DOUBT = 2;

/** A rare word that is very like a common one, read as that. */
export function readingOfRare(
  text: TextIndex,
  leaf: Spellable,
  field: QueryField | undefined,
): Reading | undefined {
  const [token, second] = tokenize(leaf.text);
  if (leaf.kind !== "word" || token === undefined || second !== undefined) return undefined;
  const papers = papersWith(text, leaf, token.text, field);
  if (papers === 0 || papers * RARE > text.titleLengths.length) return undefined;
  const [reading] = readingsOfToken(text, token.text, field);
  if (reading === undefined || reading.likelihood < Math.log(papers) + DOUBT) return undefined;
  return replaced(leaf, [{ token, reading }]);
}

/** Whether the library has the leaf's words: a plain word in any form, a phrase's as they are. */
export function isKnown(text: TextIndex, leaf: Spellable, field?: QueryField): boolean {
  if (leaf.kind === "word" && field === undefined) {
    return queryWord(leaf.text).some((terms) =>
      terms.every((term) => postingsOfTerm(text, term) > 0),
    );
  }
  return tokenize(leaf.text).every((token) => papersWith(text, leaf, token.text, field) > 0);
}

function papersWith(
  text: TextIndex,
  { kind }: Spellable,
  word: string,
  field: QueryField | undefined,
): number {
  if (kind === "phrase") return papersWithForm(text, word);
  const term = normalForm(word);
  const column = field && TEXT_FIELDS[field];
  return column ? countPostings(text, termEntries(text, term), column) : postingsOfTerm(text, term);
}

function countPostings(
  { starts, payloads }: TextIndex,
  [from, to]: [number, number],
  column: TextColumn,
): number {
  let count = 0;
  for (let i = starts[from]!; i < starts[to]!; i++) {
    if (payloads[i]! & COLUMN_BITS[column]) count++;
  }
  return count;
}

function readingsOfToken(text: TextIndex, word: string, field: QueryField | undefined): Reading[] {
  const readings = nearestForms(text, word, MOST_NEAR)
    .filter(({ form }) => papersWith(text, { kind: "word", text: form }, form, field) > 0)
    .map(({ form, likelihood }) => ({ text: form, likelihood }));
  const split = field === undefined ? splitWord(text, word) : undefined;
  if (split) readings.push(split);
  return readings.sort((a, b) => b.likelihood - a.likelihood).slice(0, MOST_READINGS);
}

function replaced(leaf: Spellable, parts: { token: Token; reading: Reading }[]): Reading {
  return parts.reduceRight<Reading>(
    (made, { token, reading }) => ({
      text:
        made.text.slice(0, token.start) +
        inCaseOf(leaf.text.slice(token.start, token.end), reading.text) +
        made.text.slice(token.end),
      likelihood: made.likelihood + reading.likelihood,
    }),
    { text: leaf.text, likelihood: 0 },
  );
}

/** "Elizabet" becomes "Elizabeth", not "elizabeth". */
export function inCaseOf(written: string, word: string): string {
  return /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
