/**
 * Papers as JSON objects, one on each line: what Paper Atlas itself exports, and what others do
 * whose keys can be understood.
 */
import { certaintyOfPapers, type FieldMeaning, meaningsOf } from "../fielded/field-names";
import type { FieldedEntry } from "../fielded/fields";
import { certaintyByLines, jsonLinePieces, parseJsonLines } from "../fielded/json-lines";
import { flat, type JsonObject, wordsOf } from "../fielded/json-values";
import { fieldsOfRecord } from "../fielded/record";
import type { DigestFacts, DigestFormat, ParsedDigest } from "../format";

export const paperRecords: DigestFormat = {
  name: "jsonl",
  label: "Papers as JSON lines",
  site: "JSON",

  detect(text) {
    return certaintyByLines(text, certaintyOfKeys);
  },

  parse,

  pieces: () => jsonLinePieces(parse),
};

/** A title with little beside it is a paper's where most keys are those of papers. */
function certaintyOfKeys(keys: string[]): number {
  const meanings = meaningsOf(keys);
  const known = [...meanings.values()].flat().length;
  const isBare = meanings.has("title") && 2 * known > keys.length;
  return Math.max(certaintyOfPapers(meanings), isBare ? 0.55 : 0);
}

function parse(text: string, facts: DigestFacts): ParsedDigest {
  const layouts = new Map<string, Map<FieldMeaning, string[]>>();
  return parseJsonLines(text, facts, (record) => entryOf(flat(record), layouts));
}

/** Records of one file mostly have the same keys: what these mean is looked up once. */
function entryOf(
  record: JsonObject,
  layouts: Map<string, Map<FieldMeaning, string[]>>,
): Pick<FieldedEntry, "fields" | "raw"> {
  const keys = Object.keys(record);
  const layout = keys.join("\n");
  const meanings = layouts.get(layout) ?? meaningsOf(keys);
  if (layouts.size < 1000) layouts.set(layout, meanings);
  const read = (meaning: FieldMeaning) =>
    (meanings.get(meaning) ?? []).map((key) => record[key]).filter((value) => value != null);
  const fields = fieldsOfRecord(read);
  // Null says that the kind is not known: then the venue's name tells nothing better.
  if (record.kind === null) delete fields.kind;
  return { fields, raw: wordsOf(record) };
}
