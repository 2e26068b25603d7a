/** From the bytes or the text of a digest to what it says: decoding, format and parsing in one. */
import { decodeDigest } from "./decode";
import { detectFormat, formatNamed, problemOfUnknown } from "./detect";
import type { DigestFacts, DigestFormat, ParsedDigest } from "./format";
import { nonBlankLines } from "./lines";
import { type Problem, problem } from "./problem";

export interface DigestReading extends ParsedDigest {
  /** Undefined when nothing could be read. */
  format?: DigestFormat;
}

/**
 * Reads a digest. Never throws: what cannot be read is in `problems`, sorted by line.
 * @param formatName taken instead of the detected format; an unknown name is a problem.
 */
export function readDigest(
  source: Uint8Array | string,
  facts: DigestFacts,
  formatName?: string,
): DigestReading {
  const { file } = facts;
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  const { text, problems } = decodeDigest(bytes, file);
  if (text === undefined) return nothing(problems);

  const lines = nonBlankLines(text);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return nothing([...problems, problem("empty-file", { file })]);
  const format = formatName === undefined ? detectFormat(text) : formatNamed(formatName);
  if (!format && formatName !== undefined) {
    return nothing([...problems, problem("unknown-format-name", { file, excerpt: formatName })]);
  }
  if (!format) {
    const place = { file, line: first.number, lastLine: last.number };
    return nothing([...problems, problemOfUnknown(text, place)]);
  }

  const parsed = format.parse(text, facts);
  if (parsed.drafts.length === 0) problems.push(problem("no-entries", { file }));
  return { ...parsed, format, problems: byLine([...problems, ...parsed.problems]) };
}

function nothing(problems: Problem[]): DigestReading {
  return { drafts: [], furniture: [], problems };
}

function byLine(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
