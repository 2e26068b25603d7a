/** What the library says of a digest: the record of its page and of the API. */
import type { LineRange } from "./line-counts";
import type { Problem, Severity } from "./problem";

/** The number of a digest as addresses have it, in one spelling; undefined for what is none. */
export function digestNumber(text: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

export interface DigestSummary {
  id: number;
  file: string;
  /** Where it was read, relative to the project; of an upload, the name it had. */
  path: string;
  /** Name of the format. */
  format: string;
  site: string;
  topic?: string;
  /** "file", "paste", "upload", "stdin" */
  origin: string;
  crawledOn?: string;
  /** ISO 8601 in UTC. */
  storedAt?: string;
  /** False while it is being stored, and after that was interrupted. */
  complete: boolean;
  entries: number;
  /** How many results the page said there are. */
  claimed?: number;
  /**
   * How many of its entries brought a new paper, and how many joined one that the library had, when
   * its text was stored first; left out where that was not counted.
   */
  newPapers?: number;
  joinedPapers?: number;
  /** Papers seen in it, and those of them that no other digest has. */
  papers: number;
  ownPapers: number;
  /** Lines that are not blank, and what became of them; all 0 where that was not counted. */
  lines: { all: number; used: number; header: number; problem: number };
  problems: Record<Severity, number>;
}

export interface DigestRecord extends DigestSummary {
  sha256: string;
  /** All of them, or the first of very many. */
  problemList: Problem[];
  /** Where its header lines are: all of them, or the first of very many. */
  headerList: LineRange[];
  /** Whether its text is kept, so that its lines can be shown. */
  hasText: boolean;
}

/** Whether a digest is one of the listings that Paper Atlas begins with, which each start looks for. */
export function isSeed(path: string): boolean {
  return path.startsWith("seeds/");
}

/** A paper in a digest. */
export interface DigestPaper {
  slug: string;
  title: string;
  firstLine: number;
  lastLine: number;
  /** Whether no other digest has it. */
  own: boolean;
}

/** A line of a digest's text. */
export interface TextLine {
  /** From 1. */
  number: number;
  text: string;
}

/** What became of a line. */
export type LinePart = "used" | "header" | "problem";

/** Of papers, of neither papers nor problems, or set aside; a remark on a used line takes nothing away. */
export function linePart(
  line: number,
  papers: readonly LineRange[],
  problems: readonly Problem[],
): LinePart {
  if (papers.some(({ firstLine, lastLine }) => line >= firstLine && line <= lastLine))
    return "used";
  const meant = problems.some(
    (problem) =>
      line === problem.line || (line > (problem.line ?? line) && line <= (problem.lastLine ?? 0)),
  );
  return meant ? "problem" : "header";
}
