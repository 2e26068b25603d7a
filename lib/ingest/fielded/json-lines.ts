/** Digests with one JSON object on each line. */
import type { DigestFacts, ParsedDigest, PieceReader } from "../format";
import { nonBlankLines } from "../lines";
import { type Problem, problem } from "../problem";
import { draftsOfFields } from "./draft-of-fields";
import type { FieldedEntry } from "./fields";
import { type JsonObject, objectIn } from "./json-values";

/** A record of more characters than this is not one of a paper, whatever its number of authors. */
const LONGEST_RECORD = 4_000_000;

/** Each line by itself: one that is no object costs none of its neighbours. */
export function parseJsonLines(
  text: string,
  facts: DigestFacts,
  entryOf: (record: JsonObject) => Pick<FieldedEntry, "fields" | "raw">,
): ParsedDigest {
  const entries: FieldedEntry[] = [];
  const problems: Problem[] = [];
  for (const { number, text: line } of nonBlankLines(text, facts.firstLine)) {
    const record = line.length <= LONGEST_RECORD ? objectIn(line) : undefined;
    const place = { file: facts.file, line: number, excerpt: line };
    if (record) entries.push({ ...entryOf(record), firstLine: number, lastLine: number });
    else problems.push(problem(line.length > LONGEST_RECORD ? "line-too-long" : "not-json", place));
  }
  const understood = draftsOfFields(entries, facts);
  return {
    drafts: understood.drafts,
    problems: [...problems, ...understood.problems],
    furniture: [],
  };
}

/** Entries are lines, so a piece may begin at any of them. */
export function jsonLinePieces(parse: PieceReader["parse"]): PieceReader {
  return { beginsEntry: (line) => line.trim() !== "", parse };
}
