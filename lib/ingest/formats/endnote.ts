/** EndNote's tagged text: "%0 Journal Article", "%A Doe, Jane", a blank line between entries. */
import type { EntryFields } from "../fielded/fields";
import { kindNamed } from "../fielded/kinds";
import {
  keywordsOnLines,
  namesOnLines,
  parseTagged,
  type TagSyntax,
  type Tags,
} from "../fielded/tagged";
import type { DigestFacts, DigestFormat, ParsedDigest } from "../format";

const SYNTAX: TagSyntax = { line: /^%([^\s%a-z])(?:[ \t]+(.*))?$/, begin: "0" };
/** Where entries have no type, blank lines part them. */
const UNTYPED: TagSyntax = { ...SYNTAX, endsAtBlank: true };

export const endnote: DigestFormat = {
  name: "endnote",
  label: "EndNote, tagged text",
  site: "EndNote",

  detect(text) {
    if (!/^%T[ \t]\S/m.test(text)) return 0;
    if (/^%0[ \t][A-Z]/m.test(text)) return 0.95;
    return /^%[AD][ \t]\S/m.test(text) ? 0.8 : 0;
  },

  parse,

  pieces() {
    let afterBlank = true;
    let typed = false;
    return {
      beginsEntry(line) {
        typed ||= /^%0/.test(line);
        const begins = typed ? /^%0/.test(line) : afterBlank && /^%\S/.test(line);
        afterBlank = line.trim() === "";
        return begins;
      },
      parse,
    };
  },
};

function parse(text: string, facts: DigestFacts): ParsedDigest {
  return parseTagged(text, facts, /^%0[ \t]/m.test(text) ? SYNTAX : UNTYPED, fieldsOf);
}

function fieldsOf(tags: Tags): EntryFields {
  const type = tags.first("0", "9") ?? "";
  return {
    title: tags.first("T"),
    abstract: tags.first("X"),
    authors: namesOnLines(tags.all("A", "E")),
    venue: tags.first("J", "B", "S"),
    date: dateOf(tags),
    year: tags.first("D"),
    kind: kindNamed(type) ?? (tags.first("J") ? "article" : undefined),
    volume: tags.first("V"),
    issue: tags.first("N"),
    pages: tags.first("P"),
    publisher: tags.first("I"),
    language: tags.first("G"),
    dois: [...tags.all("R"), ...tags.all("U")],
    arxivIds: ["U", "M", "J", "R", "Z"].flatMap((tag) => tags.all(tag)),
    url: tags.all("U").join(" "),
    keywords: keywordsOnLines(tags.all("K")),
    notes: tags.all("Z").join(" "),
  };
}

/** The day ("%8 May 12", "%8 2023/05/12") where it stands beside the year, else the year. */
function dateOf(tags: Tags): string | undefined {
  const year = tags.first("D");
  const day = tags.first("8");
  if (!year || !day) return year ?? day;
  if (day.includes(year)) return day;
  return /^[\p{L}.]+ ?\d{0,2}$/u.test(day) && /^\d{4}$/.test(year) ? `${year} ${day}` : year;
}
