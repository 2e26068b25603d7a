/**
 * The values of several facets, doc by doc: memory is slow to reach and quick to read on in, so that
 * all that a doc has stands in one place.
 */
import type { FacetColumn } from "./library-index";

export interface FacetRows {
  /** The values of column c are numbered from `offsets[c]` on. */
  offsets: Uint32Array;
  /** The values of doc d are `starts[d]` to `starts[d + 1]`. */
  starts: Uint32Array;
  values: Uint32Array;
}

/** Made when first asked for, and kept for as long as the first of the columns. */
export function facetRows(columns: readonly FacetColumn[]): FacetRows {
  const known = made.get(columns[0]!);
  if (known) return known;
  const docs = columns[0]!.starts.length - 1;
  const offsets = new Uint32Array(columns.length + 1);
  columns.forEach(({ totals }, c) => {
    offsets[c + 1] = offsets[c]! + totals.length;
  });
  const starts = new Uint32Array(docs + 1);
  const values = new Uint32Array(columns.reduce((sum, column) => sum + column.values.length, 0));
  let next = 0;
  for (let doc = 0; doc < docs; doc++) {
    starts[doc] = next;
    columns.forEach((column, c) => {
      const end = column.starts[doc + 1]!;
      for (let i = column.starts[doc]!; i < end; i++)
        values[next++] = offsets[c]! + column.values[i]!;
    });
  }
  starts[docs] = next;
  const rows = { offsets, starts, values };
  made.set(columns[0]!, rows);
  return rows;
}

const made = new WeakMap<FacetColumn, FacetRows>();
