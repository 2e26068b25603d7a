/**
 * Papers as JSON objects, one on each line: what Paper Atlas itself exports, and what others do
 * whose keys can be understood.
 */
import { certaintyOfPapers, type FieldMeaning, meaningsOf } from "../fielded/field-names";
import type { FieldedEntry } from "../fielded/fields";
import { jsonLinePieces, parseJsonLines } from "../fielded/json-lines";
import { isObject, type JsonObject, objectIn, wordsOf } from "../fielded/json-values";
import { fieldsOfRecord } from "../fielded/record";
import type { DigestFacts, DigestFormat, ParsedDigest } from "../format";

export const paperRecords: DigestFormat = {
  name: "jsonl",
  label: "Papers as JSON lines",
  site: "JSON",

  detect(text) {
    const [first] = text.trimStart().split(/[\r\n]/, 1);
    const record = first === undefined ? undefined : objectIn(first);
    return record ? certaintyOfPapers(meaningsOf(Object.keys(flat(record)))) : 0;
  },

  parse,

  pieces: () => jsonLinePieces(parse),
};

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

/** Objects within the object by dotted keys: "journal.name". */
function flat(record: JsonObject, depth = 0): JsonObject {
  const values = Object.entries(record);
  if (depth === 3 || !values.some(([, value]) => isObject(value))) return record;
  return Object.fromEntries(
    values.flatMap(([key, value]) =>
      isObject(value)
        ? Object.entries(flat(value, depth + 1)).map(([inner, item]) => [`${key}.${inner}`, item])
        : [[key, value]],
    ),
  );
}
