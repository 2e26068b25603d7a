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

/** The values with the most docs. */
export interface MostCounted {
  /** Of those with as many docs, the ones with the lower numbers; in no order. */
  values: number[];
  /** How many values have any doc. */
  present: number;
}

/** Counts from here on are told apart by sorting only. */
const LARGE = 4_096;

/** Two passes over the counts, whatever `limit` is: a large library has a million authors. */
export function mostCounted(counts: Uint32Array, limit: number): MostCounted {
  const valuesWith = new Uint32Array(LARGE + 1);
  for (let value = 0; value < counts.length; value++) {
    valuesWith[Math.min(counts[value]!, LARGE)]!++;
  }
  const present = counts.length - valuesWith[0]!;
  let least = LARGE;
  let more = 0;
  while (least > 1 && more + valuesWith[least]! <= limit) more += valuesWith[least--]!;
  const values: number[] = [];
  let room = limit - more;
  for (let value = 0; value < counts.length; value++) {
    const count = counts[value]!;
    if (count > least || (count === least && (least === LARGE || room-- > 0))) values.push(value);
  }
  if (values.length <= limit) return { values, present };
  values.sort((a, b) => counts[b]! - counts[a]! || a - b);
  return { values: values.slice(0, limit), present };
}
