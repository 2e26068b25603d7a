/**
 * How well the words of a doc answer the words of a query: BM25 over a text in which the title
 * stands several times (Robertson, Zaragoza & Taylor 2004, doi:10.1145/1031171.1031181).
 *
 * The constants are the best of a grid (title 2, 3; K1 1, 1.2, 1.5; B .4, .5, .65) over Cranfield,
 * CACM, NPL and SciFact's training queries; all of the grid is better than FTS5 on each of them.
 * Those of authors and venue are not tuned.
 */
import type { TextIndex } from "../index/library-index";
import { formsOf, inAbstract, inAuthors, inTitle, inVenue } from "../index/posting";

/** Saturation of repeated words. */
const K1 = 1.2;
/** How much a long text is held against its words. */
const B = 0.5;
/** What a word counts in each column, where one in the abstract counts 1. */
const IN_TITLE = 3;
const IN_AUTHORS = 4;
const IN_VENUE = 2;

/** A stretch of the inverted index that a query asks for. */
export interface ScoredTerm {
  /** As the query has it. */
  text: string;
  /** Entries of the text index: from, to (exclusive). */
  entries: [from: number, to: number];
  /** Only these forms count; all where 0. */
  forms: number;
  /** Inverse document frequency, and how much the query cares. */
  weight: number;
  /** The field that the word must stand in. */
  column?: "title" | "abstract" | "authors" | "venue";
}

/** Always positive (Robertson & Zaragoza 2009, doi:10.1561/1500000019, with 1 added). */
export function inverseDocumentFrequency(docs: number, having: number): number {
  return Math.log(1 + (docs - having + 0.5) / (having + 0.5));
}

/** Adds to `scores` what the term is worth in each doc that has it. */
export function addScores(text: TextIndex, term: ScoredTerm, scores: Float32Array): void {
  const { starts, postings, payloads } = text;
  const norms = lengthNorms(text);
  const [from, to] = term.entries;
  for (let i = starts[from]!; i < starts[to]!; i++) {
    const doc = postings[i]!;
    scores[doc]! += worth(term, payloads[i]!, norms[doc]!);
  }
}

/** What the term is worth in one doc. */
export function scoreIn(text: TextIndex, term: ScoredTerm, doc: number): number {
  const norm = lengthNorms(text)[doc]!;
  return payloadsIn(text, term, doc)
    .map((payload) => worth(term, payload, norm))
    .reduce((sum, score) => sum + score, 0);
}

/** What the postings of the term say of one doc. */
export function payloadsIn(
  text: TextIndex,
  { entries }: Pick<ScoredTerm, "entries">,
  doc: number,
): number[] {
  const { starts, postings, payloads } = text;
  const found: number[] = [];
  for (let entry = entries[0]; entry < entries[1]; entry++) {
    const at = postingOf(postings, doc, starts[entry]!, starts[entry + 1]!);
    if (at !== undefined) found.push(payloads[at]!);
  }
  return found;
}

function worth({ weight, forms, column }: ScoredTerm, payload: number, norm: number): number {
  if (forms !== 0 && (formsOf(payload) & forms) === 0) return 0;
  const frequency = frequencyIn(column, payload, norm);
  return (weight * frequency * (K1 + 1)) / (K1 + frequency);
}

/** Names are short whatever the length of the text. */
function frequencyIn(column: ScoredTerm["column"], payload: number, norm: number): number {
  switch (column) {
    case "title":
      return IN_TITLE * inTitle(payload) * norm;
    case "abstract":
      return inAbstract(payload) * norm;
    case "authors":
      return inAuthors(payload) ? IN_AUTHORS : 0;
    case "venue":
      return inVenue(payload) ? IN_VENUE : 0;
    default: {
      const names = (inAuthors(payload) ? IN_AUTHORS : 0) + (inVenue(payload) ? IN_VENUE : 0);
      return (IN_TITLE * inTitle(payload) + inAbstract(payload)) * norm + names;
    }
  }
}

/** The place of a doc between two places of the postings. */
function postingOf(
  postings: Uint32Array,
  doc: number,
  from: number,
  to: number,
): number | undefined {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (postings[middle]! < doc) low = middle + 1;
    else high = middle;
  }
  return low < to && postings[low] === doc ? low : undefined;
}

/** What one occurrence counts in a text of each doc's length: 1 at the mean length. */
function lengthNorms(text: TextIndex): Float32Array {
  const known = norms.get(text);
  if (known) return known;
  const { titleLengths, abstractLengths, meanTitleLength, meanAbstractLength } = text;
  const mean = IN_TITLE * meanTitleLength + meanAbstractLength || 1;
  const made = Float32Array.from(
    titleLengths,
    (length, doc) => 1 / (1 - B + (B * (IN_TITLE * length + abstractLengths[doc]!)) / mean),
  );
  norms.set(text, made);
  return made;
}

const norms = new WeakMap<TextIndex, Float32Array>();
