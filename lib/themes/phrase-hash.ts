/**
 * A phrase as 64 bits in two numbers: what tables of millions of phrases are keyed by. Among ten
 * million phrases, the chance that any two are taken for one is one in 400,000. They are made of the
 * letters alone, so they are the same wherever and whenever they are made.
 */
export interface PhraseHash {
  low: number;
  high: number;
}

const LOW = 0x811c9dc5 | 0;
const HIGH = 0x27d4eb2f | 0;

/** Of a word, or of letters that follow others (FNV-1a: Fowler, Noll and Vo 1991). */
export function hashLetters(letters: string, { low, high }: PhraseHash = { low: LOW, high: HIGH }) {
  for (let i = 0; i < letters.length; i++) {
    const unit = letters.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul((high << 7) | (high >>> 25), 0x9e3779b1) ^ unit;
  }
  return { low, high };
}

/** The low half of a phrase and one more word. */
export function lowWith(low: number, word: number): number {
  return Math.imul(((low << 13) | (low >>> 19)) ^ word, 0x5bd1e995);
}

/** The high half. */
export function highWith(high: number, word: number): number {
  return Math.imul(((high << 15) | (high >>> 17)) ^ word, 0x85ebca6b);
}

/** Where to look for it first: every bit of both halves decides. */
export function spread(low: number, high: number): number {
  const mixed = Math.imul(low ^ (low >>> 15) ^ (high >>> 7), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13) ^ high) >>> 0;
}
