import type { DigestReading } from "@/lib/ingest/read-digest";

/** The non-blank lines of a digest that its reading accounts for nowhere: there must be none. */
export function unaccountedLines(text: string, reading: DigestReading): number[] {
  // A problem of the whole file, such as an unknown format, accounts for all of it.
  if (!reading.format) return reading.problems.length > 0 ? [] : [1];
  const accounted = new Set([
    ...reading.furniture,
    ...reading.problems.map(({ line }) => line),
    ...reading.drafts.flatMap(({ firstLine, lastLine }) =>
      Array.from({ length: lastLine - firstLine + 1 }, (_, index) => firstLine + index),
    ),
  ]);
  return text
    .split(/\r\n|\n|\r/)
    .flatMap((line, index) => (line.trim() === "" || accounted.has(index + 1) ? [] : [index + 1]));
}
