import { type Line, nonBlankLines } from "../lines";

/** Lines of a text by offset, counted as editors count: CR LF, LF and CR each end a line. */
export class LineIndex {
  /** Offset at which each line begins. */
  readonly #starts: number[] = [0];
  readonly #firstLine: number;

  constructor(text: string, firstLine = 1) {
    this.#firstLine = firstLine;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) this.#starts.push(at + 1);
    }
  }

  lineAt(offset: number): number {
    return this.#firstLine + this.#rowAt(offset);
  }

  /** Offset within its line. */
  columnAt(offset: number): number {
    return offset - this.#starts[this.#rowAt(offset)]!;
  }

  #rowAt(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** A part of a text as lines; where it shares its lines with neighbours, also as a span. */
export function placeOf(
  { start, end }: { start: number; end: number },
  text: string,
  lines: LineIndex,
): { firstLine: number; lastLine: number; span?: { start: number; end: number } } {
  const trimmedEnd = start + text.slice(start, end).trimEnd().length;
  const firstLine = lines.lineAt(start);
  const lastLine = lines.lineAt(Math.max(start, trimmedEnd - 1));
  if (firstLine !== lastLine || !sharesLine(text, start, trimmedEnd))
    return { firstLine, lastLine };
  const begin = lines.columnAt(start);
  return { firstLine, lastLine, span: { start: begin, end: begin + trimmedEnd - start } };
}

/** The numbers of the lines that some of the parts lie on. */
export function linesOn(
  parts: { start: number; end: number }[],
  text: string,
  lines: LineIndex,
): Set<number> {
  const numbers = new Set<number>();
  for (const part of parts) {
    const { firstLine, lastLine } = placeOf(part, text, lines);
    for (let line = firstLine; line <= lastLine; line++) numbers.add(line);
  }
  return numbers;
}

/** The non-blank lines that none of the parts lies on. */
export function linesBeside(
  parts: { start: number; end: number }[],
  text: string,
  lines: LineIndex,
): Line[] {
  const used = linesOn(parts, text, lines);
  return nonBlankLines(text, lines.lineAt(0)).filter(({ number }) => !used.has(number));
}

/** How far a line is looked at on both sides. */
const BESIDE = 200;
const LINE_END = /[\r\n]/;
const BRACKET = /[\s,[\]]/;

/** Whether anything but brackets and commas stands beside it on its line. */
function sharesLine(text: string, start: number, end: number): boolean {
  const first = Math.max(0, start - BESIDE);
  for (let at = start - 1; at >= first && !LINE_END.test(text[at]!); at--) {
    if (!BRACKET.test(text[at]!)) return true;
  }
  const last = Math.min(text.length, end + BESIDE);
  for (let at = end; at < last && !LINE_END.test(text[at]!); at++) {
    if (!BRACKET.test(text[at]!)) return true;
  }
  return false;
}
