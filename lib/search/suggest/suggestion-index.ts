/**
 * What suggestions are read from: for each kind of thing its labels, and which words stand in which
 * labels, in typed arrays. A million labels take some ten arrays, not a million objects.
 */
import type { StringTable } from "../index/string-table";

/** In the order they are shown. */
export const ENTRY_KINDS = ["theme", "keyword", "author", "venue", "paper"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Something of the library that can be suggested. */
export interface SuggestionEntry {
  kind: EntryKind;
  label: string;
  /** The slug of a paper, the id of a facet's value. */
  key: string;
  /** How much there is behind it, such as a number of papers: the more, the earlier. */
  weight?: number;
}

export type SuggestionIndex = Record<EntryKind, LabelIndex>;

/** Labels are numbered from the heaviest to the lightest, the shorter first among equals. */
export interface LabelIndex {
  labels: StringTable;
  keys: StringTable;
  weights: Uint32Array;
  /** Numbers of the labels in the order of their folded words. */
  alphabetical: Uint32Array;
  /** Every folded word of the labels once, sorted. */
  words: StringTable;
  /** The labels with word w are `postings[starts[w]]` to `postings[starts[w + 1]]`, ascending. */
  starts: Uint32Array;
  postings: Uint32Array;
}
