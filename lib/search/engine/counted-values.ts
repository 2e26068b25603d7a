/** The values of a facet with the most docs, from counts that come in the order of the values. */
import { firstInOrder } from "../index/top";

export interface CountedValue {
  value: number;
  count: number;
}

/** The values with the most docs. */
export interface MostCounted {
  /** Most docs first; of those with as many, the ones with the lower numbers first. */
  most: CountedValue[];
  /** How many values have any doc. */
  present: number;
}

export class CountedValues {
  private readonly found: CountedValue[] = [];
  private present = 0;
  /** What a later value must have more of. */
  private least = 0;

  constructor(private readonly limit: number) {}

  /** The counts of values from number `first` on, all after those that were added before. */
  addAll(counts: Uint32Array, first: number): void {
    for (let i = 0; i < counts.length; i++) {
      if (counts[i] !== 0) this.note(first + i, counts[i]!);
    }
  }

  /**
   * As above, of the counts from `from` to `to`, whose buffer is one of whole words: these are passed
   * over where all in them is 0, as most is.
   */
  addBytes(counts: Uint8Array, from: number, to: number, first: number): void {
    const words = new Uint32Array(counts.buffer);
    for (let i = from; i < to; i++) {
      if ((i & 3) === 0 && words[i >>> 2] === 0) i += 3;
      else if (counts[i] !== 0) this.note(first + i - from, counts[i]!);
    }
  }

  /**
   * Values with one doc each, all after those that were added before.
   * @param codes of values of several facets, in any order; of this one `from` to `to`
   * @param first number of the value with code `from`
   */
  addSingles(codes: Uint32Array, from: number, to: number, first: number): void {
    const missing = this.found.length < this.limit;
    const singles: number[] = [];
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i]!;
      if (code < from || code >= to) continue;
      this.present++;
      if (missing) singles.push(code);
    }
    const wanted = firstInOrder(singles, this.limit, (a, b) => a < b);
    for (const code of wanted) this.found.push({ value: first + code - from, count: 1 });
  }

  finish(): MostCounted {
    this.cut();
    return { most: this.found, present: this.present };
  }

  private note(value: number, count: number): void {
    this.present++;
    if (count <= this.least) return;
    this.found.push({ value, count });
    if (this.found.length < 2 * this.limit) return;
    this.cut();
    this.least = this.found[this.limit - 1]!.count;
  }

  private cut(): void {
    this.found.sort((a, b) => b.count - a.count || a.value - b.value);
    if (this.found.length > this.limit) this.found.length = this.limit;
  }
}
