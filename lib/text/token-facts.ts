/** What is known of a token by itself, remembered: texts repeat their words. */
import { bitsOf, isBareNumber, mayJoin } from "./compounds";
import type { IndexWord } from "./index-words";
import { normalForm } from "./normal-form";
import { copyOfStretch, hashOfStretch } from "./stretch";
import { fold } from "./tokens";
import { isUnspaced } from "./unspaced";

export interface TokenFacts {
  word: IndexWord;
  /** As written. */
  token: string;
  /** For a type of numbers: "8bit" for "int8". */
  bits?: IndexWord;
  isNumber: boolean;
  isLetter: boolean;
  beginsInDigit: boolean;
  endsInDigit: boolean;
  /** It may make a word with some next one across a space. */
  joins: boolean;
  /** It may be the short form of something. */
  capitals: boolean;
  /** It may be several words, of a script that puts no spaces between them. */
  unspaced: boolean;
}

/** The first so many tokens are remembered: the frequent ones come early. */
export const MOST_REMEMBERED = 200_000;
const remembered: TokenFacts[] = [];
/** By a hash of the token: its number + 1, or 0 where the slot is free. */
const slots = new Uint32Array(2 ** 19);

/**
 * Gives the memory back when very many texts were read. Numbers of words begin anew: whatever goes by
 * them must be done with.
 */
export function forgetTokens(): void {
  remembered.length = 0;
  slots.fill(0);
}

/**
 * Of the token that a text has from `start` to `end`. It is found without being cut out of the
 * text, which would be much of the work.
 */
export function factsAt(text: string, start: number, end: number): TokenFacts {
  const hash = hashOfStretch(text, start, end);
  let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
  for (; slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
    const known = remembered[slots[slot]! - 1]!;
    if (isAt(known.token, text, start, end)) return known;
  }
  const token = copyOfStretch(text, start, end);
  if (remembered.length === MOST_REMEMBERED) return factsOf(token);
  const facts = factsOf(token, remembered.length);
  slots[slot] = remembered.push(facts);
  return facts;
}

function isAt(token: string, text: string, start: number, end: number): boolean {
  if (token.length !== end - start) return false;
  for (let i = 0; i < token.length; i++) {
    if (token.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  }
  return true;
}

function factsOf(token: string, number?: number): TokenFacts {
  const form = fold(token);
  const bits = bitsOf(form);
  return {
    word: { term: normalForm(form), form, number },
    token,
    bits: bits === undefined ? undefined : { term: bits },
    isNumber: isBareNumber(form),
    isLetter: form.length === 1,
    beginsInDigit: /^\d/.test(form),
    endsInDigit: /\d$/.test(form),
    joins: mayJoin(form),
    capitals: form.length > 1 && /\p{Lu}/u.test(token),
    unspaced: isUnspaced(token),
  };
}
