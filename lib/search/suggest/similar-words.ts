/** Words of a sorted table that are spelt nearly like one that was typed. */
import { tolerableEdits } from "../edit-distance";
import { findBeginning, type StringTable } from "../index/string-table";

export interface SimilarWord {
  /** Its number in the table. */
  word: number;
  edits: number;
}

const encoder = new TextEncoder();

/**
 * The words within `tolerableEdits` of the typed one, or, where that is unfinished, those with such
 * a beginning; in the order of the table. Edits are those of `editDistance`, counted in bytes. The
 * first letter must be right: people seldom miss it.
 *
 * The table is walked as the trie that a sorted list is: words with a common beginning share the
 * rows of the distance matrix, and a beginning that is too far off is skipped with all its words
 * (Shang and Merrett 1996, doi:10.1109/69.536247).
 */
export function similarWords(
  table: StringTable,
  typed: string,
  unfinished: boolean,
): SimilarWord[] {
  const most = tolerableEdits(typed);
  if (most === 0) return [];
  const first = String.fromCodePoint(typed.codePointAt(0)!);
  const [from, to] = findBeginning(table, first);
  const walk = new Walk(table, encoder.encode(typed), most, unfinished);
  const found: SimilarWord[] = [];
  for (let word = from; word < to; ) {
    const tooFar = walk.advance(word);
    if (tooFar === undefined) {
      if (walk.edits() <= most) found.push({ word, edits: walk.edits() });
      word++;
    } else {
      word = endOfBeginning(table, word, tooFar, to);
    }
  }
  return found;
}

/** The distance matrix of the typed word and the word that the walk is at, row by row. */
class Walk {
  readonly #rows: Uint16Array[];
  /** Fewest edits between the typed word and the beginnings of each length. */
  readonly #nearest: number[] = [];
  #word: Uint8Array = new Uint8Array(0);

  constructor(
    readonly table: StringTable,
    readonly typed: Uint8Array,
    readonly most: number,
    readonly unfinished: boolean,
  ) {
    this.#rows = [Uint16Array.from({ length: typed.length + 1 }, (_, j) => j)];
    this.#nearest[0] = typed.length;
  }

  /** Goes to a word; the length of its beginning that is too far off already, if one is. */
  advance(word: number): number | undefined {
    const { bytes, starts } = this.table;
    const next = bytes.subarray(starts[word]!, starts[word + 1]!);
    let depth = commonLength(this.#word, next);
    this.#word = next;
    // Beyond this the typed word is over: no longer beginning is nearer.
    const last = Math.min(next.length, this.typed.length + this.most);
    while (depth < last) {
      const least = this.#addRow(next, ++depth);
      const reached = this.unfinished && this.#nearest[depth]! <= this.most;
      if (least > this.most && !reached) {
        this.#word = next.subarray(0, depth);
        return depth;
      }
    }
    if (last < next.length && !this.unfinished) {
      this.#word = next.subarray(0, last);
      return last;
    }
    return undefined;
  }

  edits(): number {
    const depth = Math.min(this.#word.length, this.typed.length + this.most);
    return this.unfinished ? this.#nearest[depth]! : this.#rows[depth]![this.typed.length]!;
  }

  /** The least of the row, or of what a swap may still make of the row before it. */
  #addRow(word: Uint8Array, i: number): number {
    const { typed } = this;
    const before = this.#rows[i - 1]!;
    const row = this.#rows[i] ?? new Uint16Array(typed.length + 1);
    this.#rows[i] = row;
    row[0] = i;
    let least = i;
    for (let j = 1; j <= typed.length; j++) {
      const substitution = before[j - 1]! + (word[i - 1] === typed[j - 1] ? 0 : 1);
      let cost = Math.min(substitution, before[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && word[i - 1] === typed[j - 2] && word[i - 2] === typed[j - 1]) {
        cost = Math.min(cost, this.#rows[i - 2]![j - 2]! + 1);
      }
      row[j] = cost;
      least = Math.min(least, cost, before[j]! + 1);
    }
    this.#nearest[i] = Math.min(this.#nearest[i - 1]!, row[typed.length]!);
    return least;
  }
}

function commonLength(a: Uint8Array, b: Uint8Array): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** The first word after `word` that does not begin with its first `length` bytes. */
function endOfBeginning(table: StringTable, word: number, length: number, to: number): number {
  const { bytes, starts } = table;
  const wanted = bytes.subarray(starts[word]!, starts[word]! + length);
  const same = (other: number) =>
    commonLength(bytes.subarray(starts[other]!, starts[other + 1]!), wanted) === length;
  let step = 1;
  while (word + step < to && same(word + step)) step *= 2;
  let low = word + (step >>> 1);
  let high = Math.min(to, word + step);
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if (same(middle)) low = middle;
    else high = middle;
  }
  return Math.max(high, word + 1);
}
