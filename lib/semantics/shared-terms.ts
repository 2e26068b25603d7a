import { isFaintStem } from "@/lib/semantics/faint-words";
import { TermRow } from "@/lib/semantics/term-row";
import type { TermVectors } from "@/lib/semantics/term-vectors";
import type { Vocabulary } from "@/lib/semantics/vocabulary";
import { isGenericStem } from "@/lib/text/stop-words";

/**
 * The terms that explain why documents `a` and `b` are similar, best first, as the texts write
 * them: those that add most to the dot product of their term vectors. A word that is part of a
 * phrase listed before it is left out, and so are words that mean nothing alone.
 */
export function sharedTerms(vectors: TermVectors, a: number, b: number, limit = 5): string[] {
  return explaining(vectors, a, b, limit).map(({ term }) => vectors.vocabulary.forms[term]!);
}

/**
 * Whether what documents `a` and `b` share is more than chance: two telling words, or one telling
 * phrase, or one rare word that weighs much in both ("quantization").
 */
export function areRelated(vectors: TermVectors, a: number, b: number): boolean {
  const evidence = explaining(vectors, a, b, EVIDENCE).map((shared) => weigh(vectors, shared));
  return evidence.reduce((sum, weight) => sum + weight, 0) >= ENOUGH;
}

interface SharedTerm {
  term: number;
  /** What it adds to the similarity. */
  share: number;
  /** The lesser of its weights in the two documents. */
  least: number;
}

/** Terms that add less than this part of what the best adds explain nothing. */
const LEAST_SHARE = 0.1;
/** Terms that are looked at to tell whether two documents are related, and what they must weigh. */
const EVIDENCE = 6;
const ENOUGH = 2;
/** Part of all documents up to which a term is rare, and up to which it still tells something. */
const RARE = 0.04;
const TELLING = 0.12;
/** What a term weighs in a document whose subject it is. */
const SUBJECT = 0.17;
const MENTIONED = 0.05;

function weigh({ vocabulary, documents }: TermVectors, { term, least }: SharedTerm): number {
  const stems = stemsOf(vocabulary)[term]!;
  const spread = vocabulary.documentFrequency[term]! / Math.max(documents, FEW);
  if (spread > TELLING) return 0.5;
  if (stems.length > 1) return stems.every(isGenericStem) ? 1 : 2;
  if (vocabulary.clarity[term]! < 1 || least < MENTIONED) return 0.5;
  const sure = !(ABBREVIATION.test(vocabulary.forms[term]!) && isInTwo(vocabulary, term));
  return sure && spread <= RARE && least >= SUBJECT ? 2 : 1;
}

/** Two papers alone that share an abbreviation often mean different things by it. */
const ABBREVIATION = /^\p{Lu}{2,4}s?$/u;

function isInTwo({ documentFrequency }: TermVectors["vocabulary"], term: number): boolean {
  return documentFrequency[term] === 2;
}

/** Among fewer documents, every term is common. */
const FEW = 50;

function explaining(vectors: TermVectors, a: number, b: number, limit: number): SharedTerm[] {
  const stems = stemsOf(vectors.vocabulary);
  const shared = telling(vectors, a, b).sort((x, y) => y.share - x.share || x.term - y.term);
  const chosen: SharedTerm[] = [];
  for (const one of shared) {
    if (chosen.length === limit || one.share < LEAST_SHARE * shared[0]!.share) break;
    if (!chosen.some(({ term }) => overlap(stems[one.term]!, stems[term]!))) chosen.push(one);
  }
  return chosen;
}

function overlap(stems: readonly string[], other: readonly string[]): boolean {
  return other.every((stem) => stems.includes(stem)) || stems.every((stem) => other.includes(stem));
}

/** The stems of each term, cut apart once: pairs of papers are millions. None of faint words. */
function stemsOf(vocabulary: Vocabulary): readonly (readonly string[])[] {
  let stems = cutApart.get(vocabulary);
  if (!stems) {
    stems = vocabulary.keys.map((key) => (isFaintStem(key) ? [] : key.split(" ")));
    cutApart.set(vocabulary, stems);
  }
  return stems;
}

const cutApart = new WeakMap<Vocabulary, readonly (readonly string[])[]>();

/** Cosine of the term vectors of two documents: 0 when they have no term in common. */
export function termSimilarity(vectors: TermVectors, a: number, b: number): number {
  const [one, other] = rowsOf(vectors, a, b);
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < one.length && j < other.length) {
    const difference = one.terms[i]! - other.terms[j]!;
    if (difference === 0) sum += one.weights[i]! * other.weights[j]!;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return sum;
}

/** Terms that both documents have and that say something, with what each adds to the similarity. */
function telling(vectors: TermVectors, a: number, b: number) {
  const { vocabulary } = vectors;
  const stems = stemsOf(vocabulary);
  const [one, other] = rowsOf(vectors, a, b);
  const shared: SharedTerm[] = [];
  let i = 0;
  let j = 0;
  while (i < one.length && j < other.length) {
    const term = one.terms[i]!;
    const difference = term - other.terms[j]!;
    if (difference === 0 && stems[term]!.length > 0) {
      const weights = [one.weights[i]!, other.weights[j]!] as const;
      const share = weights[0] * weights[1] * vocabulary.clarity[term]!;
      if (share > 0) shared.push({ term, share, least: Math.min(...weights) });
    }
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}

/** A document is compared with the same others several times: so many of them are kept at hand. */
const AT_HAND = 64;

class RowsAtHand {
  private readonly rows = Array.from({ length: 1 + AT_HAND }, () => new TermRow());
  private readonly documents = new Int32Array(1 + AT_HAND).fill(-1);

  constructor(private readonly vectors: TermVectors) {}

  pair(a: number, b: number): [TermRow, TermRow] {
    return [this.row(0, a), this.row(1 + (b % AT_HAND), b)];
  }

  private row(place: number, document: number): TermRow {
    const row = this.rows[place]!;
    if (this.documents[place] === document) return row;
    this.documents[place] = document;
    return this.vectors.read(document, row);
  }
}

const atHand = new WeakMap<TermVectors, RowsAtHand>();

function rowsOf(vectors: TermVectors, a: number, b: number): [TermRow, TermRow] {
  let rows = atHand.get(vectors);
  if (!rows) {
    rows = new RowsAtHand(vectors);
    atHand.set(vectors, rows);
  }
  return rows.pair(a, b);
}
