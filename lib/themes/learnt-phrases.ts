/** What was learnt of the phrases of a library, and how it is kept to find those of further papers. */
import { type StringTable, stringTable, textAt } from "@/lib/search/index/string-table";

/** Counts are those of the papers that it was learnt from. */
export interface LearntPhrases {
  papers: number;
  /** Papers that have the phrase, by its key. */
  frequency: ReadonlyMap<string, number>;
  /** How the texts write it. */
  labels: { get(key: string): string | undefined };
  /** What an abbreviation stands for, by the keys of both. */
  longs: ReadonlyMap<string, string>;
  /** Phrases of several words that some paper found worth an abbreviation. */
  defined: ReadonlySet<string>;
}

/** The same in arrays. */
export interface PhraseTables {
  papers: number;
  keys: StringTable;
  counts: Uint32Array;
  labels: StringTable;
  shorts: StringTable;
  longs: StringTable;
  defined: StringTable;
}

export function phraseTables(learnt: LearntPhrases): PhraseTables {
  const keys = [...learnt.frequency.keys()];
  return {
    papers: learnt.papers,
    keys: stringTable(keys),
    counts: Uint32Array.from(learnt.frequency.values()),
    labels: stringTable(keys.map((key) => learnt.labels.get(key) ?? key)),
    shorts: stringTable([...learnt.longs.keys()]),
    longs: stringTable([...learnt.longs.values()]),
    defined: stringTable([...learnt.defined]),
  };
}

export function phrasesOfTables(tables: PhraseTables): LearntPhrases {
  const keys = texts(tables.keys);
  const longs = texts(tables.longs);
  const places = new Map(keys.map((key, i) => [key, i]));
  return {
    papers: tables.papers,
    frequency: new Map(keys.map((key, i) => [key, tables.counts[i]!])),
    labels: {
      get: (key) => {
        const place = places.get(key);
        return place === undefined ? undefined : textAt(tables.labels, place);
      },
    },
    longs: new Map(texts(tables.shorts).map((short, i) => [short, longs[i]!])),
    defined: new Set(texts(tables.defined)),
  };
}

function texts(table: StringTable): string[] {
  return Array.from({ length: table.starts.length - 1 }, (_, i) => textAt(table, i));
}
