/** Labels of one kind that fit the typed words but for their spelling. */
import Fuse from "fuse.js";
import { textAt } from "../index/string-table";
import { foldedWords } from "./find-labels";
import {
  type Alternatives,
  alternatives,
  labelsHaving,
  labelsOf,
  wordsAsTyped,
} from "./label-lists";
import { similarWords } from "./similar-words";
import type { LabelIndex } from "./suggestion-index";

/** What may stand for a typed word: words of the labels, by how many edits they are away. */
type Variants = Map<string, number>;

const MOST_VARIANTS = 24;
/** Looking for the like of every word takes time; in a longer text some are wrong beyond doubt. */
const MOST_DOUBTED = 4;
/** Labels that are compared one by one. */
const SHORTLIST = 60;

/**
 * Numbers of at most `limit` labels that have, for every typed word, that word or one spelt nearly
 * so: fewest edits first, then the likeness of the whole label that fuse.js finds. Words that labels
 * have are doubted only where nothing is found otherwise.
 */
export function findSimilar(index: LabelIndex, words: string[], limit: number): number[] {
  for (const doubtKnown of words.length > MOST_DOUBTED ? [false] : [false, true]) {
    const variants = variantsOfAll(index, words, doubtKnown);
    if (variants === undefined) return [];
    const labels = labelsHaving(index, variants).subarray(0, SHORTLIST);
    if (labels.length > 0) return nearest(index, [...labels], words, variants).slice(0, limit);
  }
  return [];
}

/** The labels by their edits and their likeness to the words. */
function nearest(
  index: LabelIndex,
  labels: number[],
  words: string[],
  variants: WordVariants[],
): number[] {
  const shortlist = labels.map((label) => {
    const text = foldedWords(textAt(index.labels, label));
    return { label, text: text.join(" "), edits: editsOf(text, variants) };
  });
  const fuse = new Fuse(shortlist, FUSE_OPTIONS);
  const likeness = new Map(fuse.search(words.join(" ")).map(({ item, score }) => [item, score]));
  const unlike = (item: (typeof shortlist)[number]) => likeness.get(item) ?? 1;
  return shortlist
    .sort((a, b) => a.edits - b.edits || unlike(a) - unlike(b))
    .map(({ label }) => label);
}

/** Anything on the shortlist is near already: fuse.js only says how near. */
const FUSE_OPTIONS = { keys: ["text"], includeScore: true, threshold: 0.5, ignoreLocation: true };

/** The word, or, where no label has it, the nearest that labels have, if one is near. */
export function correctedWord(index: LabelIndex, word: string, unfinished: boolean): string {
  const [nearest] = variantsOf(index, word, unfinished, false).near.keys();
  return nearest ?? word;
}

interface WordVariants extends Alternatives {
  /** The word itself where labels have it, and those that had to be looked for, nearest first. */
  near: Variants;
  /** Words that begin with the typed one need no edit. */
  beginning?: string;
}

/** Undefined when no label has anything like one of the words. */
function variantsOfAll(index: LabelIndex, words: string[], doubtKnown: boolean) {
  const all: WordVariants[] = [];
  for (const [i, word] of words.entries()) {
    const variants = variantsOf(index, word, i === words.length - 1, doubtKnown);
    if (variants.words === 0) return undefined;
    all.push(variants);
  }
  return all;
}

function variantsOf(
  index: LabelIndex,
  word: string,
  unfinished: boolean,
  doubtKnown: boolean,
): WordVariants {
  const [from, to] = wordsAsTyped(index, word, unfinished);
  const known = to > from;
  const similar = known && !doubtKnown ? [] : similarWords(index.words, word, unfinished);
  const labels = (number: number) => labelsOf(index, [number, number + 1]).length;
  const others = similar
    .filter((other) => other.word < from || other.word >= to)
    .sort((a, b) => a.edits - b.edits || labels(b.word) - labels(a.word))
    .slice(0, MOST_VARIANTS);
  return {
    ...alternatives(index, [
      [from, to],
      ...others.map((other) => [other.word, other.word + 1] as const),
    ]),
    near: new Map([
      ...(known ? [[word, 0] as const] : []),
      ...others.map((other) => [textAt(index.words, other.word), other.edits] as const),
    ]),
    ...(unfinished && { beginning: word }),
  };
}

/** The edits that make the label's words of the typed ones; each word at its best. */
function editsOf(label: string[], variants: WordVariants[]): number {
  let edits = 0;
  for (const { near, beginning } of variants) {
    if (beginning !== undefined && label.some((own) => own.startsWith(beginning))) continue;
    edits += Math.min(...label.map((own) => near.get(own) ?? Number.POSITIVE_INFINITY));
  }
  return edits;
}
