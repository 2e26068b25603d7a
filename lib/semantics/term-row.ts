/**
 * The terms of a document in a few bytes: how far each is from the one before it, and how often the
 * document has it, in bytes of seven bits (Williams & Zobel 1999, doi:10.1093/comjnl/42.3.193). That
 * is a third of what terms and weights take, and the weights come out the same.
 */
import type { Vocabulary } from "@/lib/semantics/vocabulary";

type TermWeights = Pick<Vocabulary, "salience" | "idf">;

/** Room for the terms of one document after the other. */
export class TermRow {
  length = 0;
  /** Indices into the vocabulary, ascending; as many as the length says. */
  terms = new Uint32Array(256);
  /** Of unit length together. */
  weights = new Float32Array(256);
  private exact = new Float64Array(256);

  /** What `packed` gave. */
  unpack(bytes: Uint8Array, { salience, idf }: TermWeights): void {
    if (bytes.length > 2 * this.terms.length) this.grow(bytes.length);
    const { terms, weights, exact } = this;
    let length = 0;
    let term = 0;
    let squares = 0;
    for (let at = 0; at < bytes.length; length++) {
      let gap = bytes[at]! & 127;
      for (let shift = 7; bytes[at++]! > 127; shift += 7) gap |= (bytes[at]! & 127) << shift;
      let count = bytes[at]! & 127;
      for (let shift = 7; bytes[at++]! > 127; shift += 7) count |= (bytes[at]! & 127) << shift;
      term += gap;
      const weight = salience[term]! * frequencyWeight(count) * idf[term]!;
      terms[length] = term;
      exact[length] = weight;
      squares += weight * weight;
    }
    const unit = Math.sqrt(squares) || 1;
    for (let i = 0; i < length; i++) weights[i] = exact[i]! / unit;
    this.length = length;
  }

  /** Every term takes two bytes at least. */
  private grow(bytes: number): void {
    this.terms = new Uint32Array(bytes);
    this.weights = new Float32Array(bytes);
    this.exact = new Float64Array(bytes);
  }
}

const FREQUENCY_WEIGHTS = Float64Array.from({ length: 256 }, (_, count) => 1 + Math.log(count));

function frequencyWeight(count: number): number {
  return count < FREQUENCY_WEIGHTS.length ? FREQUENCY_WEIGHTS[count]! : 1 + Math.log(count);
}

/** Numbers of 32 bits take five bytes at most. */
const MOST_BYTES = 10;
let room = new Uint8Array(1024);

/**
 * @param terms ascending
 * @param counts how often the document has each term of the vocabulary
 * @returns bytes that are good until the next call
 */
export function packed(terms: Uint32Array, counts: Uint32Array): Uint8Array {
  if (terms.length * MOST_BYTES > room.length) room = new Uint8Array(terms.length * MOST_BYTES);
  let at = 0;
  const put = (number: number) => {
    let rest = number;
    for (; rest > 127; rest >>>= 7) room[at++] = (rest & 127) | 128;
    room[at++] = rest;
  };
  let before = 0;
  for (const term of terms) {
    put(term - before);
    put(counts[term]!);
    before = term;
  }
  return room.subarray(0, at);
}
