/**
 * How well the words of a doc answer the words of a query: BM25F (Robertson, Zaragoza & Taylor
 * 2004, doi:10.1145/1031171.1031181), where a word in the title counts more than in the abstract.
 */
import type { TextIndex } from "../index/library-index";
import { formsOf, inAbstract, inAuthors, inTitle, inVenue } from "../index/posting";

/** Saturation of repeated words. */
const K1 = 1.2;
/** How much a long text is held against its words. */
const B_TITLE = 0.5;
const B_ABSTRACT = 0.75;
/** What a word counts in each column. */
const IN_TITLE = 3;
const IN_ABSTRACT = 1;
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
  const lengths = lengthNorms(text);
  const [from, to] = term.entries;
  for (let i = starts[from]!; i < starts[to]!; i++) {
    const doc = postings[i]!;
    scores[doc]! += worth(term, payloads[i]!, lengths.title[doc]!, lengths.abstract[doc]!);
  }
}

/** What the term is worth in one doc. */
export function scoreIn(text: TextIndex, term: ScoredTerm, doc: number): number {
  const lengths = lengthNorms(text);
  return payloadsIn(text, term, doc)
    .map((payload) => worth(term, payload, lengths.title[doc]!, lengths.abstract[doc]!))
    .reduce((sum, score) => sum + score, 0);
}

/** What the postings of the term say of one doc. */
export function payloadsIn(text: TextIndex, { entries }: ScoredTerm, doc: number): number[] {
  const { starts, postings, payloads } = text;
  const found: number[] = [];
  for (let entry = entries[0]; entry < entries[1]; entry++) {
    const at = postingOf(postings, doc, starts[entry]!, starts[entry + 1]!);
    if (at !== undefined) found.push(payloads[at]!);
  }
  return found;
}

function worth(
  { weight, forms, column }: ScoredTerm,
  payload: number,
  titleNorm: number,
  abstractNorm: number,
): number {
  if (forms !== 0 && (formsOf(payload) & forms) === 0) return 0;
  let frequency = 0;
  if (column === undefined) {
    frequency = IN_TITLE * inTitle(payload) * titleNorm + inAbstract(payload) * abstractNorm;
    if (inAuthors(payload)) frequency += IN_AUTHORS;
    if (inVenue(payload)) frequency += IN_VENUE;
  } else if (column === "title") frequency = IN_TITLE * inTitle(payload) * titleNorm;
  else if (column === "abstract") frequency = IN_ABSTRACT * inAbstract(payload) * abstractNorm;
  else if (column === "authors") frequency = inAuthors(payload) ? IN_AUTHORS : 0;
  else frequency = inVenue(payload) ? IN_VENUE : 0;
  return (weight * frequency * (K1 + 1)) / (K1 + frequency);
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

interface LengthNorms {
  title: Float32Array;
  abstract: Float32Array;
}

/** What one occurrence counts in a text of each doc's length: 1 at the mean length. */
function lengthNorms(text: TextIndex): LengthNorms {
  const known = norms.get(text);
  if (known) return known;
  const { titleLengths, abstractLengths, meanTitleLength, meanAbstractLength } = text;
  const made = {
    title: Float32Array.from(titleLengths, norm(B_TITLE, meanTitleLength)),
    abstract: Float32Array.from(abstractLengths, norm(B_ABSTRACT, meanAbstractLength)),
  };
  norms.set(text, made);
  return made;
}

const norms = new WeakMap<TextIndex, LengthNorms>();

function norm(b: number, mean: number) {
  return (length: number) => 1 / (1 - b + (b * length) / (mean || 1));
}
