/**
 * Documents as sparse vectors of weighted terms: log term frequency times inverse document
 * frequency, each of unit length (Salton & Buckley 1988, doi:10.1016/0306-4573(88)90021-0).
 */
import { TermFinder } from "@/lib/semantics/term-finder";
import { type SemanticDocument, visitTerms } from "@/lib/semantics/terms";
import { type Vocabulary, vocabularyOf } from "@/lib/semantics/vocabulary";
import { GrowingArray } from "@/lib/text/growing-array";

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

/** Order-dependent only in the order of the rows. Documents without known terms have empty rows. */
export function termVectors(documents: readonly SemanticDocument[]): TermVectors {
  const rows = new TermRows(vocabularyOf(documents));
  for (const document of documents) rows.add(document);
  return rows.finish();
}

/** Term vectors that are made one document after the other, so that no more of them is in memory. */
export class TermRows {
  readonly #vocabulary: Vocabulary;
  readonly #finder: TermFinder;
  readonly #starts = new GrowingArray(new Uint32Array(1), 1);
  readonly #terms = new GrowingArray(new Uint32Array());
  readonly #weights = new GrowingArray(new Float32Array());
  /** Of the document that is read: how often it has each term, and which it has. */
  readonly #counts: Uint32Array;
  #found: number[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#finder = new TermFinder(vocabulary.keys);
    this.#counts = new Uint32Array(vocabulary.keys.length);
  }

  add({ title, abstract }: SemanticDocument): void {
    this.#count(title, TITLE_WEIGHT);
    this.#count(abstract ?? "", 1);
    const found = Uint32Array.from(this.#found).sort();
    const weights = this.#weigh(found);
    for (let i = 0; i < found.length; i++) {
      this.#terms.push(found[i]!);
      this.#weights.push(weights[i]!);
      this.#counts[found[i]!] = 0;
    }
    this.#found = [];
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
      starts: this.#starts.finish(),
      terms,
      weights: this.#weights.finish(),
    };
  }

  #count(text: string, weight: number): void {
    const add = (term: number | undefined) => {
      if (term === undefined) return;
      if (this.#counts[term] === 0) this.#found.push(term);
      this.#counts[term]! += weight;
    };
    visitTerms(text, {
      word: ({ word }) => add(this.#finder.ofWord(word)),
      phrase: (units, first, last) => add(this.#finder.ofPhrase(units, first, last)),
    });
  }

  /** To unit length. */
  #weigh(found: Uint32Array): Float64Array {
    const { salience, idf } = this.#vocabulary;
    const weights = Float64Array.from(
      found,
      (term) => salience[term]! * (1 + Math.log(this.#counts[term]!)) * idf[term]!,
    );
    let squares = 0;
    for (const weight of weights) squares += weight * weight;
    const length = Math.sqrt(squares) || 1;
    return weights.map((weight) => weight / length);
  }
}
