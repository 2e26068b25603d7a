/**
 * The labels of a library that some joined and others left, made of the old index: its lists are
 * merged with those of the few that are new, not made again.
 */
import { GrowingArray } from "@/lib/text/growing-array";
import { byBytes, textAt } from "../index/string-table";
import { unionOrder, unionTable } from "../index/table-union";
import { foldedWords } from "./find-labels";
import { copiedTexts, keysAmong, type Numbering, numberingOf, UNNUMBERED } from "./label-numbers";
import type { LabelIndex, SuggestionEntry } from "./suggestion-index";

export type LabelEntry = Omit<SuggestionEntry, "kind">;

/**
 * @param entries those that are new or not as they were; among equals they come last
 * @param gone keys of those that are no more
 */
export function extendLabels(
  old: LabelIndex,
  entries: readonly LabelEntry[],
  gone: Iterable<string>,
): LabelIndex {
  const left = keysAmong(old.keys, new Set([...gone, ...entries.map(({ key }) => key)]));
  const numbering = numberingOf(old, left, entries);
  const { fresh } = numbering;
  const labels = fresh.map(({ label }) => label);
  const keys = fresh.map(({ key }) => key);
  const words = labels.map(foldedWords);
  const table = copiedTexts(old.labels, labels, numbering);
  const weights = new Uint32Array(numbering.size);
  numbering.numberOf.forEach((number, label) => {
    if (number !== UNNUMBERED) weights[number] = old.weights[label]!;
  });
  fresh.forEach(({ weight = 0 }, i) => {
    weights[numbering.freshNumbers[i]!] = weight;
  });
  return {
    labels: table,
    keys: copiedTexts(old.keys, keys, numbering),
    weights,
    alphabetical: alphabetical(old, numbering, words),
    ...postings(old, numbering, words),
  };
}

/** Labels with the same words stand in the order of their numbers. */
function alphabetical(
  old: LabelIndex,
  { numberOf, freshNumbers, size }: Numbering,
  words: readonly string[][],
): Uint32Array {
  const stays = old.alphabetical.filter((label) => numberOf[label] !== UNNUMBERED);
  const places = words.map((own, i) => {
    let low = 0;
    let high = stays.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const label = stays[middle]!;
      const order = compareWords(foldedWords(textAt(old.labels, label)), own);
      if ((order || numberOf[label]! - freshNumbers[i]!) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  });
  const order = [...words.keys()].sort(
    (a, b) =>
      places[a]! - places[b]! ||
      compareWords(words[a]!, words[b]!) ||
      freshNumbers[a]! - freshNumbers[b]!,
  );
  const all = new Uint32Array(size);
  let at = 0;
  let from = 0;
  for (const i of order) {
    for (; from < places[i]!; from++) all[at++] = numberOf[stays[from]!]!;
    all[at++] = freshNumbers[i]!;
  }
  for (; from < stays.length; from++) all[at++] = numberOf[stays[from]!]!;
  return all;
}

function compareWords(a: readonly string[], b: readonly string[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const order = byBytes(a[i]!, b[i]!);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** The words that labels have, and the labels of each. */
function postings(
  old: LabelIndex,
  { numberOf, freshNumbers }: Numbering,
  words: readonly string[][],
): Pick<LabelIndex, "words" | "starts" | "postings"> {
  const known = old.starts.length - 1;
  const own = new Map<string, number[]>();
  words.forEach((some, i) => {
    for (const word of new Set(some)) {
      const labels = own.get(word);
      if (labels) labels.push(freshNumbers[i]!);
      else own.set(word, [freshNumbers[i]!]);
    }
  });
  const texts = [...own.keys()];
  const union = {
    table: old.words,
    order: Uint32Array.from({ length: known }, (_, i) => i),
    texts,
  };
  const joined = joinedWords(old, union);
  const lists = new GrowingArray(new Uint32Array(old.postings.length + 1024));
  const kept: number[] = [];
  const starts: number[] = [0];
  for (const [word, fresh] of joined) {
    const more = fresh === undefined ? [] : own.get(texts[fresh]!)!;
    let next = 0;
    const end = word === undefined ? 0 : old.starts[word + 1]!;
    for (let i = word === undefined ? 0 : old.starts[word]!; i < end; i++) {
      const number = numberOf[old.postings[i]!]!;
      if (number === UNNUMBERED) continue;
      for (; next < more.length && more[next]! < number; next++) lists.push(more[next]!);
      lists.push(number);
    }
    for (; next < more.length; next++) lists.push(more[next]!);
    if (lists.length === starts.at(-1)) continue;
    starts.push(lists.length);
    kept.push(word ?? known + fresh!);
  }
  return {
    words: unionTable(union, Uint32Array.from(kept)),
    starts: Uint32Array.from(starts),
    postings: lists.finish(),
  };
}

/** All words in their order, each as the old index numbers it, as the fresh ones are, or both. */
function* joinedWords(
  old: LabelIndex,
  union: Parameters<typeof unionOrder>[0],
): Generator<[word: number | undefined, fresh: number | undefined]> {
  const known = union.order.length;
  const all = unionOrder(union);
  for (let at = 0; at < all.length; at++) {
    const number = all[at]!;
    if (number >= known) {
      yield [undefined, number - known];
      continue;
    }
    // One that both have stands right behind itself.
    const next = all[at + 1] ?? 0;
    const isSame = next >= known && union.texts[next - known] === textAt(old.words, number);
    yield [number, isSame ? next - known : undefined];
    if (isSame) at++;
  }
}
