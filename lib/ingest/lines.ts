/** A digest as numbered lines: what every format reads. */
import type { DigestFacts } from "./format";
import { type Problem, problem } from "./problem";

export interface Line {
  /** 1-based, counted as editors count: CR LF, LF and CR each end a line. */
  number: number;
  /** Where it is written on several lines of the digest: the number of the last of them. */
  lastLine?: number;
  /** Without surrounding white space. */
  text: string;
  /** Blank lines above it. */
  blanksBefore: number;
  /** Offsets in the line of the digest, end exclusive, where such lines may hold several of these. */
  span?: { start: number; end: number };
}

export function lastLineOf({ number, lastLine = number }: Line): number {
  return lastLine;
}

/** Longer than any abstract: the longest on arXiv has some 2,000 characters, extracts 5,000. */
const LONGEST_LINE = 20_000;

/** All lines that are not blank, numbered from `firstLine` on. */
export function nonBlankLines(text: string, firstLine = 1): Line[] {
  const lines: Line[] = [];
  let blanksBefore = 0;
  text.split(/\r\n|\n|\r/).forEach((raw, index) => {
    const trimmed = raw.trim();
    if (trimmed === "") {
      blanksBefore++;
      return;
    }
    lines.push({ number: firstLine + index, text: trimmed, blanksBefore });
    blanksBefore = 0;
  });
  return lines;
}

/** The lines a format can read, and a problem for each that is too long to be part of an entry. */
export function readableLines(
  text: string,
  facts: DigestFacts,
): { lines: Line[]; problems: Problem[] } {
  const { lines, problems } = withoutLongLines(text, facts);
  return { lines: nonBlankLines(lines.join("\n"), facts.firstLine), problems };
}

/** Every line as it stands, those that are too long emptied, and a problem for each of these. */
export function withoutLongLines(
  text: string,
  { file, firstLine = 1 }: DigestFacts,
): { lines: string[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const lines = text.split(/\r\n|\n|\r/).map((line, index) => {
    if (line.trim().length <= LONGEST_LINE) return line;
    problems.push(problem("line-too-long", { file, line: firstLine + index, excerpt: line }));
    return "";
  });
  return { lines, problems };
}
