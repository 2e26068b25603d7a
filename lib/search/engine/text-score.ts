/**
 * How well the words of a doc answer the words of a query: BM25 over a text in which the title
 * stands several times (Robertson, Zaragoza & Taylor 2004, doi:10.1145/1031171.1031181).
 *
 * The constants are the best of a grid (title 2, 3; K1 1, 1.2, 1.5; B .4, .5, .65) over Cranfield,
 * CACM, NPL and SciFact's training queries; all of the grid is better than FTS5 on each of them.
 * Those of authors and venue are not tuned.
 */
import type { DocSet } from "../index/doc-set";
import type { TextIndex } from "../index/library-index";
import {
  formsOf,
  inAbstract,
  inAuthors,
  inTitle,
  inVenue,
  type TextColumn,
} from "../index/posting";
import { doPieces, type Pieces, piecesOf, waitForPieces } from "../pieces";
import { placeAhead, placeOf } from "./posting-places";
import type { Share } from "./tasks";

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
  column?: TextColumn;
}

/** Always positive (Robertson & Zaragoza 2009, doi:10.1561/1500000019, with 1 added). */
export function inverseDocumentFrequency(docs: number, having: number): number {
  return Math.log(1 + (docs - having + 0.5) / (having + 0.5));
}

/**
 * Docs whose scores are added up together: so many scores, and what they are made with, stay near
 * the processor from term to term.
 */
const WINDOW = 32_768;

/** Fewer postings than this are scored before another thread has heard of it. */
const MANY_POSTINGS = 200_000;

/** A stretch of windows for each piece. */
export interface ScoreWork {
  terms: readonly ScoredTerm[];
  set: DocSet;
  scores: Float32Array;
  pieces: Pieces;
}

/** Puts into `scores` what the terms are worth in each doc: nothing where it is not in the set. */
export function addScores(
  text: TextIndex,
  terms: readonly ScoredTerm[],
  set: DocSet,
  scores: Float32Array,
  share?: Share,
): void {
  const work = { terms, set, scores, pieces: piecesOf(Math.ceil(set.docs / WINDOW)) };
  const postings = terms.reduce(
    (sum, { entries: [from, to] }) => sum + text.starts[to]! - text.starts[from]!,
    0,
  );
  if (postings >= MANY_POSTINGS) share?.("score", work);
  scorePieces(text, work);
  waitForPieces(work.pieces);
}

/** This thread's part of the work. */
export function scorePieces(text: TextIndex, { terms, set, scores, pieces }: ScoreWork): void {
  const runs = runsOf(text, terms);
  doPieces(pieces, (piece) => {
    const first = piece * WINDOW;
    scores.fill(0, first, first + WINDOW);
    for (const run of runs) {
      run.next = placeAhead(text.postings, first, run.next, run.end);
      run.next = addRun(text, run, first + WINDOW, set, scores);
    }
  });
}

interface Run {
  term: ScoredTerm;
  /** Some of the term's forms, which count once more. */
  again: Pick<ScoredTerm, "forms" | "weight">;
  next: number;
  end: number;
}

const NOTHING_AGAIN = { forms: 0, weight: 0 };

/** A word and the very form of it that is asked for are one run. */
function runsOf({ starts }: TextIndex, terms: readonly ScoredTerm[]): Run[] {
  const runs: Run[] = [];
  for (const term of terms) {
    const [from, to] = term.entries;
    const last = runs.at(-1);
    const isAgain =
      last !== undefined &&
      term.forms !== 0 &&
      to === from + 1 &&
      last.next === starts[from] &&
      last.end === starts[to] &&
      last.term.forms === 0 &&
      last.term.column === term.column &&
      last.again === NOTHING_AGAIN;
    if (isAgain) last.again = term;
    else {
      for (let entry = from; entry < to; entry++) {
        const [next, end] = [starts[entry]!, starts[entry + 1]!];
        runs.push({ term, again: NOTHING_AGAIN, next, end });
      }
    }
  }
  return runs;
}

/** As far as the docs are before this one; returns where the others begin. */
function addRun(
  text: TextIndex,
  { term: { weight, column, forms }, again, next, end }: Run,
  before: number,
  { bits }: DocSet,
  scores: Float32Array,
): number {
  const { postings, payloads } = text;
  const norms = lengthNorms(text);
  const { words, names } = FREQUENCIES[column ?? "anywhere"];
  const { forms: formsAgain, weight: weightAgain } = again;
  // `worth`, written out: a frequent word has some hundred thousand postings.
  let i = next;
  for (; i < end; i++) {
    const doc = postings[i]!;
    if (doc >= before) break;
    if ((bits[doc >>> 5]! & (1 << (doc & 31))) === 0) continue;
    const payload = payloads[i]!;
    if (forms !== 0 && (formsOf(payload) & forms) === 0) continue;
    const frequency = words[payload & COLUMNS]! * norms[doc]! + names[payload & COLUMNS]!;
    scores[doc]! += (weight * (K1 + 1) * frequency) / (K1 + frequency);
    if ((formsOf(payload) & formsAgain) !== 0) {
      scores[doc]! += (weightAgain * (K1 + 1) * frequency) / (K1 + frequency);
    }
  }
  return i;
}

/** What the term is worth in a doc of which its postings say this. */
export function scoreIn(
  text: TextIndex,
  term: ScoredTerm,
  doc: number,
  payloads: readonly number[],
): number {
  const norm = lengthNorms(text)[doc]!;
  return payloads.reduce((sum, payload) => sum + worth(term, payload, norm), 0);
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
    const end = starts[entry + 1]!;
    const at = placeOf(postings, doc, starts[entry]!, end);
    if (at < end && postings[at] === doc) found.push(payloads[at]!);
  }
  return found;
}

function worth({ weight, forms, column }: ScoredTerm, payload: number, norm: number): number {
  if (forms !== 0 && (formsOf(payload) & forms) === 0) return 0;
  const { words, names } = FREQUENCIES[column ?? "anywhere"];
  const frequency = words[payload & COLUMNS]! * norm + names[payload & COLUMNS]!;
  return (weight * (K1 + 1) * frequency) / (K1 + frequency);
}

/** The part of a posting that says where the term stands. */
const COLUMNS = 0xff;

/**
 * How often the term stands in the text and in names, weighed by column, for each value of the part
 * of a posting that says so. Names are short whatever the length of the text.
 */
const FREQUENCIES = {
  anywhere: frequencies(() => true),
  title: frequencies((column) => column === "title"),
  abstract: frequencies((column) => column === "abstract"),
  authors: frequencies((column) => column === "authors"),
  venue: frequencies((column) => column === "venue"),
};

function frequencies(counts: (column: TextColumn) => boolean) {
  const of = (count: (payload: number) => number) =>
    Float32Array.from({ length: COLUMNS + 1 }, (_, payload) => count(payload));
  const title = counts("title") ? IN_TITLE : 0;
  const abstract = counts("abstract") ? 1 : 0;
  const authors = counts("authors") ? IN_AUTHORS : 0;
  const venue = counts("venue") ? IN_VENUE : 0;
  return {
    words: of((payload) => title * inTitle(payload) + abstract * inAbstract(payload)),
    names: of((payload) => (inAuthors(payload) ? authors : 0) + (inVenue(payload) ? venue : 0)),
  };
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
