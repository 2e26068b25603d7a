/** The nearest of every document so far, while they are looked for and after. */

/** `width` neighbours of every document, nearest first: those of i start at `i * width`. */
export interface NeighbourTable {
  width: number;
  indices: Uint32Array;
  scores: Float32Array;
}

/** Called now and then with the share of the work that is done, from 0 to 1. */
export type Progress = (share: number) => void;

export function emptyTable(count: number, width: number): NeighbourTable {
  return {
    width,
    indices: new Uint32Array(count * width),
    scores: new Float32Array(count * width).fill(Number.NEGATIVE_INFINITY),
  };
}

/** Cosine of two documents, the same whichever comes first. */
export function similarity(
  documents: Float32Array,
  dimensions: number,
  i: number,
  j: number,
): number {
  const a = i * dimensions;
  const b = j * dimensions;
  let one = 0;
  let other = 0;
  let d = 0;
  for (; d + 1 < dimensions; d += 2) {
    one += documents[a + d]! * documents[b + d]!;
    other += documents[a + d + 1]! * documents[b + d + 1]!;
  }
  if (d < dimensions) one += documents[a + d]! * documents[b + d]!;
  return Math.min(1, one + other);
}

/**
 * Keeps the neighbours of document `i` sorted, the nearest first and equals in the order they came;
 * one that is there already is not put in twice. Returns whether it is among them now and was not.
 */
export function insertNeighbour(
  { width, indices, scores }: NeighbourTable,
  i: number,
  index: number,
  score: number,
): boolean {
  const from = i * width;
  let slot = from + width - 1;
  if (score <= scores[slot]!) return false;
  const rounded = Math.fround(score);
  for (let at = slot; at >= from && scores[at]! <= rounded; at--) {
    if (indices[at] === index && scores[at] === rounded) return false;
  }
  while (slot > from && scores[slot - 1]! < score) {
    scores[slot] = scores[slot - 1]!;
    indices[slot] = indices[slot - 1]!;
    slot--;
  }
  scores[slot] = score;
  indices[slot] = index;
  return true;
}
