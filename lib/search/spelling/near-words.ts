/**
 * The words of a sorted table within a few edits of a word, found without comparing most of them:
 * words are kept by length, each with the set of its letters, since a slip changes few of both.
 */
import { letterCodes, lettersApart } from "../edit-distance";
import { type StringTable, tableSize, textAt } from "../index/string-table";

export interface NearWord {
  /** Its place in the table. */
  place: number;
  text: string;
  edits: number;
}

/** All words within `most` edits of a word; texts with digits are no words. */
export function nearWords(table: StringTable, word: string, most: number): NearWord[] {
  const { places, letters, starts } = packed(table);
  const wanted = lettersOf(encoder.encode(word));
  const codes = letterCodes(word);
  const found: NearWord[] = [];
  for (let more = -most; more <= most; more++) {
    const length = wanted.length + more;
    if (length < 1 || length > LONGEST) continue;
    // A letter too many or too few changes one of the set, any other slip at most two.
    const changes = Math.abs(more) + 2 * (most - Math.abs(more));
    for (let i = starts[length]!; i < starts[length + 1]!; i++) {
      if (bitCount(letters[i]! ^ wanted.set) > changes) continue;
      const place = places[i]!;
      const edits = lettersApart(codes, candidate, most, codes.length, readWord(table, place));
      if (edits <= most) found.push({ place, text: textAt(table, place), edits });
    }
  }
  return found;
}

/** Endless words are no words. */
const LONGEST = 40;
/** The word that is compared just now; a letter beyond Unicode's first plane takes two places. */
const candidate = new Uint16Array(2 * LONGEST);

/** Puts a word into `candidate`; returns how many letters it has. */
function readWord(table: StringTable, place: number): number {
  const { bytes, starts } = table;
  const start = starts[place]!;
  const length = starts[place + 1]! - start;
  for (let i = 0; i < length; i++) {
    const byte = bytes[start + i]!;
    if (byte >= 0x80) {
      const codes = letterCodes(textAt(table, place));
      candidate.set(codes);
      return codes.length;
    }
    candidate[i] = byte;
  }
  return length;
}

interface PackedWords {
  /** Places in the table, the shortest words first. */
  places: Uint32Array;
  /** In the same order, which letters each word has. */
  letters: Uint32Array;
  /** Words of n letters are `starts[n]` to `starts[n + 1]`. */
  starts: Uint32Array;
}

const packedTables = new WeakMap<StringTable, PackedWords>();

/** Made when a table is first asked, in some 50 ms for 700,000 words, 8 bytes each. */
function packed(table: StringTable): PackedWords {
  const known = packedTables.get(table);
  if (known) return known;
  const size = tableSize(table);
  const sets = new Uint32Array(size);
  const lengths = new Uint8Array(size);
  const starts = new Uint32Array(LONGEST + 2);
  for (let place = 0; place < size; place++) {
    const { length, set } = lettersOf(
      table.bytes.subarray(table.starts[place]!, table.starts[place + 1]!),
    );
    if (length > LONGEST) continue;
    sets[place] = set;
    lengths[place] = length;
    if (length > 0) starts[length + 1]!++;
  }
  for (let length = 1; length < starts.length; length++) starts[length]! += starts[length - 1]!;
  const next = starts.slice();
  const places = new Uint32Array(starts.at(-1)!);
  const letters = new Uint32Array(places.length);
  for (let place = 0; place < size; place++) {
    if (lengths[place] === 0) continue;
    const at = next[lengths[place]!]!++;
    places[at] = place;
    letters[at] = sets[place]!;
  }
  const made = { places, letters, starts };
  packedTables.set(table, made);
  return made;
}

const encoder = new TextEncoder();

/**
 * The number of letters, and which they are, a bit for each of a–z; other letters share bits.
 * Nothing is counted of a text with digits.
 */
function lettersOf(utf8: Uint8Array): { length: number; set: number } {
  let length = 0;
  let set = 0;
  for (let i = 0; i < utf8.length; i++) {
    const byte = utf8[i]!;
    if (byte >= ZERO && byte <= NINE) return { length: 0, set: 0 };
    // The last byte of a letter outside ASCII stands for it.
    if (byte >= 0x80 && isContinuation(utf8[i + 1])) continue;
    length++;
    set |= 1 << (byte & 31);
  }
  return { length, set: set >>> 0 };
}

const ZERO = 0x30;
const NINE = 0x39;

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

function bitCount(set: number): number {
  let bits = set - ((set >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
