/**
 * Documents as sparse vectors of weighted terms: log term frequency times inverse document
 * frequency, each of unit length (Salton & Buckley 1988, doi:10.1016/0306-4573(88)90021-0).
 */

import { clarity, fragmentsOf } from "@/lib/semantics/clarity";
import { SurfaceForms } from "@/lib/semantics/surface-forms";
import { type SemanticDocument, type Term, termsOf } from "@/lib/semantics/terms";
import { GrowingArray } from "@/lib/text/growing-array";
import { isGenericStem } from "@/lib/text/stop-words";

/** The terms that documents are compared by, in the order of their keys. */
export interface Vocabulary {
  keys: string[];
  /** The form that the texts prefer: "outliers", "LLM", "6.7B". */
  forms: string[];
  /** How well each term reads by itself; 0 for those that should not be shown. */
  clarity: Float32Array;
  documentFrequency: Uint32Array;
  /** How much a term counts beside its rarity: phrases and generic words less than other words. */
  salience: Float32Array;
  /** Inverse document frequency, always positive. */
  idf: Float32Array;
}

/** Compressed sparse rows: document i has the entries `starts[i]` to `starts[i + 1]`. */
export interface TermVectors {
  vocabulary: Vocabulary;
  documents: number;
  starts: Uint32Array;
  /** Indices into the vocabulary, ascending within a document. */
  terms: Uint32Array;
  weights: Float32Array;
}

/** A word of the title counts as this many in the abstract. */
const TITLE_WEIGHT = 3;
/** A phrase repeats what its words say already. */
const PHRASE_WEIGHT = 0.6;
/** Words like "regime" or "impact" make papers alike that have nothing else in common. */
const GENERIC_WEIGHT = 0.5;

/** Order-dependent only in the order of the rows. Documents without known terms have empty rows. */
export function termVectors(documents: readonly SemanticDocument[]): TermVectors {
  const counted = documents.map(countTerms);
  const rows = new TermRows(vocabularyOf(documents, counted));
  for (const counts of counted) rows.addCounts(counts);
  return rows.finish();
}

/** The vocabulary of a sample, in whose terms the documents of a larger collection are read. */
export function sampleVocabulary(sample: readonly SemanticDocument[]): Vocabulary {
  return vocabularyOf(sample, sample.map(countTerms));
}

/** Term vectors that are made one document after the other, so that no more of them is in memory. */
export class TermRows {
  readonly #vocabulary: Vocabulary;
  readonly #index: ReadonlyMap<string, number>;
  readonly #starts = [0];
  readonly #terms = new GrowingArray(new Uint32Array());
  readonly #weights = new GrowingArray(new Float32Array());

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#index = new Map(vocabulary.keys.map((key, i) => [key, i]));
  }

  add(document: SemanticDocument): void {
    this.addCounts(countTerms(document));
  }

  addCounts(counts: ReadonlyMap<string, number>): void {
    for (const [term, weight] of weigh(counts, this.#vocabulary, this.#index)) {
      this.#terms.push(term);
      this.#weights.push(weight);
    }
    this.#starts.push(this.#terms.length);
  }

  /** Document frequencies are then those of all the documents. */
  finish(): TermVectors {
    const terms = this.#terms.finish();
    const documentFrequency = new Uint32Array(this.#vocabulary.keys.length);
    for (const term of terms) documentFrequency[term]!++;
    return {
      vocabulary: { ...this.#vocabulary, documentFrequency },
      documents: this.#starts.length - 1,
      starts: Uint32Array.from(this.#starts),
      terms,
      weights: this.#weights.finish(),
    };
  }
}

/** A new text in the terms of a vocabulary; of unit length, or empty when it has none of them. */
export function termVector(
  document: SemanticDocument,
  vocabulary: Vocabulary,
): { terms: Uint32Array; weights: Float32Array } {
  const index = new Map(vocabulary.keys.map((key, i) => [key, i]));
  const row = weigh(countTerms(document), vocabulary, index);
  return {
    terms: Uint32Array.from(row, ([term]) => term),
    weights: Float32Array.from(row, ([, weight]) => weight),
  };
}

function countTerms({ title, abstract }: SemanticDocument): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (terms: Term[], weight: number) => {
    for (const { key } of terms) counts.set(key, (counts.get(key) ?? 0) + weight);
  };
  add(termsOf(title), TITLE_WEIGHT);
  add(termsOf(abstract ?? ""), 1);
  return counts;
}

function vocabularyOf(
  documents: readonly SemanticDocument[],
  counted: readonly Map<string, number>[],
): Vocabulary {
  const frequency = new Map<string, number>();
  for (const counts of counted) {
    for (const key of counts.keys()) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  }
  const n = documents.length;
  // A term of one document cannot relate it to another; among a handful it still tells them apart.
  const fewest = n < 8 ? 1 : 2;
  const fewestPhrase = fewest + Math.floor(n / 5_000);
  for (const [key, count] of frequency) {
    if (count < (key.includes(" ") ? fewestPhrase : fewest)) frequency.delete(key);
  }
  const fragments = fragmentsOf(frequency);
  for (const key of fragments) if (key.includes(" ")) frequency.delete(key);
  const keys = [...frequency.keys()].sort();
  const documentFrequency = Uint32Array.from(keys, (key) => frequency.get(key)!);
  const surface = new SurfaceForms(keys);
  for (const document of documents) surface.read(document);
  const forms = surface.forms();
  return {
    keys,
    forms,
    clarity: Float32Array.from(keys, (key, i) =>
      fragments.has(key) ? 0 : clarity(key, forms[i]!),
    ),
    documentFrequency,
    salience: Float32Array.from(keys, salience),
    idf: Float32Array.from(documentFrequency, (df) => Math.log(1 + (n - df + 0.5) / (df + 0.5))),
  };
}

function salience(key: string): number {
  const generic = key.split(" ").every(isGenericStem) ? GENERIC_WEIGHT : 1;
  return key.includes(" ") ? generic * PHRASE_WEIGHT : generic;
}

function weigh(
  counts: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
  index: ReadonlyMap<string, number>,
): [number, number][] {
  const row: [number, number][] = [];
  let squares = 0;
  for (const [key, count] of counts) {
    const term = index.get(key);
    if (term === undefined) continue;
    const weight = vocabulary.salience[term]! * (1 + Math.log(count)) * vocabulary.idf[term]!;
    squares += weight * weight;
    row.push([term, weight]);
  }
  const length = Math.sqrt(squares) || 1;
  return row
    .sort(([a], [b]) => a - b)
    .map(([term, weight]): [number, number] => [term, weight / length]);
}
