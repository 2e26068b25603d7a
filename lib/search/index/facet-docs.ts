/** The docs of each value of a facet: the column the other way round. */
import type { FacetColumn } from "./library-index";

export interface FacetDocs {
  /** The docs of value v are `starts[v]` to `starts[v + 1]`, ascending. */
  starts: Uint32Array;
  docs: Uint32Array;
}

/** Made when first asked for: quicker to make than to keep in the database. Threads can share it. */
export function facetDocs(column: FacetColumn): FacetDocs {
  column.turned ??= turnedColumn(column);
  return column.turned;
}

function turnedColumn({ totals, values, starts: docStarts }: FacetColumn): FacetDocs {
  const starts = sharedNumbers(totals.length + 1);
  for (let value = 0; value < totals.length; value++) {
    starts[value + 1] = starts[value]! + totals[value]!;
  }
  const next = starts.slice();
  const docs = sharedNumbers(values.length);
  for (let doc = 0; doc + 1 < docStarts.length; doc++) {
    for (let i = docStarts[doc]!; i < docStarts[doc + 1]!; i++) docs[next[values[i]!]!++] = doc;
  }
  return { starts, docs };
}

function sharedNumbers(count: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(count * Uint32Array.BYTES_PER_ELEMENT));
}
