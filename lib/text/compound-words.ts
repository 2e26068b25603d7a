/** The words that tokens of a text make together. */
import { bitsOf, isBareNumber, joins, joinsWithin, numbered } from "./compounds";
import type { WordReader } from "./index-words";
import { normalForm } from "./normal-form";
import { type Piece, piecesOf } from "./pieces";
import { isFunctionWord } from "./stop-words";
import { fold } from "./tokens";

const LONGEST_COMPOUND = 6;

/** The tokens from `from` to `to` in `bounds` have hyphens or points between them: "GPT-3.5-turbo". */
export function readCompound(
  text: string,
  bounds: readonly number[],
  from: number,
  to: number,
  read: WordReader,
): void {
  const pieces = piecesOf(text, bounds, from, to);
  if (pieces.length > LONGEST_COMPOUND || pieces.every((piece) => isBareNumber(piece.text))) return;
  readJoined(pieces, true, read);
  for (let i = 1; i < pieces.length; i++) {
    const pair = pieces.slice(i - 1, i + 1);
    const [first, second] = pair as [Piece, Piece];
    if (pieces.length > 2 && joinsWithin(first.text, second.text)) readJoined(pair, true, read);
    const counted = isBareNumber(first.text) ? numbered(first.text, second.text) : undefined;
    if (counted !== undefined) read({ term: normalForm(counted) }, first.start, second.end);
  }
}

/** Names of which a version or size is told: "GPT 4", "Llama 3.1". */
const NAME = /^\p{L}*\p{Lu}\p{L}*$/u;
const SHORT_NUMBER = /^\d{1,3}(?:\.\d)?$/;

/** The word that the token at `i` makes, across a space, with the tokens that begin at `from`. */
export function readSpaced(
  text: string,
  bounds: readonly number[],
  from: number,
  i: number,
  read: WordReader,
): void {
  const before = piecesOf(text, bounds, from, i).at(-1)!;
  const next = piecesOf(text, bounds, i, Math.min(i + 4, bounds.length))[0]!;
  if (isBareNumber(before.text)) {
    const counted = numbered(before.text, next.text);
    if (counted !== undefined) read({ term: normalForm(counted) }, before.start, next.end);
  } else if (joins(before.text, next.text) || isNumberedName(text, before, next)) {
    readJoined([before, next], false, read);
  }
}

function isNumberedName(text: string, name: Piece, number: Piece): boolean {
  if (!SHORT_NUMBER.test(number.text) || isFunctionWord(name.text)) return false;
  return name.text.length > 1 && NAME.test(text.slice(name.start, name.end));
}

/** "end to end", "step by step": the token at `i` is the one before the one before. */
export function readDoubled(
  text: string,
  bounds: readonly number[],
  i: number,
  read: WordReader,
): void {
  const pieces = piecesOf(text, bounds, i - 4, i + 2);
  const [first, , last] = pieces;
  if (pieces.length === 3 && first!.text === last!.text) readJoined(pieces, false, read);
}

/** "C++", "C#". */
export function readCodeName(text: string, start: number, end: number, read: WordReader): void {
  const sign = text.startsWith("++", end) ? "++" : text[end] === "#" ? "#" : "";
  if (sign) read({ term: fold(text.slice(start, end)) + sign }, start, end + sign.length);
}

/** `written`: as one word but for hyphens, so that it is a form of the text. */
function readJoined(pieces: readonly Piece[], written: boolean, read: WordReader): void {
  const form = pieces.map((piece) => piece.text).join("");
  const { start } = pieces[0]!;
  const { end } = pieces.at(-1)!;
  const term = normalForm(form);
  read(written ? { term, form } : { term }, start, end);
  const bits = bitsOf(form);
  if (bits !== undefined) read({ term: bits }, start, end);
}
