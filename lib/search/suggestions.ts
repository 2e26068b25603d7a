/**
 * Suggestions while typing: labels that begin with the text, then those that have its words, then
 * those that have words near to them. fuse.js finds the near words among all words of the labels,
 * a much shorter list than the labels themselves.
 */
import Fuse from "fuse.js";
import { tokenize } from "@/lib/text/tokens";
import type { Suggestion } from "./answer";
import { editDistance, tolerableEdits } from "./edit-distance";

export interface SuggestionEntry extends Suggestion {
  /** How much there is behind it, such as a number of papers; the more, the earlier. */
  weight?: number;
}

export interface SuggestionIndex {
  /** Heaviest first, then shortest. */
  entries: IndexedEntry[];
  /** Every word of every label, once. */
  words: Fuse<string>;
}

interface IndexedEntry {
  entry: SuggestionEntry;
  /** The label's folded words, a space before and after each. */
  label: string;
}

const MAX_TEXT = 100;
/** Each word of the text costs a pass over all words. */
const MAX_WORDS = 8;
const MAX_NEAR_WORDS = 20;
const MAX_PER_KIND: Record<Suggestion["kind"], number> = {
  paper: 4,
  theme: 3,
  author: 3,
  keyword: 3,
  venue: 2,
};

/** Built once for a library. */
export function buildSuggestionIndex(entries: Iterable<SuggestionEntry>): SuggestionIndex {
  const indexed = Array.from(entries, (entry) => ({
    entry,
    label: ` ${foldedWords(entry.label).join(" ")} `,
  }));
  indexed.sort((a, b) => weightOf(b) - weightOf(a) || a.label.length - b.label.length);
  const words = new Set(indexed.flatMap(({ label }) => label.trim().split(" ")));
  // Generous, since swapped letters count as two edits here; `nearWords` judges.
  const options = { threshold: 0.4, ignoreLocation: true };
  return { entries: indexed, words: new Fuse([...words], options) };
}

/**
 * At most `limit` suggestions, a few of each kind, the kind with the best match first. Words may
 * come in any order, the last may be unfinished, case and accents do not matter; a letter or two
 * of a longer word may be wrong, but better matches come first.
 */
export function suggest(index: SuggestionIndex, text: string, limit: number): Suggestion[] {
  const words = foldedWords(text.slice(0, MAX_TEXT)).slice(0, MAX_WORDS);
  if (words.length === 0) return [];
  const beginning = ` ${words.join(" ")}`;
  const starting = index.entries.filter(({ label }) => label.startsWith(beginning));
  const containing = matching(index, words.map(asTyped));
  const ranked = new Set([...starting, ...containing]);
  if (pick(ranked, limit).length < limit) {
    for (const entry of matching(index, nearWords(index, words))) ranked.add(entry);
  }
  return byKind(pick(ranked, limit)).map(({ kind, label, href }) => ({ kind, label, href }));
}

/** What may stand in a label for one word of the text, and how many edits away it is. */
type Variants = Map<string, number>;

/** Labels that have a variant of every word, those with the fewest edits first. */
function matching({ entries }: SuggestionIndex, words: Variants[]): IndexedEntry[] {
  const found: { indexed: IndexedEntry; edits: number }[] = [];
  for (const indexed of entries) {
    let edits = 0;
    for (const variants of words) edits += fewestEdits(indexed.label, variants);
    if (edits < Number.POSITIVE_INFINITY) found.push({ indexed, edits });
  }
  return found.sort((a, b) => a.edits - b.edits).map(({ indexed }) => indexed);
}

function fewestEdits(label: string, variants: Variants): number {
  let fewest = Number.POSITIVE_INFINITY;
  for (const [variant, edits] of variants) {
    if (edits < fewest && label.includes(variant)) fewest = edits;
  }
  return fewest;
}

/** The last word may be unfinished. */
function asTyped(word: string, index: number, words: string[]): Variants {
  return new Map([[index === words.length - 1 ? ` ${word}` : ` ${word} `, 0]]);
}

function nearWords(index: SuggestionIndex, words: string[]): Variants[] {
  return words.map((word, i) => {
    const variants = asTyped(word, i, words);
    const most = tolerableEdits(word);
    if (most === 0) return variants;
    for (const { item } of index.words.search(word, { limit: MAX_NEAR_WORDS })) {
      // People seldom miss the first letter.
      if (item[0] !== word[0]) continue;
      const edits =
        i === words.length - 1
          ? editsToBeginning(word, item, most)
          : editDistance(word, item, most);
      if (edits <= most) variants.set(` ${item} `, edits);
    }
    return variants;
  });
}

function editsToBeginning(word: string, item: string, most: number): number {
  const lengths = [word.length - 1, word.length, word.length + 1];
  return Math.min(...lengths.map((length) => editDistance(word, item.slice(0, length), most)));
}

/** The best, but only so many of a kind. */
function pick(ranked: Iterable<IndexedEntry>, limit: number): SuggestionEntry[] {
  const taken = new Map<Suggestion["kind"], number>();
  const picked: SuggestionEntry[] = [];
  for (const { entry } of ranked) {
    if (picked.length >= limit) break;
    const count = taken.get(entry.kind) ?? 0;
    if (count >= MAX_PER_KIND[entry.kind]) continue;
    taken.set(entry.kind, count + 1);
    picked.push(entry);
  }
  return picked;
}

function byKind(entries: SuggestionEntry[]): SuggestionEntry[] {
  const kinds = new Set(entries.map(({ kind }) => kind));
  return [...kinds].flatMap((kind) => entries.filter((entry) => entry.kind === kind));
}

function weightOf({ entry }: IndexedEntry): number {
  return entry.weight ?? 0;
}

function foldedWords(text: string): string[] {
  return tokenize(text).map((token) => token.text);
}
