/** Values of JSON objects, whose fields may be anything. */
export type JsonObject = Record<string, unknown>;

const DEEP = /(?:[[{]\s*(?:"[^"]{0,40}"\s*:\s*)?){200}/;

/** The object that a text is, if it is one. */
export function objectIn(text: string): JsonObject | undefined {
  try {
    const value: unknown = ESCAPED_ODD.test(text) ? JSON.parse(text, asText) : JSON.parse(text);
    // What nests too deep to be written again throws here, where it is no object, and not later.
    if (DEEP.test(text)) JSON.stringify(value);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Halves of characters and control characters, which a text itself has none of. */
const ESCAPED_ODD = /\\u(?:[dD][89a-fA-F]|00[01]|007[fF])|(?<!\\)\\[bf]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

function asText(_key: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  return value.replace(/\p{Surrogate}/gu, "\ufffd").replace(CONTROLS, "");
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as text: a string or a number; undefined for what has no words. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  return typeof value === "number" ? String(value) : undefined;
}

/** What the object says in words, by its keys; lists and objects as they are written. */
export function wordsOf(object: JsonObject): Record<string, string> {
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, value]) =>
      value == null ? [] : [[key, textOf(value) ?? JSON.stringify(value)]],
    ),
  );
}

/** Objects within the object by dotted keys: "journal.name". */
export function flat(record: JsonObject, depth = 0): JsonObject {
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
