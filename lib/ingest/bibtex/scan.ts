/**
 * The syntax of a BibTeX file, read so that a broken entry costs none of its neighbours: whatever
 * begins a line as "@type{key," begins an entry, even where braces are still open.
 */
import { valueAt } from "./value";

/** Of an "@string": the name of an abbreviation, in lower case, to what it stands for. */
export class Strings extends Map<string, string> {
  /** Characters that may still be put in: abbreviations of abbreviations grow without end. */
  left = 0;
}

/** How much larger than a text its abbreviations may make what it says. */
const MOST_GROWTH = 32;

export interface BibtexEntry {
  /** In lower case: "inproceedings". */
  type: string;
  key: string;
  /** By name in lower case; the values without delimiters, abbreviations put in. */
  fields: Map<string, string>;
  /** Fields that it has once more, with another value: the first is the one that counts. */
  repeated: { name: string; value: string }[];
  /** Offsets in the text, end exclusive. */
  start: number;
  end: number;
  /** Whether commas or braces were missing without doubt about what was meant. */
  mended: boolean;
  /** Abbreviations that no "@string" explains. */
  unknownStrings: Set<string>;
}

export interface BibtexScan {
  entries: BibtexEntry[];
  /** Comments, preambles and abbreviations. */
  asides: { start: number; end: number }[];
  broken: { start: number; end: number }[];
}

const ITEM = /@[ \t]*([a-zA-Z][\w-]{0,60})\s*[{(]/g;
/** A line that can only be the beginning of an item. */
const ITEM_LINE =
  /^[ \t]*@[ \t]*(?:[a-zA-Z][\w-]{0,60}[ \t]*[{(][^\s{}(),="#%]*[ \t]*,|(?:string|preamble|comment)[ \t]*[{(])/gim;

/** Reads all items; the abbreviations found are added to `strings`. */
export function scanBibtex(text: string, strings: Strings): BibtexScan {
  const scan: BibtexScan = { entries: [], asides: [], broken: [] };
  strings.left = MOST_GROWTH * text.length;
  ITEM.lastIndex = 0;
  let limit = 0;
  for (let item = ITEM.exec(text); item; item = ITEM.exec(text)) {
    const [opening, name] = item;
    const start = item.index;
    if (/[\w.]/.test(text[start - 1] ?? "")) continue;
    const body = start + opening.length;
    if (limit < body) limit = nextItemLine(text, body);
    ITEM.lastIndex = readItem(
      text,
      { type: name!.toLowerCase(), start, body, limit },
      strings,
      scan,
    );
  }
  return scan;
}

function nextItemLine(text: string, from: number): number {
  ITEM_LINE.lastIndex = from;
  return ITEM_LINE.exec(text)?.index ?? text.length;
}

interface Item {
  type: string;
  start: number;
  /** Offset behind the opening brace. */
  body: number;
  /** Where the next item begins at the latest. */
  limit: number;
}

/** Where to go on reading. */
function readItem(text: string, item: Item, strings: Strings, scan: BibtexScan): number {
  const { type, start, body, limit } = item;
  if (type === "comment" || type === "preamble") {
    const end = valueAt(text, body - 1, limit, strings)?.end ?? endOfLine(text, start);
    scan.asides.push({ start, end });
    return end;
  }
  const entry = readEntry(text, item, strings);
  if (!entry) scan.broken.push({ start, end: limit });
  else if (type === "string") {
    for (const [name, value] of entry.fields) strings.set(name, value);
    scan.asides.push(entry);
  } else scan.entries.push(entry);
  return entry?.end ?? limit;
}

function endOfLine(text: string, from: number): number {
  const length = text.slice(from).search(/[\r\n]|$/);
  return from + Math.max(length, 1);
}

/** And comments, and the fence of a block of Markdown. */
const SPACE = /(?:\s+|%[^\r\n]*|```\w*)*/y;
/** Up to its comma, or to the end of its line where that was forgotten. */
const KEY = /\s*([^\s,={}"#]*(?: [^\s,={}"#]+)*)(?:\s*(?=[,}])|[ \t]*(?=[\r\n]))/y;
const NAME = /([^\s=,{}"#%()@]+)\s*=\s*/y;

/** Undefined for what cannot be read without guessing. */
function readEntry(text: string, item: Item, strings: Strings): BibtexEntry | undefined {
  const entry: BibtexEntry = {
    type: item.type,
    key: "",
    fields: new Map(),
    repeated: [],
    start: item.start,
    end: item.limit,
    mended: false,
    unknownStrings: new Set(),
  };
  let at = item.body;
  KEY.lastIndex = at;
  const key = KEY.exec(text);
  if (key && item.type !== "string") [entry.key, at] = [key[1]!, KEY.lastIndex];
  const closing = text[item.body - 1] === "(" ? ")" : "}";

  let separated = true;
  let last: { name: string; begin: number } | undefined;
  let isCut = false;
  /** A brace that was left open took in the fields below: its value ends where the next one begins. */
  const cutLast = () => {
    const begin = last?.begin ?? 0;
    const end = fieldWithin(text, begin, item.limit);
    // A title that is cut may have lost words.
    if (!last || isCut || last.name === "title" || text[begin] !== "{" || !end) return false;
    entry.fields.set(last.name, text.slice(begin + 1, end).trim());
    entry.mended = true;
    isCut = true;
    at = end;
    return true;
  };
  for (;;) {
    SPACE.lastIndex = at;
    SPACE.test(text);
    at = Math.min(SPACE.lastIndex, item.limit);
    if (at >= item.limit) {
      entry.mended = true;
      if (cutLast()) continue;
      const swallowed = [...entry.fields.values()].some((value) => FIELD_LINE.test(value));
      return entry.fields.size > 0 && !swallowed ? entry : undefined;
    }
    const sign = text[at];
    if (sign === ",") {
      separated = true;
      at++;
    } else if (sign === "}" || sign === ")") {
      entry.end = at + 1;
      if (sign !== closing) entry.mended = true;
      if (!fieldsGoOn(text, entry.end, item.limit)) return entry;
      entry.mended = true;
      at++;
    } else {
      NAME.lastIndex = at;
      const name = NAME.exec(text)?.[1]?.toLowerCase();
      if (!name) return undefined;
      last = { name, begin: NAME.lastIndex };
      const value = valueAt(text, last.begin, item.limit, strings);
      if (!value && cutLast()) continue;
      if (!value) return undefined;
      if (!separated) entry.mended = true;
      separated = false;
      const above = entry.fields.get(name);
      if (above === undefined) entry.fields.set(name, value.text);
      else if (above !== value.text) entry.repeated.push({ name, value: value.text });
      for (const unknown of value.unknownStrings ?? []) entry.unknownStrings.add(unknown);
      at = value.end;
    }
  }
}

/** Within a value: a brace was left open above, and closed by the entry's own. */
const FIELD_LINE = /[\r\n][ \t]*[a-zA-Z_-]+\s*=\s*[{"\d]/;
const FIELD_BEGINS =
  /(?:[\r\n][ \t]{0,40}[a-zA-Z_-]{1,40}|,[ \t]{0,40}(?:title|author|journal|booktitle|year|doi|pages))[ \t]{0,40}=[ \t]{0,40}[{"\d]/gi;

/** Where within a value the next field begins. */
function fieldWithin(text: string, from: number, limit: number): number | undefined {
  FIELD_BEGINS.lastIndex = from;
  const found = FIELD_BEGINS.exec(text);
  return found && found.index < limit ? found.index : undefined;
}

const FURTHER_FIELD = /\s*,?\s*[a-zA-Z_-]+\s*=\s*[{"\d]/y;

/** Whether a brace too many closed the entry before its last field. */
function fieldsGoOn(text: string, from: number, limit: number): boolean {
  FURTHER_FIELD.lastIndex = from;
  return FURTHER_FIELD.test(text) && FURTHER_FIELD.lastIndex <= limit;
}
