/**
 * Web of Science's plain text ("savedrecs.txt", .ciw): "PT J", "AU Doe, Jane", "ER", long values and
 * lists going on three spaces in, "FN" and "EF" around all of it.
 */
import type { PaperKind } from "@/lib/papers/paper";
import { dateWithYear } from "../fielded/date-with-year";
import type { EntryFields } from "../fielded/fields";
import { kindNamed } from "../fielded/kinds";
import { namesOnLines, pagesOf, parseTagged, type TagSyntax, type Tags } from "../fielded/tagged";
import type { DigestFacts, DigestFormat, ParsedDigest } from "../format";

const SYNTAX: TagSyntax = {
  line: /^([A-Z][A-Z0-9])(?: (.*))?$/,
  begin: "PT",
  end: "ER",
  ofFile: /^(?:FN|VR|EF)$/,
};

/** Where the type of a document ("Article; Book Chapter") says nothing. */
const KINDS: Record<string, PaperKind> = { J: "article", C: "conference", B: "book", S: "book" };

export const webOfScience: DigestFormat = {
  name: "web-of-science",
  label: "Web of Science, plain text",
  site: "Web of Science",

  detect: (text) => (/^PT [JCBSP][ \t]*$/m.test(text) && /^(?:AU|TI|SO) \S/m.test(text) ? 0.95 : 0),

  parse,

  pieces: () => ({ beginsEntry: (line) => /^PT [A-Z]\s*$/.test(line), parse }),
};

function parse(text: string, facts: DigestFacts): ParsedDigest {
  return parseTagged(text, facts, SYNTAX, fieldsOf);
}

function fieldsOf(tags: Tags): EntryFields {
  const number = tags.first("UT");
  return {
    title: tags.first("TI"),
    abstract: tags.first("AB"),
    authors: namesOnLines([
      ...linesOf(tags.all("AF", "AU", "BF", "BA", "BE")),
      ...linesOf(tags.all("CA")).map((group) => `{${group}}`),
    ]),
    venue: tags.first("SO", "CT", "SE"),
    date: dateWithYear(tags.first("PD"), tags.first("PY")),
    year: tags.first("PY"),
    kind: kindNamed(tags.first("DT") ?? "") ?? KINDS[tags.first("PT") ?? ""],
    volume: tags.first("VL"),
    issue: tags.first("IS"),
    pages: pagesOf(tags.first("BP"), tags.first("EP")) ?? tags.first("AR"),
    publisher: tags.first("PU"),
    language: tags.first("LA"),
    dois: tags.all("DI", "D2"),
    statedDoi: tags.first("DI"),
    url: number && `https://www.webofscience.com/wos/woscc/full-record/${number}`,
    keywords: [...tags.all("DE"), ...tags.all("ID")].flatMap((list) =>
      list.replace(/\s+/g, " ").split(/; ?/),
    ),
  };
}

/** One name on each line. */
function linesOf(values: string[]): string[] {
  return values.flatMap((value) => value.split("\n"));
}
