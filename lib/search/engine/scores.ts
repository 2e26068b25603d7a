/** The scores that papers were given, kept for those that were found. */

export interface Scores {
  /** Ascending. */
  docs: Uint32Array;
  /** Of each of them, the higher the better, never negative. */
  values: Float32Array;
}

/** Takes from the scores of all docs those of some. */
export function keepScores(all: Float32Array, docs: Uint32Array): Scores {
  const values = new Float32Array(docs.length);
  for (let i = 0; i < docs.length; i++) values[i] = all[docs[i]!]!;
  return { docs, values };
}

/** 0 for a doc that was not found. */
export function scoreOf({ docs, values }: Scores, doc: number): number {
  let low = 0;
  let high = docs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (docs[middle]! < doc) low = middle + 1;
    else high = middle;
  }
  return docs[low] === doc ? values[low]! : 0;
}

/** The scores of docs that were found, ascending as well. */
export function scoresWithin({ docs, values }: Scores, wanted: Uint32Array): Scores {
  if (wanted.length === docs.length) return { docs, values };
  const own = new Float32Array(wanted.length);
  for (let i = 0, at = 0; i < wanted.length; i++) {
    while (docs[at]! < wanted[i]!) at++;
    own[i] = values[at]!;
  }
  return { docs: wanted, values: own };
}
