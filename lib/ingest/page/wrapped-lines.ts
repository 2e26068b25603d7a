/** Paragraphs that a program has broken into lines of about one length, as mail and terminals have them. */
import { endsAsText, looksLikeAbstract } from "../entry";
import { type Line, lastLineOf } from "../lines";

/** Characters of a line, and how much shorter than the longest one a line may be for want of room. */
const [SHORTEST, LONGEST, RAGGED] = [50, 130, 25];
const FEWEST_LINES = 3;

/** The lines, with each paragraph that was broken in one. */
export function unwrapped(lines: Line[]): Line[] {
  const result: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = endOfParagraph(lines, at);
    const own = lines.slice(at, end);
    const text = own.map((line) => line.text).join(" ");
    if (own.length >= FEWEST_LINES && looksLikeAbstract(text, false)) {
      result.push({ ...own[0]!, text, lastLine: lastLineOf(own.at(-1)!), span: undefined });
      at = end;
    } else result.push(lines[at++]!);
  }
  return result;
}

/** Full lines without a blank one between, and the shorter one behind them, if they have not come to an end. */
function endOfParagraph(lines: Line[], start: number): number {
  let [shortest, longest] = [Number.POSITIVE_INFINITY, 0];
  for (let at = start; at < lines.length; at++) {
    const { text, blanksBefore } = lines[at]!;
    if (at > start && blanksBefore > 0) return at;
    shortest = Math.min(shortest, text.length);
    longest = Math.max(longest, text.length);
    const isFull = shortest >= SHORTEST && longest <= LONGEST && longest - shortest <= RAGGED;
    const isOver = at > start && endsAsText(lines[at - 1]!.text);
    if (!isFull) return text.length <= LONGEST && !isOver ? at + 1 : at;
  }
  return lines.length;
}
