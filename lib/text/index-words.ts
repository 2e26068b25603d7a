/** Every word by which the index finds a text: those that stand there, and those they amount to. */
import type { AbbreviationMap } from "./abbreviation-map";
import { definitionsIn } from "./abbreviations";
import { readCodeName, readCompound, readDoubled, readSpaced } from "./compound-words";
import { isHyphen, joins } from "./compounds";
import { normalForm } from "./normal-form";
import { factsAt, type TokenFacts } from "./token-facts";
import { fold, tokenBounds } from "./tokens";
import { readUnspaced } from "./unspaced";

export interface IndexWord {
  /** `normalForm` of the word. */
  readonly term: string;
  /**
   * The folded word where the text has it, but for hyphens in it. Words that are merely implied
   * have none, so that exact searches do not find them.
   */
  readonly form?: string;
  /** Of a token that is remembered: the same in all texts, and below `MOST_REMEMBERED`. */
  readonly number?: number;
}

/** Called with a word and the part of the text that it is, UTF-16 offsets, end exclusive. */
export type WordReader = (word: IndexWord, start: number, end: number) => void;

/** Called with the terms of the other form of an abbreviation, and where the text has the one. */
export type AbbreviationReader = (terms: readonly string[], start: number, end: number) => void;

/**
 * The tokens of a text in order, and among them what they amount to: "pre-training" and
 * "pre training" are also "pretraining", "8 bits" and "int8" are also "8bit", "GPT 4" is "gpt4",
 * "深度学习" has 深度, 度学 and 学习. After them, the words of long forms for short ones and the other
 * way round.
 */
export function readIndexWords(
  text: string,
  abbreviations: AbbreviationMap | undefined,
  read: (word: IndexWord) => void,
): void {
  const tokens = readWords(text, read);
  if (!abbreviations) return;
  readAbbreviations(text, tokens, abbreviations, (terms) => {
    for (const term of terms) read({ term });
  });
}

/** What `readIndexWords` reads, as a list. */
export function indexWords(text: string, abbreviations?: AbbreviationMap): IndexWord[] {
  const words: IndexWord[] = [];
  readIndexWords(text, abbreviations, (word) => words.push(word));
  return words;
}

/** The tokens of a text: `facts[i]` of the one from `bounds[2 * i]` to `bounds[2 * i + 1]`. */
export interface ReadTokens {
  bounds: readonly number[];
  facts: readonly TokenFacts[];
}

const POINT = 0x2e;
const SPACE = 0x20;
const NOTHING = 0;

/** Reads what `readIndexWords` reads without abbreviations. */
export function readWords(text: string, read: WordReader): ReadTokens {
  const bounds = tokenBounds(text);
  const facts: TokenFacts[] = [];
  let before: TokenFacts | undefined;
  let gapBefore = NOTHING;
  /** Where in `bounds` the compound begins that is being read. */
  let from = 0;
  for (let i = 0; i < bounds.length; i += 2) {
    const start = bounds[i]!;
    const end = bounds[i + 1]!;
    const token = factsAt(text, start, end);
    read(token.word, start, end);
    if (token.bits) read(token.bits, start, end);
    if (token.unspaced) readUnspaced(text, start, end, read);
    if (token.isLetter) readCodeName(text, start, end, read);
    const gap = before && start - bounds[i - 1]! === 1 ? text.charCodeAt(start - 1) : NOTHING;
    const decimal = gap === POINT && before!.endsInDigit && token.beginsInDigit;
    if (!decimal && !isHyphen(gap)) {
      if (i - from > 2) readCompound(text, bounds, from, i, read);
      if (gap === SPACE && mayMakeWord(before!, token)) readSpaced(text, bounds, from, i, read);
      if (gap === SPACE && gapBefore === SPACE && BETWEEN.has(before!.word.term)) {
        readDoubled(text, bounds, i, read);
      }
      from = i;
    }
    facts.push(token);
    before = token;
    gapBefore = gap;
  }
  if (bounds.length - from > 2) readCompound(text, bounds, from, bounds.length, read);
  return { bounds, facts };
}

/** Most pairs do not; for the others `readSpaced` looks closer. */
function mayMakeWord(first: TokenFacts, second: TokenFacts): boolean {
  return (
    first.isNumber ||
    (second.isNumber && first.capitals) ||
    (first.joins && joins(first.word.form!, second.word.form!))
  );
}

/** "end to end", "step by step" */
const BETWEEN = new Set(["to", "by"]);

/** What the text defines itself is spelt out in it and may mean something else than elsewhere. */
export function readAbbreviations(
  text: string,
  { bounds, facts }: ReadTokens,
  abbreviations: AbbreviationMap,
  read: AbbreviationReader,
): void {
  let own: Set<string> | undefined;
  const isOwn = (short: string) => {
    own ??= new Set(definitionsIn(text).map((definition) => normalForm(fold(definition.short))));
    return own.has(short);
  };
  for (let i = 0; i < facts.length; i++) {
    const { word, token, capitals } = facts[i]!;
    const start = bounds[2 * i]!;
    const long = capitals ? abbreviations.longOf(token) : undefined;
    if (long && !isOwn(word.term)) read(long, start, bounds[2 * i + 1]!);
    const short = abbreviations.shortAt(facts, i);
    if (short && !isOwn(short.term)) {
      read([short.term], start, bounds[2 * (i + short.length) - 1]!);
    }
  }
}
