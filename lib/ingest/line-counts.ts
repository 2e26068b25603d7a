/** What became of every line of a digest that is not blank. */
import type { ParsedDigest } from "./format";
import { type Problem, problem } from "./problem";
import { referenceIn } from "./references/reference";

export interface LineCounts {
  /** All that are not blank; the sum of the others. */
  lines: number;
  /** Lines of entries that were understood. */
  usedLines: number;
  /** Headers, buttons, footers. */
  headerLines: number;
  /** Lines that were set aside, each under a problem. */
  problemLines: number;
}

/** Lines from one to another, both included; blank ones among them count for nothing. */
export interface LineRange {
  firstLine: number;
  lastLine: number;
}

export const NO_LINES: LineCounts = { lines: 0, usedLines: 0, headerLines: 0, problemLines: 0 };

export function addLines(a: LineCounts, b: LineCounts): LineCounts {
  return {
    lines: a.lines + b.lines,
    usedLines: a.usedLines + b.usedLines,
    headerLines: a.headerLines + b.headerLines,
    problemLines: a.problemLines + b.problemLines,
  };
}

/** Where not one entry was found, there is nothing that the lines around could be the header of. */
export function withoutHeader({ headerLines, ...counts }: LineCounts): LineCounts {
  return { ...counts, headerLines: 0, problemLines: counts.problemLines + headerLines };
}

/** Counts the lines that are not blank of a text that comes in parts, cut anywhere. */
export class LineCounter {
  /** Those that are not blank. */
  filled = 0;
  /** Number of the line that the text ends on. */
  last = 1;
  private isFilled = false;
  private endsInCr = false;

  add(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const endsLine = unit === LF || unit === CR;
      // A CR LF is one line end.
      if (endsLine && !(unit === LF && this.endsInCr)) this.last++;
      this.endsInCr = unit === CR;
      if (endsLine) this.isFilled = false;
      else if (!this.isFilled && text[at]!.trim() !== "") {
        this.isFilled = true;
        this.filled++;
      }
    }
  }
}

const [LF, CR] = [10, 13];

const [USED, HEADER, SET_ASIDE] = [3, 2, 1];

/**
 * Counts the lines of a text by what its reading made of them. A line that it accounts for nowhere
 * is a problem, too: nothing is lost without a word.
 * @param firstLine number of the text's first line
 */
export function countLines(
  text: string,
  { drafts, furniture, problems }: Pick<ParsedDigest, "drafts" | "furniture" | "problems">,
  { file, firstLine = 1 }: { file: string; firstLine?: number },
): { counts: LineCounts; headers: LineRange[]; unaccounted: Problem[] } {
  const lines = text.split(/\r\n|\n|\r/);
  const fate = new Uint8Array(lines.length);
  const mark = (from: number, to: number, what: number) => {
    for (let line = Math.max(0, from - firstLine); line <= to - firstLine; line++) {
      if (line < fate.length && fate[line]! < what) fate[line] = what;
    }
  };
  for (const { firstLine, lastLine } of drafts) mark(firstLine, lastLine, USED!);
  for (const line of furniture) mark(line, line, HEADER!);
  for (const { line, lastLine } of problems) {
    if (line !== undefined) mark(line, lastLine ?? line, SET_ASIDE!);
  }
  const counts = { ...NO_LINES };
  const headers: LineRange[] = [];
  const unaccounted: Problem[] = [];
  let above: number | undefined;
  lines.forEach((text, i) => {
    if (text.trim() === "") return;
    const isReference = fate[i] === HEADER && referenceIn(text) !== undefined;
    const [line, own] = [firstLine + i, isReference ? SET_ASIDE : fate[i]!];
    counts.lines++;
    if (own === USED) counts.usedLines++;
    else if (own === HEADER) counts.headerLines++;
    else counts.problemLines++;
    if (own === HEADER && above === HEADER) headers.at(-1)!.lastLine = line;
    else if (own === HEADER) headers.push({ firstLine: line, lastLine: line });
    if (own === 0) unaccounted.push(problem("stray-line", { file, line, excerpt: text }));
    if (isReference) unaccounted.push(problem("reference-beside", { file, line, excerpt: text }));
    above = own;
  });
  return { counts, headers, unaccounted };
}
