/** The words of a text and the units they make: what phrases are made of. */
import { PREFIXES } from "@/lib/text/compound-lists";
import { isHyphen } from "@/lib/text/compounds";
import { isStopWord } from "@/lib/text/stop-words";
import { hashOfStretch } from "@/lib/text/stretch";
import { factsAt, forgetTokens, MOST_REMEMBERED, type TokenFacts } from "@/lib/text/token-facts";
import { stem, tokenBounds } from "@/lib/text/tokens";

/** A word by itself, wherever it stands. */
export interface TermWord {
  /** Lower-cased, without diacritics. */
  text: string;
  stem: string;
  /** Of the stem, 32 bits. */
  hash: number;
  /** Carries meaning, so that it may begin or end a phrase. */
  content: boolean;
}

/** Where in the text something stands, and how it is set off. */
interface Span {
  start: number;
  end: number;
  /** Punctuation before it ends a phrase. */
  breakBefore: boolean;
  /** It begins a sentence, so that its capital letter says nothing. */
  opening: boolean;
}

/** A token, or decimals and prefixed words put together again: "6.7B", "fine-tuning". */
export interface Piece extends Span {
  word: TermWord;
  /** A hyphen, and nothing else, is between the piece before and this one. */
  hyphenated: boolean;
}

/** Words joined by hyphens: "in-context", "6.7B", "transformer". */
export interface Unit extends Span {
  words: TermWord[];
  content: boolean;
  /** "of" may stand inside a phrase: "mixture of experts". */
  of: boolean;
}

export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const bounds = tokenBounds(text);
  let before: Piece | undefined;
  for (let i = 0; i < bounds.length; i += 2) {
    const start = bounds[i]!;
    const end = bounds[i + 1]!;
    const facts = factsAt(text, start, end);
    const gapStart = i === 0 ? 0 : bounds[i - 1]!;
    const gap = start - gapStart === 1 ? text.charCodeAt(gapStart) : NONE;
    const hyphenated = isHyphen(gap);
    if (before && gap === POINT && endsInDigit(before) && facts.beginsInDigit) {
      before.word = wordOf(`${before.word.text}.${facts.word.form}`);
      before.end = end;
    } else if (before && hyphenated && PREFIXES.has(before.word.text)) {
      before.word = wordOf(before.word.text + facts.word.form);
      before.end = end;
    } else {
      before = {
        word: wordOfToken(facts),
        start,
        end,
        hyphenated,
        breakBefore: false,
        opening: i === 0,
      };
      pieces.push(before);
      if (gap !== SPACE && start > gapStart) {
        const between = text.slice(gapStart, start);
        before.breakBefore = between.trim() !== "" || between.includes("\n\n");
        before.opening ||= OPENS.test(between);
      }
    }
  }
  return pieces;
}

export function unitsOf(pieces: readonly Piece[]): Unit[] {
  const units: Unit[] = [];
  let before: Unit | undefined;
  for (const { word, hyphenated, start, end, breakBefore, opening } of pieces) {
    if (before && hyphenated) {
      before.words.push(word);
      before.end = end;
      before.content ||= word.content;
    } else {
      const { content } = word;
      before = { words: [word], start, end, breakBefore, opening, content, of: word.text === "of" };
      units.push(before);
    }
  }
  return units;
}

const NONE = -1;
const POINT = 0x2e;
const SPACE = 0x20;
const OPENS = /[.!?:]/;

function endsInDigit({ word: { text } }: Piece): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0x30 && last <= 0x39;
}

/** By the numbers of tokens that are remembered. */
const remembered = new Array<TermWord | undefined>(MOST_REMEMBERED).fill(undefined);

/** As `forgetTokens`, which this does, too. */
export function forgetWords(): void {
  remembered.fill(undefined);
  forgetTokens();
}

function wordOfToken({ word: { form, number } }: TokenFacts): TermWord {
  const known = number === undefined ? undefined : remembered[number];
  if (known) return known;
  const word = wordOf(form!);
  if (number !== undefined) remembered[number] = word;
  return word;
}

function wordOf(text: string): TermWord {
  const stemmed = stem(text);
  return { text, stem: stemmed, hash: hashOfStretch(stemmed), content: isContent(text) };
}

function isContent(token: string): boolean {
  return (
    !isStopWord(token) &&
    (token.length > 1 || /[^\p{ASCII}]/u.test(token)) &&
    !/^[\d.]+$/.test(token)
  );
}
