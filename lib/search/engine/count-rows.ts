/** Counts the values of several facets at once, doc after doc. */
import { type DocSet, docsOf } from "../index/doc-set";
import { type FacetRows, facetRows, HALF, PADDING } from "../index/facet-rows";
import type { FacetColumn } from "../index/library-index";
import { CountedValues, type MostCounted } from "./counted-values";

/**
 * What `mostCounted` gives, for each of the columns. Looks at the values that the docs have and
 * once at all counts, never at the docs of the whole library.
 */
export function mostOfDocs(
  columns: readonly FacetColumn[],
  set: DocSet,
  limit: number,
): MostCounted[] {
  const rows = facetRows(columns);
  const { often, seldom, once } = rows;
  const counts = countsOf(rows);
  const alone = countCodes(rows, docsOf(set), counts);
  const most = columns.map((_, c) => {
    const found = new CountedValues(limit);
    const oftenEnd = often[c + 1]! - often[c]!;
    const seldomEnd = oftenEnd + seldom[c + 1]! - seldom[c]!;
    found.addAll(counts.often.subarray(often[c], often[c + 1]), 0);
    const first = seldom[0]!;
    found.addBytes(counts.seldom, seldom[c]! - first, seldom[c + 1]! - first, oftenEnd);
    found.addSingles(alone, once[c]!, once[c + 1]!, seldomEnd);
    return found.finish();
  });
  counts.often.fill(0);
  counts.seldom.fill(0);
  return most;
}

interface Counts {
  often: Uint32Array;
  seldom: Uint8Array<ArrayBuffer>;
}

/** All zero before and after; kept, because megabytes are not made anew in no time. */
function countsOf(rows: FacetRows): Counts {
  const known = kept.get(rows);
  if (known) return known;
  const { often, seldom } = rows;
  const bytes = seldom.at(-1)! - seldom[0]!;
  const made = {
    often: new Uint32Array(often.at(-1)!),
    seldom: new Uint8Array(new ArrayBuffer(WORD * Math.ceil(bytes / WORD)), 0, bytes),
  };
  kept.set(rows, made);
  return made;
}

const kept = new WeakMap<FacetRows, Counts>();

/** Bytes. */
const WORD = 4;

/** Docs whose rows are asked for before any of them is read: memory answers slowly, but many at once. */
const BLOCK = 32;
const begins = new Uint32Array(BLOCK);
/** Where what is read ahead goes to, so that it is read. */
const ahead = new Uint32Array(1);

/** Counts all codes of the docs but those that one doc has, which it returns as they come. */
function countCodes(
  { starts, rows, seldom, once }: FacetRows,
  docs: Uint32Array,
  counts: Counts,
): Uint32Array {
  const oftenCounts = counts.often;
  const seldomCounts = counts.seldom;
  const firstSeldom = seldom[0]!;
  const firstOnce = once[0]!;
  let alone = new Uint32Array(1024);
  let found = 0;
  for (let from = 0; from < docs.length; from += BLOCK) {
    const length = Math.min(BLOCK, docs.length - from);
    for (let i = 0; i < length; i++) begins[i] = starts[docs[from + i]!]!;
    let touched = 0;
    for (let i = 0; i < length; i++) touched ^= rows[begins[i]!]! ^ rows[begins[i]! + PADDING]!;
    ahead[0]! ^= touched;
    for (let i = 0; i < length; i++) {
      const end = starts[docs[from + i]! + 1]!;
      let at = begins[i]! + 1;
      for (const oftenEnd = at + rows[at - 1]!; at < oftenEnd; at++) oftenCounts[rows[at]!]!++;
      for (; at < end; at += 2) {
        const code = (rows[at]! << HALF) | rows[at + 1]!;
        if (code < firstOnce) seldomCounts[code - firstSeldom]!++;
        else {
          if (found === alone.length) alone = twice(alone);
          alone[found++] = code;
        }
      }
    }
  }
  return alone.subarray(0, found);
}

function twice(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * array.length);
  larger.set(array);
  return larger;
}
