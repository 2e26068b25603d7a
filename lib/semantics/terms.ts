/**
 * The terms of a text: single words and phrases of two or three words, with a key that is equal
 * for spelling variants ("multi-agent systems", "Multi Agent System") and the form as written.
 */
import { type Piece, piecesOf, type Unit, unitsOf } from "@/lib/semantics/term-words";

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

/** A phrase is the units of its text from `first` to `last`, both inclusive. */
export interface TermVisitor {
  word(piece: Piece): void;
  phrase(units: readonly Unit[], first: number, last: number): void;
}

const LONGEST_PHRASE = 3;

/** In the order of the text, single words first. Words that say nothing alone are terms, too. */
export function visitTerms(text: string, { word, phrase }: TermVisitor): void {
  const pieces = piecesOf(text);
  for (const piece of pieces) if (piece.word.content) word(piece);
  const units = unitsOf(pieces);
  for (let first = 0; first < units.length; first++) {
    if (!units[first]!.content) continue;
    let words = 0;
    for (let last = first; last < units.length && last - first < LONGEST_PHRASE; last++) {
      const unit = units[last]!;
      if (last > first && (unit.breakBefore || !(unit.content || unit.of))) break;
      words += unit.words.length;
      if (unit.content && words > 1 && !isCutAfterOf(units, first, last))
        phrase(units, first, last);
    }
  }
}

/** "abilities of large" goes on: what follows "of" is taken whole or not at all. */
function isCutAfterOf(units: readonly Unit[], first: number, last: number): boolean {
  const next = units[last + 1];
  if (!next?.content || next.breakBefore) return false;
  for (let i = first; i <= last; i++) if (units[i]!.of) return true;
  return false;
}

export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  visitTerms(text, {
    word: (piece) =>
      terms.push({ key: piece.word.stem, form: formOf(text, [piece]), opening: piece.opening }),
    phrase: (units, first, last) => {
      const some = units.slice(first, last + 1);
      terms.push({ key: keyOf(some), form: formOf(text, some), opening: some[0]!.opening });
    },
  });
  return terms;
}

export function keyOf(units: readonly Unit[]): string {
  return units.flatMap(({ words }) => words.map((word) => word.stem)).join(" ");
}

/** As the text writes it, with single spaces between units. */
export function formOf(text: string, spans: readonly { start: number; end: number }[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(" ");
}
