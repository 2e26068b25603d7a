/** The abbreviations of a library as an index keeps them. */
import type { Abbreviation } from "@/lib/text/abbreviation-map";
import type { AbbreviationTable } from "./library-index";
import { stringTable, textAt } from "./string-table";

export function abbreviationTable(definitions: readonly Abbreviation[]): AbbreviationTable {
  return {
    shorts: stringTable(definitions.map(({ short }) => short)),
    longs: stringTable(definitions.map(({ long }) => long)),
    papers: Uint32Array.from(definitions, ({ papers }) => papers),
  };
}

export function abbreviationsOf({ shorts, longs, papers }: AbbreviationTable): Abbreviation[] {
  return Array.from(papers, (count, i) => ({
    short: textAt(shorts, i),
    long: textAt(longs, i),
    papers: count,
  }));
}
