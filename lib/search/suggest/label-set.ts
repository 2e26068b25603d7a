/** Sets of labels as bits: a union of long lists costs one step per member, an intersection next to nothing. */
import type { LabelIndex } from "./suggestion-index";

export type LabelSet = Uint32Array;

/** The labels that have any of the words. */
export function labelsWithAny(index: LabelIndex, words: Iterable<number>): LabelSet {
  const { starts, postings, weights } = index;
  const set = new Uint32Array((weights.length + 31) >>> 5);
  for (const word of words) {
    for (let i = starts[word]!; i < starts[word + 1]!; i++) {
      const label = postings[i]!;
      set[label >>> 5]! |= 1 << (label & 31);
    }
  }
  return set;
}

/** What all the sets have; the first is changed to it. */
export function intersect([first, ...others]: [LabelSet, ...LabelSet[]]): LabelSet {
  for (const other of others) {
    for (let i = 0; i < first.length; i++) first[i]! &= other[i]!;
  }
  return first;
}

export function hasLabel(set: LabelSet, label: number): boolean {
  return (set[label >>> 5]! & (1 << (label & 31))) !== 0;
}

/** The first `limit` labels of the set: the heaviest. */
export function firstLabels(set: LabelSet, limit: number): number[] {
  const labels: number[] = [];
  for (let i = 0; i < set.length && labels.length < limit; i++) {
    for (let bits = set[i]!; bits !== 0 && labels.length < limit; bits &= bits - 1) {
      labels.push(i * 32 + 31 - Math.clz32(bits & -bits));
    }
  }
  return labels;
}
