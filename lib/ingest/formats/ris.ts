/** RIS, as publishers and reference managers write it: "TY  - JOUR", "AU  - Doe, Jane", "ER  -". */
import { authorCountIn } from "@/lib/papers/author-count";
import type { PaperKind } from "@/lib/papers/paper";
import type { EntryFields } from "../fielded/fields";
import {
  keywordsOnLines,
  namesOnLines,
  pagesOf,
  parseTagged,
  type TagSyntax,
  type Tags,
} from "../fielded/tagged";
import type { DigestFacts, DigestFormat, ParsedDigest } from "../format";

const SYNTAX: TagSyntax = { line: /^([A-Z][A-Z0-9]) {2}-(?: (.*))?$/, begin: "TY", end: "ER" };
/** Some exporters write one space, where a line of an abstract may look the same. */
const ONE_SPACE: TagSyntax = { ...SYNTAX, line: /^([A-Z][A-Z0-9]) -(?: (.*))?$/ };

const KINDS: Record<string, PaperKind> = {
  JOUR: "article",
  JFULL: "article",
  EJOUR: "article",
  MGZN: "article",
  NEWS: "article",
  INPR: "article",
  CONF: "conference",
  CPAPER: "conference",
  BOOK: "book",
  EBOOK: "book",
  WHOLE: "book",
  EDBOOK: "book",
  SER: "book",
  CHAP: "chapter",
  ECHAP: "chapter",
  ENCYC: "chapter",
  THES: "thesis",
  RPRT: "report",
  STAND: "report",
  PREPRINT: "preprint",
  UNPB: "preprint",
};

export const ris: DigestFormat = {
  name: "ris",
  label: "RIS",
  site: "RIS",

  detect(text) {
    if (/^TY {2}- [A-Z]+[ \t]*$/m.test(text)) return 0.95;
    return /^TY {1,2}-/m.test(text) && /^(?:AU|A1|TI|T1) {1,2}- /m.test(text) ? 0.85 : 0;
  },

  parse,

  pieces: () => ({ beginsEntry: (line) => /^TY {1,2}-/.test(line), parse }),
};

function parse(text: string, facts: DigestFacts): ParsedDigest {
  const syntax = /^TY -/m.test(text) && !/^TY {2}-/m.test(text) ? ONE_SPACE : SYNTAX;
  return parseTagged(text, facts, syntax, fieldsOf);
}

function fieldsOf(tags: Tags): EntryFields {
  const venue = tags.first("JF", "T2", "JO", "BT", "C3", "JA", "J2", "J1", "T3");
  const urls = tags.all("UR");
  const names = editorsWithoutAuthors(tags);
  return {
    title: tags.first("TI", "T1", "CT", "BT", "ST"),
    abstract: tags.first("AB", "N2"),
    authors: namesOnLines(names),
    authorCount: authorCountIn(tags.all("N1"), names.length),
    venue,
    date: dateOf(tags),
    year: tags.first("PY", "Y1"),
    kind: KINDS[tags.first("TY")?.toUpperCase() ?? ""],
    volume: tags.first("VL"),
    issue: tags.first("IS", "CP"),
    pages: pagesOf(tags.first("SP"), tags.first("EP")) ?? tags.first("C7", "M2"),
    publisher: tags.first("PB"),
    language: tags.first("LA"),
    dois: [...tags.all("DO"), ...tags.all("DI"), ...tags.all("M3"), ...urls, ...tags.all("ID")],
    arxivIds: ["AN", "UR", "M1", "C1", "JO", "T2", "N1"].flatMap((tag) => tags.all(tag)),
    url: urls.join(" ") || tags.first("L2", "LK"),
    keywords: keywordsOnLines(tags.all("KW")),
    notes: tags.all("N1").join(" "),
  };
}

function editorsWithoutAuthors(tags: Tags): string[] {
  return tags.all("AU", "A1", "ED", "A2", "A3");
}

/** The day ("DA") of the year of publication ("PY"); of two years that differ, the latter is meant. */
function dateOf(tags: Tags): string | undefined {
  const year = tags.first("PY", "Y1");
  const day = tags.first("DA");
  if (!day || !year) return year ?? day;
  return day.includes(year.slice(0, 4)) && /^\d{4}\/*$/.test(year) ? day : year;
}
