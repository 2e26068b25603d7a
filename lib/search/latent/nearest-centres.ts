/** Which of many centres each doc is nearest to. */
import { combine } from "@/lib/semantics/panel";

/** Dimensions that a shortlist of centres is made by, and how many are on it. */
const LEADING = 24;
const SHORTLIST = 12;
/** Docs whose likenesses to all centres are in memory at a time. */
const BATCH = 256;

/**
 * Among the few that are the nearest in the leading dimensions, which have most of the variance: to
 * look at all dimensions of all centres takes four times as long.
 * @param vectors of all docs, in whole numbers as the centres are
 */
export function nearestCentres(
  vectors: Int8Array,
  dimensions: number,
  docs: Uint32Array,
  centres: Int16Array,
): Uint16Array {
  const nearest = new Uint16Array(docs.length);
  const leading = Math.min(LEADING, dimensions);
  const count = centres.length / dimensions;
  const small = { width: count, values: new Float64Array(leading * count) };
  for (let at = 0; at < small.values.length; at++) {
    small.values[at] = centres[(at % count) * dimensions + Math.floor(at / count)]!;
  }
  const rooms = {
    values: new Float64Array(BATCH * leading),
    likeness: new Float64Array(BATCH * count),
  };
  for (let first = 0; first < docs.length; first += BATCH) {
    const some = docs.subarray(first, first + BATCH);
    const values = rooms.values.subarray(0, some.length * leading);
    some.forEach((doc, i) => {
      const from = doc * dimensions;
      values.set(vectors.subarray(from, from + leading), i * leading);
    });
    // Sums of whole numbers, exact in whatever order.
    const likeness = combine({ width: leading, values }, small, rooms.likeness).values;
    some.forEach((doc, i) => {
      const vector = vectors.subarray(doc * dimensions, (doc + 1) * dimensions);
      const likenesses = likeness.subarray(i * count, (i + 1) * count);
      nearest[first + i] = nearestOf(vector, leading, likenesses, centres);
    });
  }
  return nearest;
}

const shortlist = new Uint16Array(SHORTLIST);
const shortlisted = new Float64Array(SHORTLIST);

/** @param likenesses to each centre in the leading dimensions */
function nearestOf(
  vector: Int8Array,
  leading: number,
  likenesses: Float64Array,
  centres: Int16Array,
): number {
  shortlist.fill(0);
  shortlisted.fill(Number.NEGATIVE_INFINITY);
  for (let c = 0; c < likenesses.length; c++) {
    const like = likenesses[c]!;
    if (like <= shortlisted[SHORTLIST - 1]!) continue;
    let slot = SHORTLIST - 1;
    for (; slot > 0 && shortlisted[slot - 1]! < like; slot--) {
      shortlisted[slot] = shortlisted[slot - 1]!;
      shortlist[slot] = shortlist[slot - 1]!;
    }
    shortlisted[slot] = like;
    shortlist[slot] = c;
  }
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let slot = 0; slot < SHORTLIST; slot++) {
    const at = shortlist[slot]! * vector.length;
    let like = shortlisted[slot]!;
    for (let d = leading; d < vector.length; d++) like += centres[at + d]! * vector[d]!;
    if (like > most) {
      most = like;
      best = shortlist[slot]!;
    }
  }
  return best;
}
