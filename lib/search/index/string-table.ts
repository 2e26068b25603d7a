/**
 * Many short texts in two arrays instead of a million objects: UTF-8 bytes, and where each text
 * begins. Sorted by bytes, a table finds a text, or all texts with a beginning, by bisection.
 */
export interface StringTable {
  bytes: Uint8Array;
  /** Text i is `bytes[starts[i]]` to `bytes[starts[i + 1]]`. */
  starts: Uint32Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function stringTable(texts: readonly string[]): StringTable {
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, i) => {
    starts[i + 1] = starts[i]! + bytesIn(text);
  });
  const bytes = new Uint8Array(starts[texts.length]!);
  texts.forEach((text, i) => {
    encodeAt(text, bytes, starts[i]!);
  });
  return { bytes, starts };
}

/** Bytes that the text takes. Arrays of its bytes would be very many small ones, each with a head. */
export function bytesIn(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 ? 1 : 2;
    const isPair = unit >= 0xd800 && unit < 0xdc00 && isLowSurrogate(text.charCodeAt(i + 1));
    // Two units are four bytes; half a pair alone becomes U+FFFD, which takes three.
    if (isPair) i++;
  }
  return bytes;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** Writes the text where there is room for it. */
export function encodeAt(text: string, bytes: Uint8Array, at: number): void {
  encoder.encodeInto(text, bytes.subarray(at));
}

export function tableSize({ starts }: StringTable): number {
  return starts.length - 1;
}

export function textAt({ bytes, starts }: StringTable, i: number): string {
  return decoder.decode(bytes.subarray(starts[i]!, starts[i + 1]!));
}

/** Well-formed texts in the order that `findText` and `findBeginning` need, without encoding them. */
export function byBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return codePointRank(x) - codePointRank(y);
  }
  return a.length - b.length;
}

/** UTF-8 keeps the order of code points; UTF-16 puts the surrogates before U+E000 to U+FFFF. */
function codePointRank(unit: number): number {
  if (unit >= 0xe000) return unit - 0x800;
  return unit >= 0xd800 ? unit + 0x2000 : unit;
}

/** The places of texts in the order of their bytes. */
export function sortedOrder(texts: readonly string[]): Uint32Array {
  return Uint32Array.from(texts.keys()).sort((a, b) => byBytes(texts[a]!, texts[b]!));
}

/** From where to where (exclusive) a sorted table has the text; empty where it has not. */
export function findText(table: StringTable, text: string): [from: number, to: number] {
  const wanted = encoder.encode(text);
  const from = firstAtLeast(table, wanted);
  let to = from;
  while (to < tableSize(table) && compareBytes(bytesOfText(table, to), wanted) === 0) to++;
  return [from, to];
}

/** Where in the order of its texts a table has this one, each of which it has once. */
export function placeOfText(
  table: StringTable,
  order: Uint32Array,
  text: string,
): number | undefined {
  const wanted = encoder.encode(text);
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareBytes(bytesOfText(table, order[middle]!), wanted) < 0) low = middle + 1;
    else high = middle;
  }
  const found = low < order.length && compareBytes(bytesOfText(table, order[low]!), wanted) === 0;
  return found ? low : undefined;
}

/** How many of a table's texts, in the order of their bytes, are at most this one. */
export function placeAfter(table: StringTable, order: Uint32Array, text: string): number {
  const wanted = encoder.encode(text);
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareBytes(bytesOfText(table, order[middle]!), wanted) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** From where to where (exclusive) the texts of a sorted table begin like this. */
export function findBeginning(table: StringTable, text: string): [from: number, to: number] {
  const wanted = encoder.encode(text);
  const from = firstAtLeast(table, wanted);
  // No byte of UTF-8 is 0xff, so this is beyond every text that begins like `text`.
  return [from, firstAtLeast(table, Uint8Array.of(...wanted, 0xff))];
}

/**
 * All texts that have `wanted` at their beginning or right after the byte `border`, found in one
 * pass over the bytes.
 */
export function textsHaving(table: StringTable, wanted: string, border: string): number[] {
  const pattern = encoder.encode(wanted);
  const before = border.charCodeAt(0);
  const { bytes, starts } = table;
  const found: number[] = [];
  if (pattern.length === 0) return found;
  let text = 0;
  for (let at = bytes.indexOf(pattern[0]!); at !== -1; at = bytes.indexOf(pattern[0]!, at + 1)) {
    while (starts[text + 1]! <= at) text++;
    if (at + pattern.length > starts[text + 1]!) continue;
    if (at !== starts[text] && bytes[at - 1] !== before) continue;
    if (found.at(-1) !== text && isAt(bytes, at, pattern)) found.push(text);
  }
  return found;
}

function isAt(bytes: Uint8Array, at: number, pattern: Uint8Array): boolean {
  for (let i = 0; i < pattern.length; i++) if (bytes[at + i] !== pattern[i]) return false;
  return true;
}

function firstAtLeast(table: StringTable, wanted: Uint8Array): number {
  let low = 0;
  let high = tableSize(table);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareBytes(bytesOfText(table, middle), wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function bytesOfText({ bytes, starts }: StringTable, i: number): Uint8Array {
  return bytes.subarray(starts[i]!, starts[i + 1]!);
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = a[i]! - b[i]!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
