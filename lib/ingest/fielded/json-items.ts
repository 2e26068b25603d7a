/** The objects of a JSON array, found one by one so that a broken one costs none of its neighbours. */
import { type JsonObject, objectIn } from "./json-values";

export interface JsonItem {
  /** Undefined for what is no JSON. */
  value?: JsonObject;
  /** Offsets in the text, end exclusive. */
  start: number;
  end: number;
}

/** Lists of items within an object: Zotero's and CrossRef's exports. */
const WRAPPER = /\{\s*(?:"[\w-]+"\s*:\s*(?:"[^"]*"|[\d.]+|\{)\s*(?:,\s*)?)*"items"\s*:\s*\[/;

/** How often a text is gone through, where one object after the other is never closed. */
const MOST_LOOKS = 30;

/** The objects of an array, of a list within an object, or standing alone, in their order. */
export function jsonItems(text: string): JsonItem[] {
  const items: JsonItem[] = [];
  const wrapper = WRAPPER.exec(text.slice(0, 10_000));
  let at = wrapper ? wrapper.index + wrapper[0].length : 0;
  let firstKey: RegExp | null | undefined;
  let looked = 0;
  for (;;) {
    const start = text.indexOf("{", at);
    if (start === -1) return items;
    if (looked > MOST_LOOKS * text.length) return [...items, { start, end: text.length }];
    if (firstKey === undefined) firstKey = firstKeyPattern(text, start);
    const end = endOfObject(text, start);
    looked += (end ?? text.length) - start;
    const value = end === undefined ? undefined : objectIn(text.slice(start, end));
    if (value) items.push({ value, start, end: end! });
    else items.push({ start, end: nextItem(text, start + 1, firstKey) });
    at = items.at(-1)!.end;
  }
}

const FIRST_KEY = /\{\s*"((?:[^"\\]|\\.){0,100})"\s*:/g;

/**
 * Items of one file begin with the same key: where a broken one ends, the next is known by it. Where
 * the first item breaks off before its key, the next one's is taken. Null where none has any.
 */
function firstKeyPattern(text: string, from: number): RegExp | null {
  FIRST_KEY.lastIndex = from;
  const [, key] = FIRST_KEY.exec(text) ?? [];
  if (key === undefined) return null;
  return new RegExp(`\\{\\s*"${key.replace(/[^\w]/g, "\\$&")}"\\s*:`, "g");
}

function nextItem(text: string, from: number, firstKey: RegExp | null): number {
  if (!firstKey) return text.length;
  firstKey.lastIndex = from;
  const next = firstKey.exec(text)?.index ?? text.length;
  let end = next;
  while (end >= from && OF_ARRAY.test(text[end - 1]!)) end--;
  return end || next;
}

/** What stands between two items. */
const OF_ARRAY = /[\s,\]}]/;

const SIGN = /["{}]/g;
const STRING_END = /["\\\r\n]/g;

/** Behind the brace that closes the object; undefined where none does, or a string does not end. */
function endOfObject(text: string, start: number): number | undefined {
  let depth = 0;
  SIGN.lastIndex = start;
  for (let sign = SIGN.exec(text); sign; sign = SIGN.exec(text)) {
    if (sign[0] === "{") depth++;
    else if (sign[0] === "}") depth--;
    else {
      const end = endOfString(text, sign.index + 1);
      if (end === undefined) return undefined;
      SIGN.lastIndex = end;
    }
    if (depth === 0) return SIGN.lastIndex;
  }
  return undefined;
}

/** A string of JSON never holds a line end: one that does lost its quote. */
function endOfString(text: string, from: number): number | undefined {
  STRING_END.lastIndex = from;
  for (let sign = STRING_END.exec(text); sign; sign = STRING_END.exec(text)) {
    if (sign[0] === '"') return sign.index + 1;
    if (sign[0] !== "\\") return undefined;
    STRING_END.lastIndex = sign.index + 2;
  }
  return undefined;
}
