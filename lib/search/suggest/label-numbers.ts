/** The numbers of labels in an index that some joined and others left. */
import { bytesOfText, type StringTable, tableSize, textAt } from "../index/string-table";
import type { LabelIndex, SuggestionEntry } from "./suggestion-index";

/** Marks a label that is not in the new index. */
export const UNNUMBERED = 0xffff_ffff;

export interface Numbering {
  /** The new number of each old label, ascending but for `UNNUMBERED`. */
  numberOf: Uint32Array;
  /** The labels that are new, in their order. */
  fresh: readonly Omit<SuggestionEntry, "kind">[];
  /** And their numbers. */
  freshNumbers: Uint32Array;
  size: number;
}

/** @param left the labels that leave */
export function numberingOf(
  old: LabelIndex,
  left: ReadonlySet<number>,
  entries: readonly Omit<SuggestionEntry, "kind">[],
): Numbering {
  const fresh = entries.toSorted(
    (a, b) => (b.weight ?? 0) - (a.weight ?? 0) || a.label.length - b.label.length,
  );
  const numberOf = new Uint32Array(old.weights.length);
  const freshNumbers = new Uint32Array(fresh.length);
  let number = 0;
  let from = 0;
  const passTo = (to: number) => {
    for (; from < to; from++) numberOf[from] = left.has(from) ? UNNUMBERED : number++;
  };
  fresh.forEach(({ label, weight = 0 }, i) => {
    passTo(placeAfter(old, weight, label.length));
    freshNumbers[i] = number++;
  });
  passTo(numberOf.length);
  return { numberOf, fresh, freshNumbers, size: number };
}

/** How many labels are at least as heavy, and of those as heavy, at most as long. */
function placeAfter({ labels, weights }: LabelIndex, weight: number, length: number): number {
  let low = 0;
  let high = weights.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const own = weights[middle]!;
    const isBefore = own > weight || (own === weight && textAt(labels, middle).length <= length);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Texts at their new numbers: those of the old ones that follow each other are copied together. */
export function copiedTexts(
  old: StringTable,
  texts: readonly string[],
  { numberOf, freshNumbers, size }: Numbering,
): StringTable {
  const encoder = new TextEncoder();
  const added = texts.map((text) => encoder.encode(text));
  const starts = new Uint32Array(size + 1);
  numberOf.forEach((number, i) => {
    if (number !== UNNUMBERED) starts[number + 1] = old.starts[i + 1]! - old.starts[i]!;
  });
  freshNumbers.forEach((number, i) => {
    starts[number + 1] = added[i]!.length;
  });
  for (let i = 0; i < size; i++) starts[i + 1]! += starts[i]!;
  const bytes = new Uint8Array(starts[size]!);
  for (let from = 0; from < numberOf.length; ) {
    const number = numberOf[from]!;
    let to = from + 1;
    if (number !== UNNUMBERED) {
      while (numberOf[to] === number + to - from) to++;
      bytes.set(old.bytes.subarray(old.starts[from]!, old.starts[to]!), starts[number]!);
    }
    from = to;
  }
  freshNumbers.forEach((number, i) => {
    bytes.set(added[i]!, starts[number]!);
  });
  return { bytes, starts };
}

/** Which texts of a table are among these: found in one pass over the bytes. */
export function keysAmong(table: StringTable, wanted: ReadonlySet<string>): Set<number> {
  const encoder = new TextEncoder();
  const hashes = new Set<number>();
  for (const key of wanted) hashes.add(hashOf(encoder.encode(key)));
  const found = new Set<number>();
  if (wanted.size === 0) return found;
  for (let i = 0; i < tableSize(table); i++) {
    if (hashes.has(hashOf(bytesOfText(table, i))) && wanted.has(textAt(table, i))) found.add(i);
  }
  return found;
}

/** FNV-1a, 32 bits. */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash;
}
