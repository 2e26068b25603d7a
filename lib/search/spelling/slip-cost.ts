/**
 * How unlikely it is that a word was written where another was meant: the channel of a noisy-channel
 * speller (Kernighan, Church & Gale 1990, doi:10.3115/997939.997975) with costs set by hand, in
 * nats: a slip that costs 5 is as likely as a word that is e^5 = 150 times rarer.
 */

/** Any slip. */
const SLIP = 5;
/** Slips that everybody makes: swaps, doubles, vowels, neighbouring keys. */
const TYPICAL_SLIP = 3.8;
/** A letter left out, rather than one too many or another one. */
const MISSING_LETTER = 4.5;
/** People seldom miss the first letter. */
const FIRST_LETTER = 2;

/** The cost of the cheapest way from the word that was meant to the one that was written. */
export function slipCost(written: string, meant: string): number {
  let beforeLast: number[] = [];
  let last = [0];
  for (let j = 0; j < meant.length; j++) last.push(last[j]! + missingCost(meant, j));
  for (let i = 0; i < written.length; i++) {
    const row = [last[0]! + extraCost(written, i)];
    for (let j = 0; j < meant.length; j++) {
      let cost = Math.min(
        last[j]! + otherCost(written[i]!, meant[j]!),
        row[j]! + missingCost(meant, j),
        last[j + 1]! + extraCost(written, i),
      );
      if (i > 0 && j > 0 && written[i] === meant[j - 1] && written[i - 1] === meant[j]) {
        cost = Math.min(cost, beforeLast[j - 1]! + TYPICAL_SLIP);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[meant.length]! + (written[0] === meant[0] ? 0 : FIRST_LETTER);
}

function missingCost(meant: string, j: number): number {
  return meant[j] === meant[j - 1] ? TYPICAL_SLIP : MISSING_LETTER;
}

function extraCost(written: string, i: number): number {
  const doubled = written[i] === written[i - 1];
  const slipped =
    areNeighbours(written[i], written[i - 1]) || areNeighbours(written[i], written[i + 1]);
  return doubled || slipped ? TYPICAL_SLIP : SLIP;
}

function otherCost(written: string, meant: string): number {
  if (written === meant) return 0;
  return areNeighbours(written, meant) || soundAlike(written, meant) ? TYPICAL_SLIP : SLIP;
}

/** Letters that stand for one another's sound, and the vowels nobody hears. */
const ALIKE = ["aeiouy", "sczx", "ckq", "sz", "fvp", "gj", "mn", "dt", "bp", "uvw"];

function soundAlike(a: string, b: string): boolean {
  return ALIKE.some((letters) => letters.includes(a) && letters.includes(b));
}

const KEY_ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** Side by side on a QWERTY keyboard, or one above the other. */
function areNeighbours(a: string | undefined, b: string | undefined): boolean {
  const [here, there] = [keyOf(a), keyOf(b)];
  if (!here || !there || a === b) return false;
  const [rows, columns] = [there.row - here.row, there.column - here.column];
  return rows === 0 ? Math.abs(columns) === 1 : columns === 0 || columns === -rows;
}

function keyOf(letter: string | undefined) {
  if (letter === undefined) return undefined;
  const row = KEY_ROWS.findIndex((keys) => keys.includes(letter));
  return row === -1 ? undefined : { row, column: KEY_ROWS[row]!.indexOf(letter) };
}
