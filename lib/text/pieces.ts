/** Parts of compounds: tokens, with decimals put together ("6.7B", "GPT3.5"). */
import { fold } from "./tokens";

export interface Piece {
  /** Folded. */
  text: string;
  /** UTF-16 offsets into the whole text, end exclusive. */
  start: number;
  end: number;
}

/** The pieces of the tokens whose `tokenBounds` are those from `from` to `to`. */
export function piecesOf(
  text: string,
  bounds: readonly number[],
  from: number,
  to: number,
): Piece[] {
  const pieces: Piece[] = [];
  for (let i = from; i < to; i += 2) {
    const start = bounds[i]!;
    const end = bounds[i + 1]!;
    const before = pieces.at(-1);
    if (before && goesOn(text, before.end, start) && /^[^.]*\d$/.test(before.text)) {
      before.text += `.${fold(text.slice(start, end))}`;
      before.end = end;
    } else {
      pieces.push({ text: fold(text.slice(start, end)), start, end });
    }
  }
  return pieces;
}

/** Whether only a decimal point is between what ends and what starts here. */
function goesOn(text: string, end: number, start: number): boolean {
  return start === end + 1 && text[end] === "." && /\d/.test(text[start]!);
}
