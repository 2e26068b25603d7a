/** Every word by which the index finds a text: those that stand there, and those they amount to. */
import type { AbbreviationMap } from "./abbreviation-map";
import { bitsOf, HYPHENS, isBareNumber, joins, joinsWithin, mayJoin, numbered } from "./compounds";
import { normalForm } from "./normal-form";
import { piecesOf } from "./pieces";
import { isStopWord } from "./stop-words";
import { fold, tokenBounds } from "./tokens";

export interface IndexWord {
  /** `normalForm` of the word. */
  readonly term: string;
  /**
   * The folded word where the text has it, but for hyphens in it. Words that are merely implied
   * have none, so that exact searches do not find them.
   */
  readonly form?: string;
}

/**
 * The tokens of a text in order, and beside them what they amount to: "pre-training" and
 * "pre training" are also "pretraining", "8 bits" and "int8" are also "8bit", "GPT 4" is "gpt4".
 */
export function indexWords(text: string, _abbreviations?: AbbreviationMap): IndexWord[] {
  const words: IndexWord[] = [];
  readWords(text, (word) => words.push(word));
  return words;
}

/** Called with each word and the part of the text that it is, UTF-16 offsets, end exclusive. */
type Reader = (word: IndexWord, start: number, end: number) => void;

export function readWords(text: string, read: Reader): void {
  const bounds = tokenBounds(text);
  /** Where in `bounds` the compound begins that is being read. */
  let from = 0;
  let before: Known | undefined;
  for (let i = 0; i < bounds.length; i += 2) {
    const start = bounds[i]!;
    const end = bounds[i + 1]!;
    const known = look(text.slice(start, end));
    read(known.word, start, end);
    if (known.bits) read(known.bits, start, end);
    if (known.letter) readCodeName(text, start, end, read);
    const gap = before && start - bounds[i - 1]! === 1 ? text.charCodeAt(start - 1) : 0;
    const tied = HYPHENS.has(gap) || (gap === POINT && before!.endsInDigit && known.beginsInDigit);
    if (!tied) {
      if (i - from > 2) readCompound(text, bounds, from, i, read);
      if (gap === SPACE && (before!.joins || known.number)) readSpaced(text, bounds, from, i, read);
      from = i;
    }
    before = known;
  }
  if (bounds.length - from > 2) readCompound(text, bounds, from, bounds.length, read);
}

const POINT = 0x2e;
const SPACE = 0x20;

/** What is known of a token by itself. */
interface Known {
  word: IndexWord;
  /** For a type of numbers: "8bit" for "int8". */
  bits?: IndexWord;
  number: boolean;
  beginsInDigit: boolean;
  endsInDigit: boolean;
  letter: boolean;
  /** May make a word with the next one across a space. */
  joins: boolean;
}

const seen = new Map<string, Known>();
const MOST_SEEN = 200_000;

/** Asked with the token as written, since folding it is much of the work. */
function look(token: string): Known {
  const known = seen.get(token);
  if (known) return known;
  const form = fold(token);
  const bits = bitsOf(form);
  const made: Known = {
    word: { term: normalForm(form), form },
    bits: bits === undefined ? undefined : { term: bits },
    number: isBareNumber(form),
    beginsInDigit: /^\d/.test(form),
    endsInDigit: /\d$/.test(form),
    letter: form.length === 1,
    joins: isBareNumber(form) || mayJoin(form) || BETWEEN.has(form),
  };
  if (seen.size === MOST_SEEN) seen.clear();
  seen.set(token, made);
  return made;
}

/** "C++", "C#". */
function readCodeName(text: string, start: number, end: number, read: Reader): void {
  const sign = text.startsWith("++", end) ? "++" : text[end] === "#" ? "#" : "";
  if (sign) read({ term: fold(text.slice(start, end)) + sign }, start, end + sign.length);
}

/** The tokens from `from` to `to` with hyphens or decimal points between them: "GPT-3.5-turbo". */
function readCompound(
  text: string,
  bounds: number[],
  from: number,
  to: number,
  read: Reader,
): void {
  const pieces = piecesOf(text, bounds, from, to);
  if (pieces.length > LONGEST_COMPOUND || pieces.every((piece) => isBareNumber(piece.text))) return;
  const join = (first: number, last: number) => {
    const form = pieces
      .slice(first, last + 1)
      .map((piece) => piece.text)
      .join("");
    readJoined(form, true, pieces[first]!.start, pieces[last]!.end, read);
  };
  join(0, pieces.length - 1);
  for (const [i, { text: second, end }] of pieces.entries()) {
    const first = pieces[i - 1];
    if (first === undefined) continue;
    if (pieces.length > 2 && joinsWithin(first.text, second)) join(i - 1, i);
    const word = isBareNumber(first.text) ? numbered(first.text, second) : undefined;
    if (word !== undefined) readJoined(word, false, first.start, end, read);
  }
}

const LONGEST_COMPOUND = 6;

/** Names of which a version or size is told: "GPT 4", "Llama 3.1". */
const NAME = /^\p{L}*\p{Lu}\p{L}*$/u;
const SHORT_NUMBER = /^\d{1,3}(?:\.\d)?$/;
/** "end to end", "step by step" */
const BETWEEN = new Set(["to", "by"]);

/** The word that the token at `i` makes with the one before, or the compound since `from`. */
function readSpaced(text: string, bounds: number[], from: number, i: number, read: Reader): void {
  const decimal = text[bounds[i + 1]!] === "." && bounds[i + 2] === bounds[i + 1]! + 1;
  const before = piecesOf(text, bounds, from, i).at(-1)!;
  const { text: second, end } = piecesOf(text, bounds, i, decimal ? i + 4 : i + 2)[0]!;
  const { text: first, start } = before;
  if (BETWEEN.has(first)) {
    const opening = bounds[from - 2];
    if (opening === undefined || fold(text.slice(opening, bounds[from - 1]!)) !== second) return;
    if (start - bounds[from - 1]! === 1) {
      readJoined(second + first + second, false, opening, end, read);
    }
    return;
  }
  const named =
    SHORT_NUMBER.test(second) && NAME.test(text.slice(start, before.end)) && !isStopWord(first);
  const word = isBareNumber(first)
    ? numbered(first, second)
    : named || joins(first, second)
      ? first + second
      : undefined;
  if (word !== undefined) readJoined(word, false, start, end, read);
}

function readJoined(
  form: string,
  written: boolean,
  start: number,
  end: number,
  read: Reader,
): void {
  const term = normalForm(form);
  read(written ? { term, form } : { term }, start, end);
  const bits = bitsOf(form);
  if (bits !== undefined) read({ term: bits }, start, end);
}
