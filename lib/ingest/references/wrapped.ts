/** References that go on over several lines of a plain text: numbered ones, and paragraphs. */
import { type Line, lastLineOf } from "../lines";
import { referenceIn } from "./reference";

/** Lines that a reference may take, as a page is wide. */
const MOST_LINES = 6;

/** What a list knows of its lines. */
interface ListSigns {
  /** A number or a bullet, in front. */
  mark: RegExp;
  isTitle: (line: string) => boolean;
}

/** The lines, with each reference in one. */
export function withWrapped(lines: Line[], signs: ListSigns): Line[] {
  const result: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const own = lines.slice(at, at + linesOf(lines, at, signs));
    const text = own.map((line) => line.text).join(" ");
    result.push(own.length > 1 ? { ...own[0]!, text, lastLine: lastLineOf(own.at(-1)!) } : own[0]!);
    at += own.length;
  }
  return result;
}

/** How many lines the reference that begins here has; 1 for what is none. */
function linesOf(lines: Line[], at: number, { mark, isTitle }: ListSigns): number {
  const isMarked = mark.test(lines[at]!.text);
  if (!isMarked && at > 0 && lines[at]!.blanksBefore === 0) return 1;
  let most = 1;
  const goesOn = ({ text, blanksBefore }: Line) => blanksBefore === 0 && !mark.test(text);
  while (at + most < lines.length && most <= MOST_LINES && goesOn(lines[at + most]!)) most++;
  if (most === 1 || most > MOST_LINES) return 1;
  const texts = lines.slice(at, at + most).map(({ text }) => text.replace(mark, ""));
  const whole = referenceIn(texts.join(" "));
  if (!whole || texts.slice(1).some((text) => referenceIn(text))) return 1;
  for (let count = 1; count < most; count++) {
    const before = texts.slice(0, count).join(" ");
    // Where it may have come to its end, what follows may be the next one.
    const isOver = /[.。?!]$|https?:\S+$/.test(before);
    const read = isOver ? referenceIn(before) : undefined;
    if (read && (read.title !== whole.title || isTitle(texts[count]!))) return 1;
  }
  return most;
}
