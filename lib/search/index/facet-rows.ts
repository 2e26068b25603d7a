/**
 * The values of several facets, doc by doc: memory is slow to reach and quick to read on in, so that
 * all that a doc has stands in one place. Values get codes by which the counts of most of them are
 * small enough to stay near the processor: first those that many docs have, then those that few
 * have, whose counts fit in a byte, then those that one doc has, which need no counting.
 */
import { firstBelow } from "./facet-numbers";
import type { FacetColumn } from "./library-index";

export interface FacetRows {
  columns: readonly FacetColumn[];
  /** The codes of doc d are `starts[d]` to `starts[d + 1]`, column after column; then `PADDING` zeros. */
  starts: Uint32Array;
  codes: Uint32Array;
  /** In each part of the codes, those of column c are `part[c]` to `part[c + 1]`. */
  often: Uint32Array;
  seldom: Uint32Array;
  once: Uint32Array;
}

/** So far beyond a doc's first code may be read without asking where they end. */
export const PADDING = 8;

/** Docs of a value whose count always fits in a byte. */
const MOST_SELDOM = 255;

/** Made when first asked for, and kept for as long as the first of the columns. */
export function facetRows(columns: readonly FacetColumn[]): FacetRows {
  const known = made.get(columns[0]!);
  const isSame =
    known?.columns.length === columns.length && columns.every((one, c) => one === known.columns[c]);
  if (isSame) return known;
  const rows = makeRows(columns);
  made.set(columns[0]!, rows);
  return rows;
}

const made = new WeakMap<FacetColumn, FacetRows>();

function makeRows(columns: readonly FacetColumn[]): FacetRows {
  // Values are numbered from the one with the most docs.
  const borders = columns.map(({ totals }) => ({
    seldom: firstBelow(totals, MOST_SELDOM + 1),
    once: firstBelow(totals, 2),
    end: totals.length,
  }));
  const often = offsetsOf(
    0,
    borders.map(({ seldom }) => seldom),
  );
  const seldom = offsetsOf(
    often.at(-1)!,
    borders.map(({ seldom, once }) => once - seldom),
  );
  const once = offsetsOf(
    seldom.at(-1)!,
    borders.map(({ once, end }) => end - once),
  );

  const docs = columns[0]!.starts.length - 1;
  const starts = new Uint32Array(docs + 1);
  const size = columns.reduce((sum, { values }) => sum + values.length, 0);
  const codes = new Uint32Array(size + PADDING);
  let next = 0;
  for (let doc = 0; doc < docs; doc++) {
    starts[doc] = next;
    for (let c = 0; c < columns.length; c++) {
      const { starts, values } = columns[c]!;
      const border = borders[c]!;
      const end = starts[doc + 1]!;
      for (let i = starts[doc]!; i < end; i++) {
        const value = values[i]!;
        if (value < border.seldom) codes[next++] = often[c]! + value;
        else if (value < border.once) codes[next++] = seldom[c]! + value - border.seldom;
        else codes[next++] = once[c]! + value - border.once;
      }
    }
  }
  starts[docs] = next;
  return { columns, starts, codes, often, seldom, once };
}

function offsetsOf(first: number, lengths: readonly number[]): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1);
  offsets[0] = first;
  lengths.forEach((length, i) => {
    offsets[i + 1] = offsets[i]! + length;
  });
  return offsets;
}
