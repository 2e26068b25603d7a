/** Which labels have which words. Lists of labels are ascending: the heaviest come first. */
import { addDoc, type DocSet, docsOf, emptySet, hasDoc } from "../index/doc-set";
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
  const set = emptySet(index.weights.length);
  addAll(set, labels);
  return (word) => {
    const list = labelsOf(index, [word, word + 1]);
    let count = 0;
    for (let i = 0; i < list.length; i++) if (hasDoc(set, list[i]!)) count++;
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
    const set = setOfAny(index, stretches);
    return (label) => hasDoc(set, label);
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

/** Lists longer than this together are merged as sets, shorter ones by sorting. */
const MOST_SORTED = 4_000;

function union(index: LabelIndex, { stretches, words, postings }: Alternatives): Uint32Array {
  if (words === 1 && stretches.length === 1) return labelsOf(index, stretches[0]!);
  if (postings > MOST_SORTED) return docsOf(setOfAny(index, stretches));
  const all = new Uint32Array(postings);
  let length = 0;
  for (const stretch of stretches) {
    const labels = labelsOf(index, stretch);
    all.set(labels, length);
    length += labels.length;
  }
  return all.sort().filter((label, i) => i === 0 || label !== all[i - 1]);
}

function setOfAny(index: LabelIndex, stretches: Stretch[]): DocSet {
  const set = emptySet(index.weights.length);
  for (const stretch of stretches) addAll(set, labelsOf(index, stretch));
  return set;
}

function addAll(set: DocSet, labels: Uint32Array): void {
  for (let i = 0; i < labels.length; i++) addDoc(set, labels[i]!);
}
