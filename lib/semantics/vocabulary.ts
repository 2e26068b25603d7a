/** Which terms documents are compared by, and what each of them weighs. */
import { clarity, fragmentsOf } from "@/lib/semantics/clarity";
import { SurfaceForms } from "@/lib/semantics/surface-forms";
import type { Unit } from "@/lib/semantics/term-words";
import { keyOf, type SemanticDocument, visitTerms } from "@/lib/semantics/terms";
import { isGenericStem } from "@/lib/text/stop-words";

/** Terms in the order of their keys. */
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

/** A phrase repeats what its words say already. */
const PHRASE_WEIGHT = 0.6;
/** Words like "regime" or "impact" make papers alike that have nothing else in common. */
const GENERIC_WEIGHT = 0.5;

/** Of all documents of a small collection, or of a sample of a larger one. */
export function vocabularyOf(documents: readonly SemanticDocument[]): Vocabulary {
  const n = documents.length;
  const frequency = frequencyOf(documents);
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

/** How many documents have each term that more than chance ones have. */
function frequencyOf(documents: readonly SemanticDocument[]): Map<string, number> {
  // A term of one document cannot relate it to another; among a handful it still tells them apart.
  const fewest = documents.length < 8 ? 1 : 2;
  const fewestPhrase = fewest + Math.floor(documents.length / 5_000);
  const sieve = new PhraseSieve();
  const nothing = () => {};
  for (const document of documents) {
    visitDocument(document, nothing, (...phrase) => sieve.add(...phrase));
  }
  const frequency = new Map<string, number>();
  for (const document of documents) {
    const keys = new Set<string>();
    visitDocument(
      document,
      (stem) => keys.add(stem),
      (units, first, last) => {
        if (sieve.most(units, first, last) < fewestPhrase) return;
        keys.add(keyOf(units.slice(first, last + 1)));
      },
    );
    for (const key of keys) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  }
  for (const [key, count] of frequency) {
    if (count < (key.includes(" ") ? fewestPhrase : fewest)) frequency.delete(key);
  }
  return frequency;
}

function visitDocument(
  { title, abstract = "" }: SemanticDocument,
  word: (stem: string) => void,
  phrase: (units: readonly Unit[], first: number, last: number) => void,
): void {
  for (const text of [title, abstract]) {
    visitTerms(text, { word: (piece) => word(piece.word.stem), phrase });
  }
}

/**
 * How often a phrase was there, at most: counted by a hash, so that the very many phrases of one
 * document are never written down (Park, Chen & Yu 1995, doi:10.1145/568271.223813).
 */
class PhraseSieve {
  readonly #counts = new Uint8Array(2 ** 22);

  add(units: readonly Unit[], first: number, last: number): void {
    const at = this.#slot(units, first, last);
    if (this.#counts[at]! < 255) this.#counts[at]!++;
  }

  most(units: readonly Unit[], first: number, last: number): number {
    return this.#counts[this.#slot(units, first, last)]!;
  }

  #slot(units: readonly Unit[], first: number, last: number): number {
    let hash = 0;
    for (let i = first; i <= last; i++) {
      for (const word of units[i]!.words) hash = Math.imul(hash ^ word.hash, 0x9e3779b1);
    }
    return (hash ^ (hash >>> 15)) & (this.#counts.length - 1);
  }
}
