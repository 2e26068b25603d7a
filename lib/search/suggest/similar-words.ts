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
      if (walk.edits <= most) found.push({ word, edits: walk.edits });
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
  /** Fewest edits between the typed word and the beginnings of up to each length. */
  readonly #nearest: number[];
  #word = 0;
  /** Rows that hold for the word. */
  #depth = 0;

  constructor(
    readonly table: StringTable,
    readonly typed: Uint8Array,
    readonly most: number,
    readonly unfinished: boolean,
  ) {
    this.#rows = Array.from(
      { length: typed.length + most + 1 },
      () => new Uint16Array(typed.length + 1),
    );
    this.#rows[0]!.forEach((_, j, row) => {
      row[j] = j;
    });
    this.#nearest = [typed.length];
  }

  /** Goes to a word; the length of its beginning that is too far off already, if one is. */
  advance(word: number): number | undefined {
    const { starts } = this.table;
    const length = starts[word + 1]! - starts[word]!;
    this.#depth = Math.min(this.#depth, commonLength(this.table, this.#word, word));
    this.#word = word;
    // Beyond this the typed word is over: no longer beginning is nearer.
    const last = Math.min(length, this.typed.length + this.most);
    while (this.#depth < last) {
      const least = this.#addRow();
      const reached = this.unfinished && this.#nearest[this.#depth]! <= this.most;
      if (least > this.most && !reached) return this.#depth;
    }
    return last < length && !this.unfinished ? last : undefined;
  }

  /** Between the typed word and the one that the walk is at, or the nearest of its beginnings. */
  get edits(): number {
    const row = this.#rows[this.#depth]!;
    return this.unfinished ? this.#nearest[this.#depth]! : row[this.typed.length]!;
  }

  /** The least of the new row, or of what a swap may still make of the row before it. */
  #addRow(): number {
    const { typed } = this;
    const { bytes, starts } = this.table;
    const i = ++this.#depth;
    const at = starts[this.#word]! + i - 1;
    const before = this.#rows[i - 1]!;
    const row = this.#rows[i]!;
    row[0] = i;
    let least = i;
    for (let j = 1; j <= typed.length; j++) {
      const substitution = before[j - 1]! + (bytes[at] === typed[j - 1] ? 0 : 1);
      let cost = Math.min(substitution, before[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && bytes[at] === typed[j - 2] && bytes[at - 1] === typed[j - 1]) {
        cost = Math.min(cost, this.#rows[i - 2]![j - 2]! + 1);
      }
      row[j] = cost;
      least = Math.min(least, cost, before[j]! + 1);
    }
    this.#nearest[i] = Math.min(this.#nearest[i - 1]!, row[typed.length]!);
    return least;
  }
}

/** How many bytes two words of the table have in common at their beginnings. */
function commonLength({ bytes, starts }: StringTable, a: number, b: number): number {
  const atA = starts[a]!;
  const atB = starts[b]!;
  const most = Math.min(starts[a + 1]! - atA, starts[b + 1]! - atB);
  let length = 0;
  while (length < most && bytes[atA + length] === bytes[atB + length]) length++;
  return length;
}

/** The first word after this one, before `to`, that does not share its first `length` bytes. */
function endOfBeginning(table: StringTable, word: number, length: number, to: number): number {
  let low = word;
  let high = word + 1;
  // Mostly the end is near: strides that double find it sooner than halving all that is left.
  while (high < to && commonLength(table, word, high) >= length) {
    low = high;
    high = Math.min(to, word + 2 * (high - word));
  }
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if (commonLength(table, word, middle) >= length) low = middle;
    else high = middle;
  }
  return high;
}
