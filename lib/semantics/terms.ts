/**
 * The terms of a text: single words and phrases of two or three words, with a key that is equal
 * for spelling variants ("multi-agent systems", "Multi Agent System") and the form as written.
 */
import { PREFIXES } from "@/lib/text/compound-lists";
import { isHyphen } from "@/lib/text/compounds";
import { isStopWord } from "@/lib/text/stop-words";
import { stem, tokenize } from "@/lib/text/tokens";

export interface SemanticDocument {
  title: string;
  abstract?: string;
}

export interface Term {
  /** Stems joined by a space. */
  key: string;
  /** As the text writes it. */
  form: string;
  /** It begins a sentence, so that its capital letter says nothing. */
  opening: boolean;
}

/** Words joined by hyphens: "in-context", "6.7B", "transformer". */
interface Unit {
  key: string;
  form: string;
  tokens: number;
  /** Carries meaning, so that it may begin or end a phrase. */
  content: boolean;
  /** "of" may stand inside a phrase: "mixture of experts". */
  of: boolean;
  /** Punctuation before it ends the phrase. */
  breakBefore: boolean;
  /** It begins a sentence. */
  opening: boolean;
}

const LONGEST_PHRASE = 3;
/** In the order of the text, single words first. Words that say nothing alone are terms, too. */
export function termsOf(text: string): Term[] {
  const pieces = piecesOf(text);
  return [...wordsOf(pieces), ...phrasesOf(unitsOf(pieces))];
}

function phrasesOf(units: readonly Unit[]): Term[] {
  const terms: Term[] = [];
  for (let start = 0; start < units.length; start++) {
    if (!units[start]!.content) continue;
    for (let end = start; end < units.length && end - start < LONGEST_PHRASE; end++) {
      const unit = units[end]!;
      if (end > start && (unit.breakBefore || !(unit.content || unit.of))) break;
      const phrase = units.slice(start, end + 1);
      if (isCutAfterOf(phrase, units[end + 1])) continue;
      if (unit.content && phrase.reduce((sum, part) => sum + part.tokens, 0) > 1) {
        terms.push({
          key: phrase.map((part) => part.key).join(" "),
          form: phrase.map((part) => part.form).join(" "),
          opening: phrase[0]!.opening,
        });
      }
    }
  }
  return terms;
}

/** "abilities of large" goes on: what follows "of" is taken whole or not at all. */
function isCutAfterOf(phrase: readonly Unit[], next: Unit | undefined): boolean {
  return phrase.some((unit) => unit.of) && next?.content === true && !next.breakBefore;
}

function wordsOf(pieces: readonly Piece[]): Term[] {
  return pieces
    .map(({ text, form, gap }, i) => ({ text, form, opening: i === 0 || opens(gap) }))
    .filter(({ text }) => isContent(text))
    .map(({ text, form, opening }) => ({ key: stem(text), form, opening }));
}

interface Piece {
  text: string;
  form: string;
  /** What stands between the piece before and this one. */
  gap: string;
}

/** Tokens, with decimals and prefixed words put together again: "6.7B", "fine-tuning". */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const token of tokenize(text)) {
    const gap = text.slice(end, token.start);
    const form = text.slice(token.start, token.end);
    const before = pieces.at(-1);
    if (before && gap === "." && /\d$/.test(before.text) && /^\d/.test(token.text)) {
      before.text += `.${token.text}`;
      before.form += `.${form}`;
    } else if (before && isHyphenated(gap) && PREFIXES.has(before.text)) {
      before.text += token.text;
      before.form += `${gap}${form}`;
    } else {
      pieces.push({ text: token.text, form, gap });
    }
    end = token.end;
  }
  return pieces;
}

function unitsOf(pieces: readonly Piece[]): Unit[] {
  const units: Unit[] = [];
  for (const { text: token, form, gap } of pieces) {
    const before = units.at(-1);
    if (before && isHyphenated(gap)) {
      before.key += ` ${stem(token)}`;
      before.form += `${gap}${form}`;
      before.tokens += 1;
      before.content ||= isContent(token);
    } else {
      units.push({
        key: stem(token),
        form,
        tokens: 1,
        content: isContent(token),
        of: token === "of",
        breakBefore: gap.trim() !== "" || gap.includes("\n\n"),
        opening: units.length === 0 || opens(gap),
      });
    }
  }
  return units;
}

function isHyphenated(gap: string): boolean {
  return gap.length === 1 && isHyphen(gap.charCodeAt(0));
}

function opens(gap: string): boolean {
  return /[.!?:]/.test(gap);
}

function isContent(token: string): boolean {
  return (
    !isStopWord(token) &&
    (token.length > 1 || /[^\p{ASCII}]/u.test(token)) &&
    !/^[\d.]+$/.test(token)
  );
}
