/**
 * Records harvested by OAI-PMH 2.0, in arXiv's own metadata ("arXiv", "arXivRaw") or in Dublin Core
 * ("oai_dc"), which every repository can give.
 */
import type { AuthorName } from "@/lib/papers/paper";
import { arxivFields } from "../fielded/arxiv";
import type { EntryFields } from "../fielded/fields";
import { kindNamed } from "../fielded/kinds";
import { namesOnLines } from "../fielded/tagged";
import { parseXml, type XmlLayout, xmlPieces } from "../fielded/xml-digest";
import { within, wordsIn, type XmlElement } from "../fielded/xml-records";
import type { DigestFacts, DigestFormat, ParsedDigest } from "../format";

const LAYOUT: XmlLayout = { record: "record", fieldsOf };

export const oaiPmh: DigestFormat = {
  name: "oai-pmh",
  label: "OAI-PMH records, of arXiv or in Dublin Core",
  site: "OAI-PMH",

  detect(text) {
    if (!/<(?:\w+:)?record[\s>]/.test(text)) return 0;
    return /<OAI-PMH[\s>]|<(?:\w+:)?(?:dc|arXiv(?:Raw)?)[\s>]/.test(text) ? 0.95 : 0;
  },

  parse,

  pieces: () => xmlPieces(LAYOUT, parse),
};

function parse(text: string, facts: DigestFacts): ParsedDigest {
  const claimed = /completeListSize="(\d{1,9})"/.exec(text)?.[1];
  return { ...parseXml(text, facts, LAYOUT), ...(claimed && { claimed: Number(claimed) }) };
}

function fieldsOf(record: XmlElement): EntryFields | undefined {
  if (within(record, "header")[0]?.attributes.status === "deleted") return undefined;
  const [own] = [...within(record, "arXiv"), ...within(record, "arXivRaw")];
  return own ? ofArxiv(own) : ofDublinCore(record);
}

function ofArxiv(record: XmlElement): EntryFields {
  const parted = within(record, "author").flatMap(nameOf);
  return arxivFields({
    id: wordsIn(record, "id"),
    title: wordsIn(record, "title"),
    abstract: wordsIn(record, "abstract"),
    authors: parted.length > 0 ? parted : wordsIn(record, "authors"),
    submittedOn: wordsIn(record, "created") ?? wordsIn(record, "date"),
    journalRef: wordsIn(record, "journal-ref"),
    doi: wordsIn(record, "doi"),
    categories: wordsIn(record, "categories")?.split(/\s+/) ?? [],
    comments: wordsIn(record, "comments"),
  });
}

function nameOf(author: XmlElement): AuthorName[] {
  const family = [wordsIn(author, "keyname"), wordsIn(author, "suffix")].filter(Boolean).join(" ");
  const given = wordsIn(author, "forenames");
  if (!family) return [];
  return [given ? { family, given } : { family }];
}

/** The first description is the abstract, the first date the earliest; identifiers are of any kind. */
function ofDublinCore(record: XmlElement): EntryFields {
  const all = (name: string) =>
    within(record, name)
      .map(({ text }) => text.trim())
      .filter(Boolean);
  const [abstract, ...notes] = all("description");
  const identifiers = [...all("identifier"), ...all("relation"), ...all("source")];
  const isPreprint = identifiers.some((identifier) => /arxiv\.org/i.test(identifier));
  return {
    title: all("title")[0],
    abstract,
    authors: namesOnLines(all("creator")),
    date: all("date").sort()[0],
    kind: isPreprint ? "preprint" : all("type").map(kindNamed).find(Boolean),
    venue: all("source")[0],
    publisher: all("publisher")[0],
    language: all("language")[0],
    arxivIds: identifiers,
    dois: identifiers,
    url: identifiers.find((identifier) => /^https?:/.test(identifier)),
    keywords: all("subject"),
    notes: notes.join(" "),
  };
}
