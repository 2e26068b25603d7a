/**
 * Lists of docs from several sources become one: parts of a library that were indexed one after the
 * other, or an index and what came after it (Heinz & Zobel 2003, doi:10.1002/asi.10268).
 */
import type { GoneForms } from "./lexicon";

/** Marks a doc that is not in the new index. */
export const NO_DOC = 0xffff_ffff;

export interface Postings {
  /** Docs, ascending within an entry. */
  postings: Uint32Array;
  payloads: Uint16Array;
}

/** The lists of a source, which need not be in memory. */
export interface PostingSource {
  /** The entries that it has, in the order of their terms. */
  entries: Uint32Array;
  /** The list of `entries[i]` is from `starts[i]` to `starts[i + 1]`. */
  starts: Uint32Array;
  /** The new number of each of its docs, ascending but for `NO_DOC`; where missing, it stays. */
  docOf?: Uint32Array;
  /** Asked for once, from the beginning to the end. */
  read(from: number, to: number): Promise<Postings>;
}

/** Postings in memory at a time, unless one list has more. */
const BATCH = 1_000_000;

/**
 * Merges the lists of all entries and hands them on in the order of the entries.
 * @param gone counts the postings of docs that are not in the new index
 * @returns how many postings each of the entries has
 */
export async function mergePostings(
  order: Uint32Array,
  sources: readonly PostingSource[],
  gone: GoneForms,
  write: (some: Postings) => Promise<void>,
): Promise<Uint32Array> {
  const lengths = new Uint32Array(order.length);
  const cursors = sources.map(() => 0);
  for (let at = 0; at < order.length; ) {
    const { to, ends, size } = stretch(order, at, sources, cursors);
    const parts = await Promise.all(
      sources.map(({ starts, read }, s) => read(starts[cursors[s]!]!, starts[ends[s]!]!)),
    );
    const offsets = sources.map(({ starts }, s) => starts[cursors[s]!]!);
    const merged = { postings: new Uint32Array(size), payloads: new Uint16Array(size) };
    let length = 0;
    for (; at < to; at++) {
      const begin = length;
      const entry = order[at]!;
      for (let s = 0; s < sources.length; s++) {
        const { entries, starts, docOf } = sources[s]!;
        const cursor = cursors[s]!;
        if (entries[cursor] !== entry) continue;
        cursors[s]!++;
        const middle = length;
        const from = starts[cursor]! - offsets[s]!;
        const end = starts[cursor + 1]! - offsets[s]!;
        length = copied(parts[s]!, from, end, docOf, merged, length, (payload) =>
          gone.count(entry, payload),
        );
        mergeTail(merged, begin, middle, length);
      }
      lengths[at] = length - begin;
    }
    await write({
      postings: merged.postings.subarray(0, length),
      payloads: merged.payloads.subarray(0, length),
    });
  }
  return lengths;
}

/** Returns where the copy ends; docs that are not in the new index are left out, and told. */
function copied(
  { postings, payloads }: Postings,
  from: number,
  end: number,
  docOf: Uint32Array | undefined,
  merged: Postings,
  begin: number,
  left: (payload: number) => void,
): number {
  if (docOf === undefined) {
    merged.postings.set(postings.subarray(from, end), begin);
    merged.payloads.set(payloads.subarray(from, end), begin);
    return begin + end - from;
  }
  const { postings: docs, payloads: facts } = merged;
  let to = begin;
  for (let i = from; i < end; i++) {
    const doc = docOf[postings[i]!]!;
    if (doc === NO_DOC) {
      left(payloads[i]!);
      continue;
    }
    docs[to] = doc;
    facts[to++] = payloads[i]!;
  }
  return to;
}

/** As many entries as fit in memory together: where they end, in the order and in each source. */
function stretch(
  order: Uint32Array,
  at: number,
  sources: readonly PostingSource[],
  cursors: readonly number[],
) {
  const ends = [...cursors];
  let size = 0;
  let to = at;
  while (to < order.length && (to === at || size < BATCH)) {
    for (const [s, { entries, starts }] of sources.entries()) {
      const end = ends[s]!;
      if (entries[end] !== order[to]) continue;
      size += starts[end + 1]! - starts[end]!;
      ends[s]!++;
    }
    to++;
  }
  return { to, ends, size };
}

/** Two ascending lists that follow each other, up to `middle` and from there, become one in place. */
function mergeTail({ postings, payloads }: Postings, begin: number, middle: number, end: number) {
  if (middle === begin || middle === end || postings[middle - 1]! < postings[middle]!) return;
  const docs = postings.slice(middle, end);
  const tail = payloads.slice(middle, end);
  let first = middle - 1;
  let second = docs.length - 1;
  for (let at = end - 1; second >= 0; at--) {
    if (first >= begin && postings[first]! > docs[second]!) {
      postings[at] = postings[first]!;
      payloads[at] = payloads[first--]!;
    } else {
      postings[at] = docs[second]!;
      payloads[at] = tail[second--]!;
    }
  }
}
