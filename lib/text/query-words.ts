/** What a plain word of a query asks for, in terms of the index (see index-words.ts). */
import { GLUE } from "./compound-lists";
import { bitsOf, isBareNumber, isHyphen, numbered } from "./compounds";
import { normalForm } from "./normal-form";
import { type Piece, piecesOf } from "./pieces";
import { isFunctionWord } from "./stop-words";
import { fold, tokenBounds } from "./tokens";
import { isUnspaced, unspacedWords } from "./unspaced";

/**
 * Alternatives, each a list of terms that must all be there: "pre-training" is `pretrain`, or `pre`
 * and `train`; "深度学习" is itself, or 深度, 度学 and 学习. The first is the most literal. Empty when
 * the text has no letter or digit.
 */
export function queryWord(text: string): string[][] {
  if (isCodeName(text)) return [[fold(text)]];
  return compoundsOf(text)
    .map((pieces) => alternativesOf(pieces, text))
    .reduce<string[][]>(
      // Cut at each step: twenty compounds of two readings have a million in all.
      (sofar, next) =>
        sofar
          .flatMap((terms) => next.map((more) => [...terms, ...more]))
          .slice(0, MOST_ALTERNATIVES),
      [[]],
    )
    .filter((terms) => terms.length > 0)
    .map((terms) => [...new Set(terms)]);
}

const MOST_ALTERNATIVES = 8;

/** "C++" and "C#", whose marks are no punctuation. */
export function isCodeName(text: string): boolean {
  return /^\p{L}(?:\+\+|#)$/u.test(text);
}

/** The term that two words of a query would make if they were written as one. */
export function joinedPair(a: string, b: string): string {
  return normalForm(fold(a) + fold(b));
}

/** The parts between anything but hyphens: "LLM.int8()" is two, "GPT-3.5-turbo" is one. */
function compoundsOf(text: string): Piece[][] {
  const bounds = tokenBounds(text);
  const compounds: Piece[][] = [];
  for (const piece of piecesOf(text, bounds, 0, bounds.length)) {
    const before = compounds.at(-1)?.at(-1);
    const tied = before && piece.start - before.end === 1 && isHyphen(text.charCodeAt(before.end));
    if (tied) compounds.at(-1)!.push(piece);
    else compounds.push([piece]);
  }
  return compounds;
}

function alternativesOf(compound: readonly Piece[], text: string): string[][] {
  const pieces = compound.map((piece) => piece.text);
  if (pieces.every(isBareNumber)) return [pieces.flatMap((piece) => piece.split("."))];
  const whole = pieces.join("");
  const words = [normalForm(whole), bitsOf(whole)];
  if (pieces.length === 2 && isBareNumber(pieces[0]!)) words.push(numbered(pieces[0]!, pieces[1]!));
  const alternatives = [...new Set(words)]
    .filter((term) => term !== undefined)
    .map((term) => [term]);
  const written = text.slice(compound[0]!.start, compound.at(-1)!.end);
  if (isUnspaced(written)) return [...alternatives, unspacedWords(written).map(normalForm)];
  const parts = meaningfulParts(pieces);
  return parts.length > 1 ? [...alternatives, parts.map(normalForm)] : alternatives;
}

/** Numbers and letters go with their neighbour, and stop words out where two parts remain. */
function meaningfulParts(pieces: string[]): string[] {
  const parts: string[] = [];
  for (const [i, piece] of pieces.entries()) {
    const afterWeak = i > 0 && isWeak(pieces[i - 1]!) && parts.length === 1 && i === 1;
    if (i > 0 && (isWeak(piece) || afterWeak)) parts[parts.length - 1] += piece;
    else parts.push(piece);
  }
  const spoken = parts.filter((part) => !GLUE.has(part));
  const telling = spoken.filter((part) => !isFunctionWord(part));
  const best = telling.length > 1 ? telling : spoken;
  return new Set(best).size > 1 ? best : [];
}

function isWeak(piece: string): boolean {
  return isBareNumber(piece) || normalForm(piece).length === 1;
}
