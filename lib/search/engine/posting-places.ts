/** Where docs stand in a list of postings, which ascend. */

/** The first place from `from` on, before `to`, whose doc is not before this one; else `to`. */
export function placeOf(postings: Uint32Array, doc: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (postings[middle]! < doc) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As `placeOf`, for a place that is near. */
export function placeAhead(postings: Uint32Array, doc: number, from: number, to: number): number {
  let low = from;
  for (let step = 1; low < to && postings[low]! < doc; step *= 2) {
    if (low + step >= to || postings[low + step]! >= doc) {
      return placeOf(postings, doc, low + 1, Math.min(to, low + step));
    }
    low += step;
  }
  return low;
}
