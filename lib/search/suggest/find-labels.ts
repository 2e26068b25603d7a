/** Labels of one kind that fit the typed words, the best first. */
import { tokenize } from "@/lib/text/tokens";
import { byBytes, findBeginning, findText, textAt } from "../index/string-table";
import { firstLabels, intersect, type LabelSet, labelsWithAny } from "./label-set";
import type { LabelIndex } from "./suggestion-index";

/**
 * Numbers of at most `limit` labels: first those that begin with the words, then those that have
 * them in any order; the heavier first in both. The last word may be unfinished.
 */
export function findLabels(index: LabelIndex, words: string[], limit: number): number[] {
  const beginning = labelsBeginning(index, words, limit);
  if (beginning.length === limit) return beginning;
  const known = new Set(beginning);
  const having = firstLabels(labelsHaving(index, words), limit);
  return [...beginning, ...having.filter((label) => !known.has(label))].slice(0, limit);
}

/** The labels that have all the words, in any order. */
export function labelsHaving(index: LabelIndex, words: string[], unfinished = true): LabelSet {
  const sets = words.map((word, i) => {
    const [from, to] =
      unfinished && i === words.length - 1
        ? findBeginning(index.words, word)
        : findText(index.words, word);
    return labelsWithAny(index, wordsFrom(from, to));
  });
  return intersect(sets as [LabelSet, ...LabelSet[]]);
}

export function* wordsFrom(from: number, to: number): Iterable<number> {
  for (let word = from; word < to; word++) yield word;
}

/** The heaviest labels of the stretch of the alphabet that begins with the words. */
function labelsBeginning(index: LabelIndex, words: string[], limit: number): number[] {
  const from = firstWhere(index, (label) => compareBeginning(label, words) >= 0);
  const to = firstWhere(index, (label) => compareBeginning(label, words) > 0);
  const heaviest: number[] = [];
  for (const label of index.alphabetical.subarray(from, to)) {
    if (heaviest.length === limit && label > heaviest[limit - 1]!) continue;
    const place = heaviest.findIndex((other) => other > label);
    heaviest.splice(place === -1 ? heaviest.length : place, 0, label);
    if (heaviest.length > limit) heaviest.pop();
  }
  return heaviest;
}

/** The first place of the alphabet from which on it is so; bisection. */
function firstWhere({ alphabetical, labels }: LabelIndex, isSo: (words: string[]) => boolean) {
  let low = 0;
  let high = alphabetical.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(foldedWords(textAt(labels, alphabetical[middle]!)))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** 0 where the label begins with the words, else whether it comes before or after them. */
function compareBeginning(label: string[], words: string[]): number {
  for (const [i, word] of words.entries()) {
    const own = label[i];
    if (own === undefined) return -1;
    if (i === words.length - 1 && own.startsWith(word)) return 0;
    const order = byBytes(own, word);
    if (order !== 0) return order;
  }
  return 0;
}

export function foldedWords(text: string): string[] {
  return tokenize(text).map((token) => token.text);
}
