/** Which labels have which words. Lists of labels are ascending: the heaviest come first. */
import { findBeginning, findText } from "../index/string-table";
import type { LabelIndex } from "./suggestion-index";

/** Words of the table from one number to another (exclusive). */
export type Stretch = readonly [from: number, to: number];

/** Words that may stand for one that was typed. */
export interface Alternatives {
  stretches: Stretch[];
  words: number;
  /** Length of their lists together. */
  postings: number;
}

export function alternatives({ starts }: LabelIndex, stretches: Stretch[]): Alternatives {
  let words = 0;
  let postings = 0;
  for (const [from, to] of stretches) {
    words += to - from;
    postings += starts[to]! - starts[from]!;
  }
  return { stretches, words, postings };
}

/** The word as typed, or, where it is unfinished, the words that begin with it. */
export function wordsAsTyped(index: LabelIndex, word: string, unfinished: boolean): Stretch {
  return (unfinished ? findBeginning : findText)(index.words, word);
}

/** The labels of a stretch of words; those of one word are ascending. */
export function labelsOf({ starts, postings }: LabelIndex, [from, to]: Stretch): Uint32Array {
  return postings.subarray(starts[from]!, starts[to]!);
}

/** How many of a word's labels are among these; to be asked for many words. */
export function counterAmong(index: LabelIndex, labels: Uint32Array): (word: number) => number {
  if (labels.length === 0) return () => 0;
  const bits = new Uint32Array((index.weights.length + 31) >>> 5);
  addBits(bits, labels);
  return (word) => {
    const list = labelsOf(index, [word, word + 1]);
    let count = 0;
    for (let i = 0; i < list.length; i++) if (hasBit(bits, list[i]!)) count++;
    return count;
  };
}

/**
 * The labels that have, for every typed word, one of its alternatives. Begins with the rarest: most
 * texts have a rare word, and then long lists are only looked into.
 */
export function labelsHaving(index: LabelIndex, typed: Alternatives[]): Uint32Array {
  const [rarest, ...others] = [...typed].sort((a, b) => a.postings - b.postings);
  if (rarest === undefined || rarest.postings === 0) return new Uint32Array(0);
  let labels = union(index, rarest);
  for (const other of others) {
    if (labels.length === 0) break;
    const has = membership(index, other, labels.length);
    labels = labels.filter(has);
  }
  return labels;
}

/** One long list takes about as many steps to look into as its length has binary digits. */
const STEPS = 20;

/** A test for having one of the words, made in the way that costs least for so many labels. */
function membership(
  index: LabelIndex,
  { stretches, words, postings }: Alternatives,
  tests: number,
): (label: number) => boolean {
  if (tests * words * STEPS >= postings) {
    const bits = bitSet(index, stretches);
    return (label) => hasBit(bits, label);
  }
  return (label) =>
    stretches.some(([from, to]) => {
      for (let word = from; word < to; word++) if (hasWord(index, word, label)) return true;
      return false;
    });
}

function hasWord({ starts, postings }: LabelIndex, word: number, label: number): boolean {
  let low = starts[word]!;
  let high = starts[word + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (postings[middle]! < label) low = middle + 1;
    else high = middle;
  }
  return low < starts[word + 1]! && postings[low] === label;
}

/** Lists longer than this together are merged as bits, shorter ones by sorting. */
const MOST_SORTED = 4_000;

function union(index: LabelIndex, { stretches, words, postings }: Alternatives): Uint32Array {
  if (words === 1 && stretches.length === 1) return labelsOf(index, stretches[0]!);
  if (postings > MOST_SORTED) return membersOf(bitSet(index, stretches));
  const all = new Uint32Array(postings);
  let length = 0;
  for (const stretch of stretches) {
    const labels = labelsOf(index, stretch);
    all.set(labels, length);
    length += labels.length;
  }
  return all.sort().filter((label, i) => i === 0 || label !== all[i - 1]);
}

/** The labels with any of the words: bit l % 32 of number l / 32 stands for label l. */
function bitSet(index: LabelIndex, stretches: Stretch[]): Uint32Array {
  const bits = new Uint32Array((index.weights.length + 31) >>> 5);
  for (const stretch of stretches) addBits(bits, labelsOf(index, stretch));
  return bits;
}

function addBits(bits: Uint32Array, labels: Uint32Array): void {
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    bits[label >>> 5]! |= 1 << (label & 31);
  }
}

function hasBit(bits: Uint32Array, label: number): boolean {
  return (bits[label >>> 5]! & (1 << (label & 31))) !== 0;
}

function membersOf(bits: Uint32Array): Uint32Array {
  let size = 0;
  for (const word of bits) size += countBits(word);
  const members = new Uint32Array(size);
  let length = 0;
  for (let i = 0; i < bits.length; i++) {
    for (let rest = bits[i]!; rest !== 0; rest &= rest - 1) {
      members[length++] = i * 32 + 31 - Math.clz32(rest & -rest);
    }
  }
  return members;
}

/** Bits set in 32, counted side by side (Warren 2012, Hacker's Delight, 5-1). */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
