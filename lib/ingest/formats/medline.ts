/** MEDLINE, as PubMed saves it (.nbib): "PMID- 123", "TI  - …", long values going on indented. */
import type { PaperKind } from "@/lib/papers/paper";
import type { EntryFields } from "../fielded/fields";
import { namesOnLines, parseTagged, type TagSyntax, type Tags } from "../fielded/tagged";
import type { DigestFacts, DigestFormat, ParsedDigest } from "../format";

const SYNTAX: TagSyntax = { line: /^([A-Z][A-Z0-9]{1,3}) {0,2}-(?: (.*))?$/, begin: "PMID" };

const KINDS: [type: RegExp, kind: PaperKind][] = [
  [/preprint/i, "preprint"],
  [/congress|conference/i, "conference"],
  [/dissertation|thesis/i, "thesis"],
  [/technical report/i, "report"],
  [/\bbook chapter/i, "chapter"],
  [/\bbook\b/i, "book"],
];

export const medline: DigestFormat = {
  name: "medline",
  label: "MEDLINE and PubMed, tagged text",
  site: "PubMed",

  detect: (text) => (/^PMID- ?\d+[ \t]*$/m.test(text) && /^TI {2}- /m.test(text) ? 0.97 : 0),

  parse,

  pieces: () => ({ beginsEntry: (line) => line.startsWith("PMID-"), parse }),
};

function parse(text: string, facts: DigestFacts): ParsedDigest {
  return parseTagged(text, facts, SYNTAX, fieldsOf);
}

function fieldsOf(tags: Tags): EntryFields {
  const pmid = tags.first("PMID");
  const written = tags.first("TI", "BTI");
  const types = tags.all("PT").join(" ");
  return {
    title: titleIn(written),
    titleAsWritten: written,
    abstract: tags.first("AB"),
    authors: namesOnLines([
      ...tags.all("FAU", "AU", "FED"),
      ...tags.all("CN").map((name) => `{${name}}`),
    ]),
    venue: tags.first("JT", "TA", "CTI"),
    date: tags.first("DP") ?? compactDate(tags.first("DEP")),
    kind: KINDS.find(([type]) => type.test(types))?.[1] ?? "article",
    volume: tags.first("VI"),
    issue: tags.first("IP"),
    pages: tags.first("PG"),
    publisher: tags.first("PB"),
    language: tags.first("LA"),
    dois: [...tags.all("LID"), ...tags.all("AID")].filter((id) => /\[doi\]|^10\./i.test(id)),
    arxivIds: tags.all("AID"),
    url: pmid && `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
    // Subject headings mark what a paper is mainly about with a star, and qualify it behind a stroke.
    keywords: [
      ...tags.all("OT"),
      ...tags.all("MH").map((heading) => heading.replace(/[*]|\/.*/g, "")),
    ],
  };
}

/** Every title has a full stop behind it, a translated one brackets around it: "[Title]." */
function titleIn(text: string | undefined): string | undefined {
  return text?.replace(/(?<!\.\p{L}?)\.$/u, "").replace(/^\[([^[\]]*)\]$/, "$1");
}

/** "20230512" */
function compactDate(text: string | undefined): string | undefined {
  return text?.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
}
