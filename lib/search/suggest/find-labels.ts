/** Labels of one kind that fit the typed words, the best first. */
import { tokenize } from "@/lib/text/tokens";
import { byBytes, textAt } from "../index/string-table";
import { alternatives, labelsHaving, wordsAsTyped } from "./label-lists";
import type { LabelIndex } from "./suggestion-index";

/**
 * Numbers of at most `limit` labels: first those that begin with the words, then those that have
 * them in any order; the heavier first in both. The last word may be unfinished.
 */
export function findLabels(index: LabelIndex, words: string[], limit: number): number[] {
  const typed = words.map((word, i) =>
    alternatives(index, [wordsAsTyped(index, word, i === words.length - 1)]),
  );
  if (typed.some(({ postings }) => postings === 0)) return [];
  const beginning = labelsBeginning(index, words, limit);
  if (beginning.length === limit) return beginning;
  const having = labelsHaving(index, typed);
  // Those that begin so are among the others: no more of them are needed than fill the limit.
  return [...new Set([...beginning, ...having.subarray(0, limit)])].slice(0, limit);
}

/** The heaviest labels of the stretch of the alphabet that begins with the words. */
export function labelsBeginning(index: LabelIndex, words: string[], limit: number): number[] {
  const from = placeWhere(index, 0, (label) => compareBeginning(label, words) >= 0);
  const to = placeWhere(index, from, (label) => compareBeginning(label, words) > 0);
  const heaviest: number[] = [];
  for (let place = from; place < to; place++) {
    const label = index.alphabetical[place]!;
    if (heaviest.length === limit && label > heaviest[limit - 1]!) continue;
    heaviest.push(label);
    heaviest.sort((a, b) => a - b);
    heaviest.length = Math.min(heaviest.length, limit);
  }
  return heaviest;
}

/** The first place of the alphabet, at or after `low`, from which on it is so; bisection. */
function placeWhere(
  { alphabetical, labels }: LabelIndex,
  low: number,
  isSo: (words: string[]) => boolean,
): number {
  let from = low;
  let to = alphabetical.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isSo(foldedWords(textAt(labels, alphabetical[middle]!)))) to = middle;
    else from = middle + 1;
  }
  return from;
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
