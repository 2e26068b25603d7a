/**
 * Words of several parts that some write as one, some with hyphens, some with spaces: which parts
 * of a text or of a query make one word.
 */
import { OPEN_COMPOUNDS, PREFIXES, UNITS } from "./compound-lists";
import { isFunctionWord } from "./stop-words";

/** Whether a UTF-16 unit is a hyphen, a non-breaking hyphen or an en dash. */
export function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011 || unit === 0x2013;
}

/** Prefixes that are words of their own make one word only with the words they are known to. */
const FREE_PREFIXES = new Set("in one few long short re fine zero self cross".split(" "));

/** Whether a folded word may make one word with the next although there is a space between. */
export function mayJoin(first: string): boolean {
  return PREFIXES.has(first) || OPEN_COMPOUNDS.has(first);
}

/** Whether two folded words with a space between them are also written as one. */
export function joins(first: string, second: string): boolean {
  if (OPEN_COMPOUNDS.get(first)?.has(second)) return true;
  if (!PREFIXES.has(first) || FREE_PREFIXES.has(first)) return false;
  return second.length > 2 && !isFunctionWord(second);
}

/** "8bit" for "8" and "bits", "7b" for "7" and "billion"; undefined if that is no unit. */
export function numbered(number: string, unit: string): string | undefined {
  const short = UNITS.get(unit);
  return short === undefined ? undefined : number + short;
}

const NUMBER_TYPE = /^(?:u?int|b?float|[bn]?f|m?x?fp)(4|8|16|32|64)$/;

/** "8bit" for "int8", "16bit" for "fp16" and "bfloat16"; undefined if it is no type of numbers. */
export function bitsOf(word: string): string | undefined {
  const bits = NUMBER_TYPE.exec(word)?.[1];
  return bits === undefined ? undefined : `${bits}bit`;
}

/** "8", "3.5": says nothing without the word beside it. */
export function isBareNumber(part: string): boolean {
  return /^\p{N}[\p{N}.]*$/u.test(part);
}

/** Whether two neighbours in a hyphenated compound make a word within it: "8-bit-quantized". */
export function joinsWithin(first: string, second: string): boolean {
  if (isBareNumber(first)) return UNITS.has(second);
  return PREFIXES.has(first) || isBareNumber(second);
}
