/** Builds the index of suggestions from the library's papers, themes, authors and so on. */
import { tokenize } from "@/lib/text/tokens";
import { byBytes, stringTable } from "../index/string-table";
import { GrowingNumbers, GrowingTexts } from "./growing";
import {
  ENTRY_KINDS,
  type EntryKind,
  type LabelIndex,
  type SuggestionEntry,
  type SuggestionIndex,
} from "./suggestion-index";

/** The index of entries that are all at hand; for a stream see `SuggestionIndexBuilder`. */
export function buildSuggestionIndex(entries: Iterable<SuggestionEntry>): SuggestionIndex {
  const builder = new SuggestionIndexBuilder();
  for (const entry of entries) builder.add(entry);
  return builder.build();
}

/** Takes entries one by one, in any order, and keeps no object of them. */
export class SuggestionIndexBuilder {
  readonly #kinds = Object.fromEntries(
    ENTRY_KINDS.map((kind) => [kind, new LabelIndexBuilder()]),
  ) as Record<EntryKind, LabelIndexBuilder>;

  add(entry: SuggestionEntry): void {
    this.#kinds[entry.kind].add(entry);
  }

  build(): SuggestionIndex {
    const built = ENTRY_KINDS.map((kind) => [kind, this.#kinds[kind].build()]);
    return Object.fromEntries(built) as SuggestionIndex;
  }
}

/** Rows are numbered as they come; `build` numbers them anew by weight. */
class LabelIndexBuilder {
  readonly #labels = new GrowingTexts();
  readonly #keys = new GrowingTexts();
  readonly #weights = new GrowingNumbers();
  readonly #lengths = new GrowingNumbers();
  /** Words are numbered as they come, too. */
  readonly #words = new Map<string, number>();
  /** The words of row r are `#rowWords[#rowStarts[r]]` to `#rowWords[#rowStarts[r + 1]]`. */
  readonly #rowWords = new GrowingNumbers();
  readonly #rowStarts = new GrowingNumbers();

  constructor() {
    this.#rowStarts.push(0);
  }

  add({ label, key, weight = 0 }: SuggestionEntry): void {
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
    const rows = this.#rowsByWeight();
    const texts = [...this.#words.keys()].sort(byBytes);
    const rowWords = this.#sortedWords(texts);
    const weights = this.#weights.values();
    return {
      labels: this.#labels.table(rows),
      keys: this.#keys.table(rows),
      weights: rows.map((row) => weights[row]!),
      alphabetical: this.#alphabetical(rows, rowWords),
      words: stringTable(texts),
      ...this.#postings(rows, rowWords, texts.length),
    };
  }

  #rowsByWeight(): Uint32Array {
    const weights = this.#weights.values();
    const lengths = this.#lengths.values();
    const rows = Uint32Array.from(weights, (_, row) => row);
    return rows.sort((a, b) => weights[b]! - weights[a]! || lengths[a]! - lengths[b]! || a - b);
  }

  /** The words of all rows, each by its place among the sorted texts. */
  #sortedWords(texts: string[]): Uint32Array {
    const places = new Uint32Array(texts.length);
    texts.forEach((text, place) => {
      places[this.#words.get(text)!] = place;
    });
    return this.#rowWords.values().map((word) => places[word]!);
  }

  /** Labels compare as the sequences of their words' places do. */
  #alphabetical(rows: Uint32Array, rowWords: Uint32Array): Uint32Array {
    const starts = this.#rowStarts.values();
    return rows
      .map((_, label) => label)
      .sort((a, b) => {
        const endA = starts[rows[a]! + 1]!;
        const endB = starts[rows[b]! + 1]!;
        let i = starts[rows[a]!]!;
        let j = starts[rows[b]!]!;
        for (; i < endA && j < endB; i++, j++) {
          if (rowWords[i] !== rowWords[j]) return rowWords[i]! - rowWords[j]!;
        }
        return endA - i - (endB - j);
      });
  }

  #postings(rows: Uint32Array, rowWords: Uint32Array, words: number) {
    const rowStarts = this.#rowStarts.values();
    const lists = new Postings(rowWords, words);
    rows.forEach((row, label) => {
      for (let i = rowStarts[row]!; i < rowStarts[row + 1]!; i++) lists.add(rowWords[i]!, label);
    });
    return lists.packed();
  }
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
