/** The docs of each value of a facet: the column the other way round. */
import type { FacetColumn } from "./library-index";

export interface FacetDocs {
  /** The docs of value v are `starts[v]` to `starts[v + 1]`, ascending. */
  starts: Uint32Array;
  docs: Uint32Array;
}

/** Made when first asked for: quicker to make than to keep in the database. */
export function facetDocs(column: FacetColumn): FacetDocs {
  const known = made.get(column);
  if (known) return known;
  const { totals, values, starts: docStarts } = column;
  const starts = new Uint32Array(totals.length + 1);
  for (let value = 0; value < totals.length; value++) {
    starts[value + 1] = starts[value]! + totals[value]!;
  }
  const next = starts.slice();
  const docs = new Uint32Array(values.length);
  for (let doc = 0; doc + 1 < docStarts.length; doc++) {
    for (let i = docStarts[doc]!; i < docStarts[doc + 1]!; i++) docs[next[values[i]!]!++] = doc;
  }
  const turned = { starts, docs };
  made.set(column, turned);
  return turned;
}

const made = new WeakMap<FacetColumn, FacetDocs>();
