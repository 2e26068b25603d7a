/**
 * Documents as sparse vectors of weighted terms: log term frequency times inverse document
 * frequency, each of unit length (Salton & Buckley 1988, doi:10.1016/0306-4573(88)90021-0).
 */
import { MemoryRows, type RowBytes } from "@/lib/semantics/row-bytes";
import { TermFinder } from "@/lib/semantics/term-finder";
import { packed, type TermRow } from "@/lib/semantics/term-row";
import { type SemanticDocument, visitTerms } from "@/lib/semantics/terms";
import { type Vocabulary, vocabularyOf } from "@/lib/semantics/vocabulary";

export interface TermVectors {
  vocabulary: Vocabulary;
  documents: number;
  /** Puts the terms of a document where there is room for them, and returns that. */
  read(document: number, row: TermRow): TermRow;
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
  readonly #rows: RowBytes;
  /** How many documents have each term. */
  readonly #frequency: Uint32Array;
  #documents = 0;
  /** Of the document that is read: how often it has each term, and which it has. */
  readonly #counts: Uint32Array;
  #found: number[] = [];

  /** @param rows where they are kept */
  constructor(vocabulary: Vocabulary, rows: RowBytes = new MemoryRows()) {
    this.#vocabulary = vocabulary;
    this.#rows = rows;
    this.#frequency = new Uint32Array(vocabulary.keys.length);
    this.#finder = new TermFinder(vocabulary.keys);
    this.#counts = new Uint32Array(vocabulary.keys.length);
  }

  add({ title, abstract }: SemanticDocument): void {
    this.#count(title, TITLE_WEIGHT);
    this.#count(abstract ?? "", 1);
    const found = Uint32Array.from(this.#found).sort();
    this.#rows.add(packed(found, this.#counts));
    for (const term of found) {
      this.#frequency[term]!++;
      this.#counts[term] = 0;
    }
    this.#found = [];
    this.#documents++;
  }

  /** Document frequencies are then those of all the documents. */
  finish(): TermVectors {
    const vocabulary = { ...this.#vocabulary, documentFrequency: this.#frequency };
    const rows = this.#rows;
    return {
      vocabulary,
      documents: this.#documents,
      read: (document, row) => {
        row.unpack(rows.at(document), vocabulary);
        return row;
      },
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
}
