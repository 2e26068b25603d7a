/** Builds the index of suggestions from the library's papers, themes, authors and so on. */
import { GrowingArray } from "@/lib/text/growing-array";
import { tokenize } from "@/lib/text/tokens";
import { byBytes, stringTable } from "../index/string-table";
import { GrowingTexts } from "./growing-texts";
import {
  ENTRY_KINDS,
  type EntryKind,
  type LabelIndex,
  type SuggestionEntry,
  type SuggestionIndex,
} from "./suggestion-index";

/** The index of entries that are all at hand; for a stream see `LabelIndexBuilder`. */
export function buildSuggestionIndex(entries: Iterable<SuggestionEntry>): SuggestionIndex {
  const kinds = Object.fromEntries(
    ENTRY_KINDS.map((kind) => [kind, new LabelIndexBuilder()]),
  ) as Record<EntryKind, LabelIndexBuilder>;
  for (const entry of entries) kinds[entry.kind].add(entry);
  const built = ENTRY_KINDS.map((kind) => [kind, kinds[kind].build()]);
  return Object.fromEntries(built) as SuggestionIndex;
}

/**
 * Takes the entries of a kind one by one, in any order, and keeps no object of them. Rows are
 * numbered as they come; `build` numbers them anew by weight.
 */
export class LabelIndexBuilder {
  readonly #labels = new GrowingTexts();
  readonly #keys = new GrowingTexts();
  readonly #weights = new GrowingArray(new Uint32Array());
  readonly #lengths = new GrowingArray(new Uint32Array());
  /** Words are numbered as they come, too. */
  readonly #words = new Map<string, number>();
  /** The words of row r are `#rowWords[#rowStarts[r]]` to `#rowWords[#rowStarts[r + 1]]`. */
  readonly #rowWords = new GrowingArray(new Uint32Array());
  readonly #rowStarts = new GrowingArray(new Uint32Array());

  constructor() {
    this.#rowStarts.push(0);
  }

  add({ label, key, weight = 0 }: Omit<SuggestionEntry, "kind">): void {
    this.#labels.push(label);
    this.#keys.push(key);
    this.#weights.push(weight);
    this.#lengths.push(label.length);
    for (const { text } of tokenize(label)) {
      const known = this.#words.get(text);
      const word = known ?? this.#words.size;
      if (known === undefined) this.#words.set(text, word);
      this.#rowWords.push(word);
    }
    this.#rowStarts.push(this.#rowWords.length);
  }

  build(): LabelIndex {
    const weights = this.#weights.finish();
    const rows = byWeight(weights, this.#lengths.finish());
    const texts = [...this.#words.keys()].sort(byBytes);
    const words: RowWords = { words: this.#sortedWords(texts), starts: this.#rowStarts.finish() };
    return {
      labels: this.#labels.table(rows),
      keys: this.#keys.table(rows),
      weights: rows.map((row) => weights[row]!),
      alphabetical: alphabetical(rows, words),
      words: stringTable(texts),
      ...postings(rows, words, texts.length),
    };
  }

  /** The words of all rows, each by its place among the sorted texts. */
  #sortedWords(texts: string[]): Uint32Array {
    const places = new Uint32Array(texts.length);
    texts.forEach((text, place) => {
      places[this.#words.get(text)!] = place;
    });
    return this.#rowWords.finish().map((word) => places[word]!);
  }
}

/** The words of row r are `words[starts[r]]` to `words[starts[r + 1]]`. */
interface RowWords {
  words: Uint32Array;
  starts: Uint32Array;
}

/** The heaviest rows first, the shortest among equals. */
function byWeight(weights: Uint32Array, lengths: Uint32Array): Uint32Array {
  const rows = Uint32Array.from(weights, (_, row) => row);
  return rows.sort((a, b) => weights[b]! - weights[a]! || lengths[a]! - lengths[b]! || a - b);
}

/** Labels compare as the sequences of their words' places do. */
function alphabetical(rows: Uint32Array, { words, starts }: RowWords): Uint32Array {
  return rows
    .map((_, label) => label)
    .sort((a, b) => {
      const endA = starts[rows[a]! + 1]!;
      const endB = starts[rows[b]! + 1]!;
      let i = starts[rows[a]!]!;
      let j = starts[rows[b]!]!;
      for (; i < endA && j < endB; i++, j++) {
        if (words[i] !== words[j]) return words[i]! - words[j]!;
      }
      return endA - i - (endB - j);
    });
}

function postings(rows: Uint32Array, { words, starts }: RowWords, count: number) {
  const lists = new Postings(words, count);
  rows.forEach((row, label) => {
    for (let i = starts[row]!; i < starts[row + 1]!; i++) lists.add(words[i]!, label);
  });
  return lists.packed();
}

/** Lists of labels, one for each word, side by side in one array. */
class Postings {
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #labels: Uint32Array;

  /** @param occurrences the words of all labels: what there must be room for */
  constructor(occurrences: Uint32Array, words: number) {
    this.#starts = new Uint32Array(words + 1);
    for (const word of occurrences) this.#starts[word + 1]!++;
    for (let word = 0; word < words; word++) this.#starts[word + 1]! += this.#starts[word]!;
    this.#ends = this.#starts.slice(0, words);
    this.#labels = new Uint32Array(occurrences.length);
  }

  /** Labels come in ascending order; one that has the word twice is listed once. */
  add(word: number, label: number): void {
    const end = this.#ends[word]!;
    if (end > this.#starts[word]! && this.#labels[end - 1] === label) return;
    this.#labels[end] = label;
    this.#ends[word] = end + 1;
  }

  /** Without the room that repeated words left. */
  packed(): { starts: Uint32Array; postings: Uint32Array } {
    const starts = new Uint32Array(this.#starts.length);
    this.#ends.forEach((end, word) => {
      const from = this.#starts[word]!;
      this.#labels.copyWithin(starts[word]!, from, end);
      starts[word + 1] = starts[word]! + end - from;
    });
    return { starts, postings: this.#labels.slice(0, starts.at(-1)) };
  }
}
