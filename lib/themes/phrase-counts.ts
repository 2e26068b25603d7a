/**
 * In how many papers each phrase is: an open-addressing table of numbers, since a table of as many
 * texts takes five times the memory and most of the time. Above so many phrases the rarest are
 * forgotten (lossy counting: Manku and Motwani 2002, doi:10.1016/B978-155860869-6/50038-X).
 */
import { type PhraseHash, spread } from "./phrase-hash";

/** Low half, high half, papers, the last of them. */
const FIELDS = 4;
const PAPERS = 2;
const LAST = 3;
const FULL = 0.6;
const REMEMBERED = 2_500_000;

export class PhraseCounts {
  private table = new Int32Array(FIELDS * 65_536);
  private size = 0;

  constructor(private readonly remembered = REMEMBERED) {}

  /** Counts a phrase of a paper, once a paper. @param paper its number, from 1 */
  count(low: number, high: number, paper: number): void {
    const at = this.place(low, high);
    const { table } = this;
    if (table[at + LAST] === paper) return;
    table[at + LAST] = paper;
    if (table[at + PAPERS]!++ > 0) return;
    table[at] = low;
    table[at + 1] = high;
    if (++this.size > this.remembered) this.forget();
    else if (this.size > (FULL * table.length) / FIELDS) this.resize(2 * table.length);
  }

  papers({ low, high }: PhraseHash): number {
    return this.table[this.place(low, high) + PAPERS]!;
  }

  forEach(visit: (low: number, high: number, papers: number) => void): void {
    const { table } = this;
    for (let at = 0; at < table.length; at += FIELDS) {
      const papers = table[at + PAPERS]!;
      if (papers > 0) visit(table[at]!, table[at + 1]!, papers);
    }
  }

  /** Where it is, or would be. */
  private place(low: number, high: number): number {
    const { table } = this;
    const mask = table.length - 1;
    let at = (spread(low, high) * FIELDS) & mask;
    while (table[at + PAPERS] !== 0 && (table[at] !== low || table[at + 1] !== high)) {
      at = (at + FIELDS) & mask;
    }
    return at;
  }

  private forget(): void {
    for (let floor = 1; this.size > this.remembered / 2; floor++)
      this.resize(this.table.length, floor);
  }

  /** Into a table of this length, without the phrases of at most `floor` papers. */
  private resize(length: number, floor = 0): void {
    const old = this.table;
    this.table = new Int32Array(length);
    this.size = 0;
    for (let from = 0; from < old.length; from += FIELDS) {
      if (old[from + PAPERS]! <= floor) continue;
      const at = this.place(old[from]!, old[from + 1]!);
      for (let field = 0; field < FIELDS; field++) this.table[at + field] = old[from + field]!;
      this.size++;
    }
  }
}
