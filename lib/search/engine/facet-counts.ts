/** How many docs of a set have each value of a facet. */
import { countDocs, type DocSet, docsOf, forEachDoc, hasDoc } from "../index/doc-set";
import { facetDocs } from "../index/facet-docs";
import { type FacetRows, facetRows } from "../index/facet-rows";
import type { FacetColumn } from "../index/library-index";
import { firstInOrder } from "../index/top";

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

export interface CountedValue {
  value: number;
  count: number;
}

/** The values with the most docs. */
export interface MostCounted {
  /** Most docs first; of those with as many, the ones with the lower numbers first. */
  most: CountedValue[];
  /** How many values have any doc. */
  present: number;
}

/** From this share of the library on, a part of it has most of the values. */
const LARGE_PART = 1 / 4;

/** For each of the columns, always the same ones. */
export function mostCounted(
  columns: readonly FacetColumn[],
  set: DocSet,
  limit: number,
): MostCounted[] {
  const size = countDocs(set);
  if (size < LARGE_PART * set.docs) return mostOfFew(columns, set, limit);
  return columns.map((column) =>
    size === set.docs ? mostOfLibrary(column, set, limit) : mostOfMany(column, set, limit),
  );
}

/** Most visits begin with the whole library. */
function mostOfLibrary(column: FacetColumn, set: DocSet, limit: number): MostCounted {
  const known = ofLibrary.get(column);
  if (known?.limit === limit) return known.counted;
  const counted = mostOfMany(column, set, limit);
  ofLibrary.set(column, { limit, counted });
  return counted;
}

const ofLibrary = new WeakMap<FacetColumn, { limit: number; counted: MostCounted }>();

/**
 * Looks only at the values that the docs have: a large library has a million authors. Each count is
 * reached for once; a value is noted when its count becomes 1, 2, 4, 8 and so on, so that those with
 * high counts are known without looking at the others again.
 */
function mostOfFew(columns: readonly FacetColumn[], set: DocSet, limit: number): MostCounted[] {
  const rows = facetRows(columns);
  const { offsets, starts, values } = rows;
  const counts = zerosOf(rows);
  /** By column: values whose count has reached 2 to the power of the index. */
  const reached = columns.map(() => Array.from({ length: 32 }, (): number[] => []));
  const docs = docsOf(set);
  for (let at = 0; at < docs.length; at++) {
    const end = starts[docs[at]! + 1]!;
    let column = 0;
    for (let i = starts[docs[at]!]!; i < end; i++) {
      const value = values[i]!;
      const count = counts[value]! + 1;
      counts[value] = count;
      if ((count & (count - 1)) !== 0) continue;
      while (value >= offsets[column + 1]!) column++;
      reached[column]![31 - Math.clz32(count)]!.push(value);
    }
  }
  const most = reached.map((levels, c) => {
    const [present] = levels as [number[], ...number[][]];
    const enough = levels.findLast((values) => values.length >= limit) ?? present;
    const first = inOrder(counts, enough, limit);
    return {
      most: first.map(({ value, count }) => ({ value: value - offsets[c]!, count })),
      present: present.length,
    };
  });
  const touched = most.reduce((sum, { present }) => sum + present, 0);
  if (touched > counts.length / 64) counts.fill(0);
  else for (const [present] of reached) for (const value of present!) counts[value] = 0;
  return most;
}

/** All zero before and after; kept, because megabytes are not made anew in no time. */
function zerosOf(rows: FacetRows): Uint32Array {
  const known = zeros.get(rows);
  if (known) return known;
  const made = new Uint32Array(rows.offsets.at(-1)!);
  zeros.set(rows, made);
  return made;
}

const zeros = new WeakMap<FacetRows, Uint32Array>();

/**
 * Counts value by value, those with the most docs in the library first, until no other can have as
 * many in the set (the threshold algorithm: Fagin, Lotem & Naor 2003, doi:10.1016/S0022-0000(03)00026-6).
 */
function mostOfMany(column: FacetColumn, set: DocSet, limit: number): MostCounted {
  const { bits } = set;
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
    let count = 0;
    const end = starts[value + 1]!;
    for (let i = starts[value]!; i < end; i++) {
      const doc = docs[i]!;
      count += (bits[doc >>> 5]! >>> (doc & 31)) & 1;
    }
    if (count >= Math.max(1, least)) found.push({ value, count });
  }
  return { most: sortCounted(found).slice(0, limit), present: countPresent(column, set) };
}

function sortCounted(list: CountedValue[]): CountedValue[] {
  return list.sort((a, b) => b.count - a.count || a.value - b.value);
}

/** How many values have any doc of the set: found soon for each where the set is large. */
function countPresent(column: FacetColumn, { bits }: DocSet): number {
  const { starts, docs } = facetDocs(column);
  let present = 0;
  for (let value = 0; value < column.totals.length; value++) {
    const end = starts[value + 1]!;
    for (let i = starts[value]!; i < end; i++) {
      const doc = docs[i]!;
      if ((bits[doc >>> 5]! >>> (doc & 31)) & 1) {
        present++;
        break;
      }
    }
  }
  return present;
}

function inOrder(counts: Uint32Array, values: number[], limit: number): CountedValue[] {
  const before = (a: number, b: number) =>
    counts[a]! > counts[b]! || (counts[a] === counts[b] && a < b);
  return firstInOrder(values, limit, before).map((value) => ({ value, count: counts[value]! }));
}
