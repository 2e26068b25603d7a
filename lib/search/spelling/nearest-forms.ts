/** What a word that the library does not have may have been meant to be. */
import { tolerableEdits } from "../edit-distance";
import type { TextIndex } from "../index/library-index";
import { findText } from "../index/string-table";
import { nearWords } from "./near-words";
import { slipCost } from "./slip-cost";

/** The library's own words, and how many papers have each. */
export type Vocabulary = Pick<TextIndex, "forms" | "formDocs">;

export interface NearForm {
  form: string;
  edits: number;
  /** How many papers have it. */
  docs: number;
  /** How likely it was meant, as a logarithm: the commoner and the nearer, the likelier. */
  likelihood: number;
}

/**
 * The words of the library that a folded word may stand for, the likeliest first, at most `limit`.
 * The word itself is none of them. Numbers and short words are never misspelt: they have too many
 * neighbours.
 */
export function nearestForms(vocabulary: Vocabulary, word: string, limit: number): NearForm[] {
  if (!CORRECTABLE.test(word)) return [];
  const most = tolerableEdits(word);
  if (most === 0) return [];
  const near = nearWords(vocabulary.forms, word, most).filter(
    ({ text, edits }) => edits > 0 && (word.length >= SAFE_LENGTH || text[0] === word[0]),
  );
  return near
    .map(({ place, text: form, edits }) => {
      const docs = vocabulary.formDocs[place]!;
      return { form, edits, docs, likelihood: Math.log(docs) - slipCost(word, form) };
    })
    .sort((a, b) => b.likelihood - a.likelihood)
    .slice(0, limit);
}

/** Letters, and not one letter again and again. */
const CORRECTABLE = /^(?!(.)\1*$)\p{L}{1,40}$/u;
/** With fewer letters, another first letter makes another word. */
const SAFE_LENGTH = 5;

/** How many papers have exactly this word. */
export function papersWithForm({ forms, formDocs }: Vocabulary, form: string): number {
  const [from, to] = findText(forms, form);
  return from < to ? formDocs[from]! : 0;
}
