import type { QueryPart } from "@/lib/search/query-edit";
import type { HasFlag } from "@/lib/search/selection";
import { printQuery } from "@/lib/search/syntax";
import { FIELD_NAMES, HAS_NAMES, rangeInWords } from "./filter-name";

export interface PartName {
  /** What kind of demand it is, for those who do not see quotation marks and stars. */
  spoken: string;
  shown: string;
}

const SPOKEN: Record<QueryPart["kind"], string> = {
  words: "",
  all: "",
  any: "any of ",
  phrase: "exact phrase ",
  prefix: "words that begin with ",
};

/** "search: scaling laws", "“exact phrase”", "not title: memory", "year: 2020–2023", "a or b". */
export function partName({ kind, field, excluded, inner }: QueryPart): PartName {
  const text = typographic(printQuery(inner));
  if (field === "has") {
    const having = HAS_NAMES[text as HasFlag] ?? text;
    return { spoken: "", shown: excluded ? `without ${having}` : `has ${having}` };
  }
  const not = excluded ? "not " : "";
  if (field !== undefined) {
    const value = field === "year" ? rangeInWords(text) : text;
    return { spoken: SPOKEN[kind], shown: `${not}${FIELD_NAMES[field]}: ${value}` };
  }
  const search = kind === "words" && !excluded ? "search: " : "";
  return { spoken: SPOKEN[kind], shown: `${not}${search}${text}` };
}

function typographic(query: string): string {
  return query.replace(/"([^"]*)"/g, "“$1”").replace(/ OR /g, " or ");
}
