/** What is known of a token by itself, remembered: texts repeat their words. */
import { bitsOf, isBareNumber, mayJoin } from "./compounds";
import type { IndexWord } from "./index-words";
import { normalForm } from "./normal-form";
import { fold } from "./tokens";

export interface TokenFacts {
  word: IndexWord;
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
}

const seen = new Map<string, TokenFacts>();
const MOST_SEEN = 200_000;

/** Asked with the token as written, since folding it is much of the work. */
export function factsOf(token: string): TokenFacts {
  const known = seen.get(token);
  if (known) return known;
  const form = fold(token);
  const bits = bitsOf(form);
  const facts: TokenFacts = {
    word: { term: normalForm(form), form },
    bits: bits === undefined ? undefined : { term: bits },
    isNumber: isBareNumber(form),
    isLetter: form.length === 1,
    beginsInDigit: /^\d/.test(form),
    endsInDigit: /\d$/.test(form),
    joins: mayJoin(form),
    capitals: form.length > 1 && /\p{Lu}/u.test(token),
  };
  if (seen.size === MOST_SEEN) seen.clear();
  seen.set(token, facts);
  return facts;
}
