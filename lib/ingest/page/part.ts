/** A page as its reader sees it: pieces of text in order, where each leads, and where it stands. */
import { type Line, lastLineOf } from "../lines";
import type { Problem } from "../problem";

/** `text` is without marks; it is empty for a picture that leads somewhere. */
export interface PagePart extends Line {
  /** 1-based, of its last line; `number` is of its first. */
  lastLine: number;
  /** Where it leads, as the page has it. */
  href?: string;
  /** From 1, the largest, to 6 where the page sets it as a heading; else 0. */
  heading: number;
}

export interface PageParts {
  parts: PagePart[];
  /** Lines that have marks only and nothing to read. */
  markup: number[];
  problems: Problem[];
}

/** The lines of furniture, each once, but for those that are within an entry. */
export function linesOutside(
  entries: { firstLine: number; lastLine: number }[],
  lines: number[],
  parts: Line[],
): number[] {
  const furniture = new Set(lines);
  for (const part of parts) {
    for (let line = part.number; line <= lastLineOf(part); line++) furniture.add(line);
  }
  for (const { firstLine, lastLine } of entries) {
    for (let line = firstLine; line <= lastLine; line++) furniture.delete(line);
  }
  return [...furniture].sort((a, b) => a - b);
}

/** Where an entry lies in its line, if it is all on one. */
export function spanOf(parts: Line[]): Line["span"] {
  const [first] = parts;
  const isOnOne = parts.every(
    (part) => part.number === first?.number && lastLineOf(part) === part.number,
  );
  const [start, end] = [first?.span?.start, parts.at(-1)?.span?.end];
  return isOnOne && start !== undefined && end !== undefined ? { start, end } : undefined;
}
