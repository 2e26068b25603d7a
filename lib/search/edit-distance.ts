/** How far apart two words are, in slips of the typing hand. */

/**
 * Damerau-Levenshtein distance in its restricted form (optimal string alignment): insertions,
 * deletions, substitutions, and swaps of neighbours (Damerau 1964, doi:10.1145/363958.363994).
 * Anything above `most` is returned as `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  return lettersApart(letterCodes(a), letterCodes(b), most);
}

/** A word as `lettersApart` takes it. */
export function letterCodes(word: string): Uint16Array {
  return Uint16Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
}

/** `editDistance` of words that are numbers already: for those who compare one with thousands. */
export function lettersApart(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  most: number,
  aLength = a.length,
  bLength = b.length,
): number {
  const tooMany = most + 1;
  if (Math.abs(aLength - bLength) > most) return tooMany;
  if (bLength >= rows[0].length) rows = [0, 0, 0].map(() => new Uint16Array(2 * bLength)) as Rows;
  let [beforeLast, last, row] = rows;
  for (let j = 0; j <= bLength; j++) last[j] = j;
  for (let i = 1; i <= aLength; i++) {
    // Only cells this near to the diagonal can be within `most`.
    const from = Math.max(1, i - most);
    const to = Math.min(bLength, i + most);
    row[from - 1] = from === 1 ? i : tooMany;
    let least = row[from - 1]!;
    for (let j = from; j <= to; j++) {
      let cost = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      if (row[j - 1]! < cost) cost = row[j - 1]! + 1;
      if (j < i + most && last[j]! < cost) cost = last[j]! + 1;
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return tooMany;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[bLength]!, tooMany);
}

type Rows = [Uint16Array, Uint16Array, Uint16Array];
/** Kept between calls: making them takes longer than a comparison. */
let rows: Rows = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)];

/** How many edits still leave it the same word to a reader; short words have too many neighbours. */
export function tolerableEdits(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}
