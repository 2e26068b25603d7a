/** How many docs of a set have each value of a facet. */
import { countDocs, type DocSet, forEachDoc, hasDoc } from "../index/doc-set";
import type { FacetColumn } from "../index/library-index";

/** One count per value of the column. */
export function countValues(column: FacetColumn, set: DocSet): Uint32Array {
  const size = countDocs(set);
  if (size === set.docs) return column.totals.slice();
  // Of two parts of the library it is quicker to count the smaller one.
  if (size <= set.docs / 2) return countsWithin(column, set);
  const rest = countsOutside(column, set);
  return rest.map((count, value) => column.totals[value]! - count);
}

function countsWithin({ totals, starts, values }: FacetColumn, set: DocSet): Uint32Array {
  const counts = new Uint32Array(totals.length);
  forEachDoc(set, (doc) => {
    const end = starts[doc + 1]!;
    for (let i = starts[doc]!; i < end; i++) counts[values[i]!]!++;
  });
  return counts;
}

function countsOutside({ totals, starts, values }: FacetColumn, set: DocSet): Uint32Array {
  const counts = new Uint32Array(totals.length);
  for (let doc = 0; doc < set.docs; doc++) {
    if (hasDoc(set, doc)) continue;
    const end = starts[doc + 1]!;
    for (let i = starts[doc]!; i < end; i++) counts[values[i]!]!++;
  }
  return counts;
}

/** How many values have any doc. */
export function countPresent(counts: Uint32Array): number {
  let present = 0;
  for (const count of counts) if (count > 0) present++;
  return present;
}
