import type { DigestReading } from "@/lib/ingest/read-digest";

/** The non-blank lines of a digest that its reading accounts for nowhere: there must be none. */
export function unaccountedLines(text: string, reading: DigestReading): number[] {
  // A problem of the whole file, such as an unknown format, accounts for all of it.
  if (!reading.format) return reading.problems.length > 0 ? [] : [1];
  const accounted = new Set([
    ...reading.furniture,
    ...reading.problems.flatMap(({ line, lastLine }) => (line ? span(line, lastLine ?? line) : [])),
    ...reading.drafts.flatMap(({ firstLine, lastLine }) => span(firstLine, lastLine)),
  ]);
  return text
    .split(/\r\n|\n|\r/)
    .flatMap((line, index) => (line.trim() === "" || accounted.has(index + 1) ? [] : [index + 1]));
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
