/** How many docs of a set have each value of a facet. */
import { countDocs, type DocSet, forEachDoc, hasDoc } from "../index/doc-set";
import { facetDocs } from "../index/facet-docs";
import { firstBelow } from "../index/facet-numbers";
import type { FacetColumn } from "../index/library-index";
import { mostOfDocs } from "./count-rows";
import { type CountedValue, CountedValues, type MostCounted } from "./counted-values";

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

/** From this share of the library on, to go through the docs of values is quicker than through values of docs. */
const LARGE_PART = 1 / 8;

/** For each of the columns: one of them, or always the same several. */
export function mostCounted(
  columns: readonly FacetColumn[],
  set: DocSet,
  limit: number,
): MostCounted[] {
  const size = countDocs(set);
  if (size < LARGE_PART * set.docs) {
    return columns.length === 1
      ? [mostOfOne(columns[0]!, set, limit)]
      : mostOfDocs(columns, set, limit);
  }
  return columns.map((column) =>
    size === set.docs ? mostOfLibrary(column, limit) : mostOfMany(column, set, limit),
  );
}

function mostOfOne(column: FacetColumn, set: DocSet, limit: number): MostCounted {
  const counted = new CountedValues(limit);
  counted.addAll(countsWithin(column, set), 0);
  return counted.finish();
}

/** Values are numbered from the one with the most docs. */
function mostOfLibrary({ totals }: FacetColumn, limit: number): MostCounted {
  const present = firstBelow(totals, 1);
  const first = totals.subarray(0, Math.min(limit, present));
  return { most: Array.from(first, (count, value) => ({ value, count })), present };
}

/**
 * Counts value by value, those with the most docs in the library first, until no other can have as
 * many in the set (the threshold algorithm: Fagin, Lotem & Naor 2003, doi:10.1016/S0022-0000(03)00026-6).
 */
function mostOfMany(column: FacetColumn, set: DocSet, limit: number): MostCounted {
  const { bits } = set;
  const size = countDocs(set);
  const { starts, docs } = facetDocs(column);
  const found: CountedValue[] = [];
  let least = 0;
  for (let value = 0; value < column.totals.length; value++) {
    if (found.length >= 2 * limit) {
      sortCounted(found);
      found.length = limit;
      least = found[limit - 1]!.count;
    }
    if (column.totals[value]! < Math.max(1, least)) break;
    if (column.totals[value] === set.docs) {
      found.push({ value, count: size });
      continue;
    }
    let count = 0;
    const end = starts[value + 1]!;
    // Given up as soon as those that are left are too few.
    for (let i = starts[value]!; i < end && count + end - i >= least; ) {
      const stop = Math.min(end, i + STRETCH);
      for (; i < stop; i++) {
        const doc = docs[i]!;
        count += (bits[doc >>> 5]! >>> (doc & 31)) & 1;
      }
    }
    if (count >= Math.max(1, least)) found.push({ value, count });
  }
  return { most: sortCounted(found).slice(0, limit), present: countPresent(column, set) };
}

/** Docs. */
const STRETCH = 64;

function sortCounted(list: CountedValue[]): CountedValue[] {
  return list.sort((a, b) => b.count - a.count || a.value - b.value);
}

/** Values of so few docs are looked through to the end: to stop would take as long as to go on. */
const FEW_DOCS = 8;

/**
 * How many values have any doc of the set: found soon for each where the set is large. Values are
 * numbered from the one with the most docs, so that those with as many follow one another.
 */
function countPresent(column: FacetColumn, { bits }: DocSet): number {
  const { starts, docs } = facetDocs(column);
  const few = firstBelow(column.totals, FEW_DOCS + 1);
  const once = firstBelow(column.totals, 2);
  let present = 0;
  for (let value = 0; value < few; value++) {
    const end = starts[value + 1]!;
    for (let i = starts[value]!; i < end; i++) {
      const doc = docs[i]!;
      if ((bits[doc >>> 5]! >>> (doc & 31)) & 1) {
        present++;
        break;
      }
    }
  }
  for (let value = few; value < once; value++) {
    const end = starts[value + 1]!;
    let any = 0;
    for (let i = starts[value]!; i < end; i++) any |= bits[docs[i]! >>> 5]! >>> (docs[i]! & 31);
    present += any & 1;
  }
  for (let i = starts[once]!; i < docs.length; i++) {
    present += (bits[docs[i]! >>> 5]! >>> (docs[i]! & 31)) & 1;
  }
  return present;
}
