/** The lines of a digest as they were read. */
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { TextLine } from "@/lib/ingest/digest-record";
import type { LineRange } from "@/lib/ingest/line-counts";
import { database } from "./client";

/** A line is shown up to here; it may be a book. */
const MOST_SHOWN = 2_000;

const unzip = promisify(gunzip);

/** The lines from one to another, both included, as far as the text is kept. */
export async function readLines(digestId: number, from: number, to: number): Promise<TextLine[]> {
  const pieces = await database().digestText.findMany({
    where: { digestId, firstLine: { lte: to }, lastLine: { gte: from } },
    orderBy: { firstLine: "asc" },
  });
  const lines: TextLine[] = [];
  for (const { firstLine, lastLine, bytes } of pieces) {
    const text = (await unzip(bytes)).toString("utf8");
    const all = text.split(/\r\n|\n|\r/);
    for (let line = Math.max(from, firstLine); line <= Math.min(to, lastLine); line++) {
      lines.push({ number: line, text: shown(all[line - firstLine] ?? "") });
    }
  }
  return lines;
}

/** Lines shown above and below what is meant, and at most of it. */
const AROUND = 2;
const MOST_MEANT = 12;

/** Each problem with the lines that it means and some around them. */
export function linesAround<P extends { line?: number; lastLine?: number }>(
  digestId: number,
  problems: readonly P[],
): Promise<(P & { around: TextLine[] })[]> {
  return Promise.all(
    problems.map(async (problem) => {
      const { line, lastLine = line } = problem;
      if (line === undefined || lastLine === undefined) return { ...problem, around: [] };
      const to = Math.min(lastLine, line + MOST_MEANT) + AROUND;
      return { ...problem, around: await readLines(digestId, line - AROUND, to) };
    }),
  );
}

/** Lines shown of a stretch of them. */
const MOST_WITHIN = 8;

/** Stretches of lines with the first of their lines. */
export function linesWithin(
  digestId: number,
  ranges: readonly LineRange[],
): Promise<(LineRange & { lines: TextLine[] })[]> {
  return Promise.all(
    ranges.map(async ({ firstLine, lastLine }) => {
      const to = Math.min(lastLine, firstLine + MOST_WITHIN - 1);
      return { firstLine, lastLine, lines: await readLines(digestId, firstLine, to) };
    }),
  );
}

/** Number of the last line; 0 where the text is not kept. */
export async function lastLineOf(digestId: number): Promise<number> {
  const { _max } = await database().digestText.aggregate({
    where: { digestId },
    _max: { lastLine: true },
  });
  return _max.lastLine ?? 0;
}

function shown(text: string): string {
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN)}…`;
}
