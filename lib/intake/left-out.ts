/** Records that a person leaves out of an import: not stored, and their lines accounted for. */
import { gunzipSync } from "node:zlib";
import { problem } from "@/lib/ingest/problem";
import type { PaperDraft } from "@/lib/papers/paper";
import type { PieceReading } from "./reading/read-source";

/** Positions of the records among all that their digest says, from 0. */
export type LeftOut = ReadonlySet<number>;

/** @param first position of the piece's first record */
export function withoutLeftOut(
  piece: PieceReading,
  leftOut: LeftOut,
  { first, file }: { first: number; file: string },
): PieceReading {
  const left = piece.drafts.filter((_, index) => leftOut.has(first + index));
  if (left.length === 0) return piece;
  const drafts = piece.drafts.filter((_, index) => !leftOut.has(first + index));
  const lines = linesOnlyOf(left, drafts, piece);
  const { usedLines, problemLines, ...counts } = piece.counts;
  const remarks = left.map(({ firstLine, lastLine, title }) =>
    problem("left-out", { file, line: firstLine, lastLine, excerpt: title }),
  );
  return {
    ...piece,
    drafts,
    problems: [...piece.problems, ...remarks].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    counts: { ...counts, usedLines: usedLines - lines, problemLines: problemLines + lines },
  };
}

/** How many lines are of these records and of no others; without the blank ones, where they are known. */
function linesOnlyOf(left: PaperDraft[], others: PaperDraft[], { text, counts }: PieceReading) {
  const own = new Set(left.flatMap(linesOf));
  for (const line of others.flatMap(linesOf)) own.delete(line);
  if (!text) return Math.min(own.size, counts.usedLines);
  const lines = gunzipSync(text.bytes)
    .toString("utf8")
    .split(/\r\n|\n|\r/);
  return [...own].filter((line) => lines[line - text.firstLine]?.trim()).length;
}

function linesOf({ firstLine, lastLine }: PaperDraft): number[] {
  return Array.from({ length: lastLine - firstLine + 1 }, (_, index) => firstLine + index);
}
