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
  /** The row of doc d begins at `starts[d]` and ends before `starts[d + 1]`. */
  starts: Uint32Array;
  /**
   * A row is how many of its values many docs have, their codes, then the codes of the others, each
   * in two halves of `HALF` bits, the higher one first. After the last row stand `PADDING` zeros.
   */
  rows: Uint16Array | Uint32Array;
  /** In each part of the codes, those of column c are `part[c]` to `part[c + 1]`. */
  often: Uint32Array;
  seldom: Uint32Array;
  once: Uint32Array;
}

/** So far beyond the beginning of a row may be read without asking where it ends. */
export const PADDING = 16;

/** Bits. */
export const HALF = 16;

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
  const oftens = often.at(-1)!;
  const starts = new Uint32Array(docs + 1);
  let size = 0;
  forEachRow((doc, codes) => {
    starts[doc] = size;
    size += 1;
    for (const code of codes) size += code < oftens ? 1 : 2;
  });
  starts[docs] = size;
  // Hardly any library has more values that many docs have than 16 bits can tell apart.
  const rows = new (oftens <= 2 ** HALF ? Uint16Array : Uint32Array)(size + PADDING);
  forEachRow((doc, codes) => {
    const first = starts[doc]! + 1;
    let next = first;
    for (const code of codes) if (code < oftens) rows[next++] = code;
    rows[first - 1] = next - first;
    for (const code of codes) {
      if (code < oftens) continue;
      rows[next++] = code >>> HALF;
      rows[next++] = code & (2 ** HALF - 1);
    }
  });
  return { columns, starts, rows, often, seldom, once };

  /** With the codes of each doc, column after column, in a list that is used again. */
  function forEachRow(visit: (doc: number, codes: readonly number[]) => void): void {
    const row: number[] = [];
    for (let doc = 0; doc < docs; doc++) {
      row.length = 0;
      columns.forEach(({ starts, values }, c) => {
        const border = borders[c]!;
        for (let i = starts[doc]!; i < starts[doc + 1]!; i++) {
          const value = values[i]!;
          if (value < border.seldom) row.push(often[c]! + value);
          else if (value < border.once) row.push(seldom[c]! + value - border.seldom);
          else row.push(once[c]! + value - border.once);
        }
      });
      visit(doc, row);
    }
  }
}

function offsetsOf(first: number, lengths: readonly number[]): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1);
  offsets[0] = first;
  lengths.forEach((length, i) => {
    offsets[i + 1] = offsets[i]! + length;
  });
  return offsets;
}
