/** What was learnt of the phrases of a library, and how it is kept to find those of further papers. */
import { type StringTable, textAt } from "@/lib/search/index/string-table";
import { type PhraseHash, spread } from "./phrase-hash";
import type { KeyPhrase } from "./theme";

/** Of phrases that recur, are an abbreviation or have one. Counts are those of the papers learnt from. */
export interface PhraseTables {
  papers: number;
  /** Halves of the hash of the phrase's key. */
  low: Int32Array;
  high: Int32Array;
  /** Papers that have it. */
  counts: Uint32Array;
  /** The place of what an abbreviation stands for; -1 of any other phrase. */
  longs: Int32Array;
  /** 1 where it has several words and some paper found it worth an abbreviation. */
  defined: Uint8Array;
}

/** A key phrase whose label may depend on papers that are still to be read. */
export interface FoundPhrase {
  /** Its place among the learnt phrases, or how the paper writes it if it is not one. */
  phrase: number | string;
  score: number;
}

export class LearntPhrases {
  /** Places by hash, from 1. */
  private readonly table: Uint32Array;

  /** @param labels how the texts write each phrase; still unknown while all papers are read */
  constructor(
    readonly tables: PhraseTables,
    readonly labels?: StringTable,
  ) {
    const count = tables.low.length;
    this.table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * count + 2)));
    for (let i = 0; i < count; i++) {
      this.table[this.find(tables.low[i]!, tables.high[i]!)] = i + 1;
    }
  }

  /** The same, and how the texts write each phrase. */
  withLabels(labels: StringTable): LearntPhrases {
    return new LearntPhrases(this.tables, labels);
  }

  /** Those that it was learnt from. */
  get papers(): number {
    return this.tables.papers;
  }

  get size(): number {
    return this.tables.low.length;
  }

  /** -1 of a phrase that is in one paper at most. */
  placeOf(low: number, high: number): number {
    return this.table[this.find(low, high)]! - 1;
  }

  /** Papers that have it, if it recurs. */
  papersOf({ low, high }: PhraseHash): number | undefined {
    const place = this.placeOf(low, high);
    return place < 0 ? undefined : this.tables.counts[place];
  }

  /** A phrase that was found with how the texts write it. */
  labelled({ phrase, score }: FoundPhrase): KeyPhrase {
    const label = typeof phrase === "string" ? phrase : textAt(this.labels!, phrase);
    return { label, score };
  }

  private find(low: number, high: number): number {
    const { table, tables } = this;
    const mask = table.length - 1;
    let at = spread(low, high) & mask;
    for (; table[at] !== 0; at = (at + 1) & mask) {
      const place = table[at]! - 1;
      if (tables.low[place] === low && tables.high[place] === high) break;
    }
    return at;
  }
}
