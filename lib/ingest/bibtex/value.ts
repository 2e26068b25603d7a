/** The value of a field: braces, quotes, numbers and abbreviations, joined by "#". */
import type { Strings } from "./scan";

export interface BibtexValue {
  text: string;
  /** Offset behind it. */
  end: number;
  unknownStrings?: string[];
}

const MONTHS = new Set([
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
]);
const BARE = /[^\s,{}"#=()%@\\]+/y;
const JOIN = /\s*#\s*/y;

/** The value that begins at an offset; undefined where it is not complete before `limit`. */
export function valueAt(
  text: string,
  begin: number,
  limit: number,
  strings: Strings,
): BibtexValue | undefined {
  const value: BibtexValue = { text: "", end: begin };
  for (;;) {
    const sign = text[value.end];
    const close = sign === "{" ? closingBrace : sign === '"' ? closingQuote : undefined;
    if (close) {
      const end = close(text, value.end, limit);
      if (end === undefined) return undefined;
      value.text += text.slice(value.end + 1, end);
      value.end = end + 1;
    } else {
      BARE.lastIndex = value.end;
      const [bare] = BARE.exec(text) ?? [];
      if (bare === undefined || BARE.lastIndex > limit) return undefined;
      value.text += explained(bare, strings, value);
      value.end += bare.length;
    }
    JOIN.lastIndex = value.end;
    if (!JOIN.test(text) || JOIN.lastIndex >= limit) return value;
    value.end = JOIN.lastIndex;
  }
}

function explained(bare: string, strings: Strings, value: BibtexValue): string {
  const name = bare.toLowerCase();
  const known = strings.get(name);
  if (known !== undefined && known.length <= strings.left) {
    strings.left -= known.length;
    return known;
  }
  if (!/^\d/.test(bare) && !MONTHS.has(name)) {
    value.unknownStrings ??= [];
    value.unknownStrings.push(bare);
  }
  return bare;
}

const BRACE = /[{}]/g;

/** As in BibTeX, every brace counts, one behind a backslash too. */
function closingBrace(text: string, open: number, limit: number): number | undefined {
  let depth = 0;
  BRACE.lastIndex = open;
  for (let brace = BRACE.exec(text); brace && brace.index < limit; brace = BRACE.exec(text)) {
    depth += brace[0] === "{" ? 1 : -1;
    if (depth === 0) return brace.index;
  }
  return undefined;
}

const BRACE_OR_QUOTE = /[{}"]/g;
/** Behind a quote that ends a value; any other quotes a word within it. */
const VALUE_END = /\s*(?:[,#})]|$)|\s*[\r\n]\s*[a-zA-Z_-]+\s*=/y;

/** Quotes within braces are characters: {\"o}. */
function closingQuote(text: string, open: number, limit: number): number | undefined {
  let depth = 0;
  BRACE_OR_QUOTE.lastIndex = open + 1;
  for (
    let sign = BRACE_OR_QUOTE.exec(text);
    sign && sign.index < limit;
    sign = BRACE_OR_QUOTE.exec(text)
  ) {
    if (sign[0] === "{") depth++;
    else if (sign[0] === "}") depth--;
    else if (depth === 0) {
      VALUE_END.lastIndex = sign.index + 1;
      if (VALUE_END.test(text)) return sign.index;
    }
    if (depth < 0) return undefined;
  }
  return undefined;
}
