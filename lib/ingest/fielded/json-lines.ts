/** Digests with one JSON object on each line. */
import type { DigestFacts, ParsedDigest, PieceReader } from "../format";
import { type Line, nonBlankLines } from "../lines";
import { type Problem, problem } from "../problem";
import { draftsOfFields } from "./draft-of-fields";
import type { FieldedEntry } from "./fields";
import { flat, type JsonObject, objectIn } from "./json-values";

/** A record of more characters than this is not one of a paper, whatever its number of authors. */
const LONGEST_RECORD = 4_000_000;

/** Brackets of an array with an object on each line, fences of Markdown, comments. */
const OF_NO_RECORD = /^(?:[[\]],?|```\w*|(?:\/\/|#).*|\/\*.*\*\/|<!--.*-->)$/;

/** Of an array, the object on the line without the bracket or the comma beside it. */
function recordIn(line: string): JsonObject | undefined {
  const object = line.replace(/^\[/, "").replace(/[,\]]$/, "");
  return BEGINNING.test(object) && object.endsWith("}") ? objectIn(object) : undefined;
}

/** Looked at first, for to find by parsing that something is no JSON costs more than to parse it. */
const BEGINNING = /^\{\s*["}]/;

/** Lines that a text is judged by, and the share of them that broken and odd ones may leave. */
const SAMPLE = 200;
const FEWEST = 0.2;

/**
 * How certain it is that the lines of a text are records, told by the keys of the best. Those that
 * are cut off count: so a file is known however few of its lines are whole.
 */
export function certaintyByLines(text: string, certaintyOf: (keys: string[]) => number): number {
  const lines = nonBlankLines(text).slice(0, SAMPLE);
  const records = lines.filter(({ text: line }) => /^\[?\{\s*"/.test(line));
  const certainties = records.map(({ text: line }) => certaintyOf(keysIn(line)));
  const known = certainties.filter((certainty) => certainty > 0);
  const areMany = known.length >= FEWEST * lines.length || (certainties[0] ?? 0) > 0;
  return areMany ? Math.max(0, ...known) : 0;
}

const KEY = /"([^"\\]{1,100})"\s*:/g;

function keysIn(line: string): string[] {
  const record = recordIn(line);
  if (record) return Object.keys(flat(record));
  return Array.from(line.matchAll(KEY), ([, key]) => key!);
}

/** Each line by itself: one that is no object costs none of its neighbours. */
export function parseJsonLines(
  text: string,
  facts: DigestFacts,
  entryOf: (record: JsonObject) => Pick<FieldedEntry, "fields" | "raw">,
): ParsedDigest {
  const problems: Problem[] = [];
  const furniture: number[] = [];
  function* entriesIn(lines: Line[]): Generator<FieldedEntry> {
    for (const { number, text: line } of lines) {
      const isTooLong = line.length > LONGEST_RECORD;
      const record = isTooLong ? undefined : recordIn(line);
      if (record) {
        const { fields, raw } = entryOf(record);
        yield { fields, raw, firstLine: number, lastLine: number };
      } else if (OF_NO_RECORD.test(line)) furniture.push(number);
      else {
        const place = { file: facts.file, line: number, excerpt: line };
        problems.push(problem(isTooLong ? "line-too-long" : "not-json", place));
      }
    }
  }
  const understood = draftsOfFields(entriesIn(nonBlankLines(text, facts.firstLine)), facts);
  return {
    drafts: understood.drafts,
    problems: [...problems, ...understood.problems],
    furniture,
  };
}

/** Entries are lines, so a piece may begin at any of them. */
export function jsonLinePieces(parse: PieceReader["parse"]): PieceReader {
  return { beginsEntry: (line) => line.trim() !== "", parse };
}
