/** In how many papers of two sets the terms of the text index stand, without reading a text. */
import { type DocSet, forEachDoc } from "../index/doc-set";
import type { TextIndex } from "../index/library-index";
import { formsOf, inAbstract, inTitle } from "../index/posting";
import { tableSize } from "../index/string-table";

/** Which side a doc is on, one byte each; 0 for neither. */
const SIDE_A = 1;
const SIDE_B = 2;

export class TermCounter {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Papers of the whole library. */
  readonly all: Uint32Array;
  private readonly sides: Uint8Array;
  private next = 0;

  /** The sets have no doc in common. */
  constructor(
    private readonly text: TextIndex,
    a: DocSet,
    b: DocSet,
  ) {
    const terms = tableSize(text.terms);
    this.a = new Uint32Array(terms);
    this.b = new Uint32Array(terms);
    this.all = new Uint32Array(terms);
    this.sides = new Uint8Array(a.docs);
    forEachDoc(a, (doc) => {
      this.sides[doc] = SIDE_A;
    });
    forEachDoc(b, (doc) => {
      this.sides[doc] = SIDE_B;
    });
  }

  /**
   * Counts on, until some `postings` have been looked at; whether all is counted. Each paper counts
   * a term once, however often it says it: one paper about a thing does not make a subject. Words
   * that are merely implied do not count.
   */
  count(postings: number): boolean {
    const { starts, postings: docs, payloads } = this.text;
    const { sides, a, b, all } = this;
    const end = starts[this.next]! + postings;
    for (; this.next < all.length && starts[this.next]! < end; this.next++) {
      const term = this.next;
      for (let i = starts[term]!; i < starts[term + 1]!; i++) {
        const payload = payloads[i]!;
        if (formsOf(payload) === 0 || inTitle(payload) + inAbstract(payload) === 0) continue;
        all[term]!++;
        const side = sides[docs[i]!];
        if (side === SIDE_A) a[term]!++;
        else if (side === SIDE_B) b[term]!++;
      }
    }
    return this.next === all.length;
  }
}
