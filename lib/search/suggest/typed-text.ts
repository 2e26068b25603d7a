/** What is being typed: the words at the end of a query, and the rest that they must not disturb. */
import { tokenize } from "@/lib/text/tokens";
import { QUERY_FIELDS, type QueryField } from "../query";

export interface TypedText {
  /** Everything before the words that are being typed, with its spaces and brackets. */
  rest: string;
  /** The field the words are in, where they are in one. */
  field?: QueryField;
  /** What stands between the rest and the words: a dash, the field, an open quotation mark. */
  opening: string;
  /** The words as typed, up to the last, which may be unfinished. */
  earlier: string;
  /** All the words, folded. */
  words: string[];
}

/** What came earlier than these does not help to complete the last. */
const MAX_WORDS = 8;

const FIELD_NAMES = QUERY_FIELDS.join("|");
const OPENING = new RegExp(`^[(]*(-?(?:(?:${FIELD_NAMES}):)?"?)`, "i");
const FIELD = new RegExp(`(${FIELD_NAMES}):"?$`, "i");
/** Words after these begin something new. */
const OPERATOR = /^(?:AND|OR|NOT)$/;
const DASHES = /^[\u2013\u2212\uFF0D]/;

/** Splits a query, as far as it is typed, before the words that a completion may replace. */
export function readTyped(text: string): TypedText {
  const query = text
    .replace(/[\u201C-\u201F\u00AB\u00BB\u2033\uFF02]/g, '"')
    .replaceAll("\uFF1A", ":");
  const start = startOfTyped(query);
  const [head = "", opening = ""] = OPENING.exec(query.slice(start)) ?? [];
  const typed = query.slice(start + head.length);
  const tokens = tokenize(typed);
  const first = tokens.at(-MAX_WORDS)?.start ?? 0;
  const field = FIELD.exec(opening)?.[1]?.toLowerCase() as QueryField | undefined;
  const cut = opening === "" && tokens.length > MAX_WORDS ? first : 0;
  return {
    rest: query.slice(0, start + head.length - opening.length + cut),
    ...(field && { field }),
    opening: opening.replace(DASHES, "-"),
    earlier: typed.slice(cut, tokens.at(-1)?.start),
    words: tokens.slice(-MAX_WORDS).map((token) => token.text),
  };
}

/** Where the last run of plain words begins: an open phrase, the word of a field, or what follows. */
function startOfTyped(query: string): number {
  const marks = [...query.matchAll(/"/g)];
  if (marks.length % 2 === 1) {
    const mark = marks.at(-1)!.index;
    return query.slice(0, mark).search(/[^\s()]*$/);
  }
  const words = [...query.matchAll(/\S+/g)];
  let start = query.length;
  for (const { index, 0: word } of words.reverse()) {
    if (OPERATOR.test(word) || word.includes('"') || word.endsWith("*")) break;
    const begins = (OPENING.exec(word)?.[0] ?? "") !== "";
    // A word of its own, such as the one of a field, is over at the next space.
    if (begins && index + word.length < query.length) break;
    start = index;
    if (begins) break;
  }
  return start;
}

/**
 * The query with the folded words of a completion, or a label, in the place of the typed ones. Words
 * that were right stay as they were typed; phrases get their quotation marks.
 */
export function withCompletion(typed: TypedText, completion: string): string {
  const { rest, opening, field, earlier, words } = typed;
  const known = words
    .slice(0, -1)
    .map((word) => `${word} `)
    .join("");
  const text = completion.startsWith(known)
    ? earlier + completion.slice(known.length)
    : completion.replaceAll('"', "");
  const open = opening.endsWith('"');
  const quoted = open || (field !== undefined && tokenize(text).length > 1);
  const before = open ? opening.slice(0, -1) : opening;
  return rest + before + (quoted ? `"${text}"` : text);
}
