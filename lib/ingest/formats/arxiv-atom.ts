/** Answers of arXiv's API: an Atom feed with an entry for each paper. */
import { arxivFields } from "../fielded/arxiv";
import type { EntryFields } from "../fielded/fields";
import { parseXml, type XmlLayout, xmlPieces } from "../fielded/xml-digest";
import { within, wordsIn, type XmlElement } from "../fielded/xml-records";
import type { DigestFacts, DigestFormat, ParsedDigest } from "../format";

const LAYOUT: XmlLayout = { record: "entry", fieldsOf, errorIn };

export const arxivAtom: DigestFormat = {
  name: "arxiv-atom",
  label: "arXiv, answer of the API (Atom)",
  site: "arXiv",

  detect: (text) =>
    /<(?:\w+:)?feed[\s>]/.test(text) && /arxiv\.org/i.test(text) && !/<html/i.test(text) ? 0.95 : 0,

  parse,

  pieces: () => xmlPieces(LAYOUT, parse),
};

function parse(text: string, facts: DigestFacts): ParsedDigest {
  const claimed = /totalResults[^<>]{0,300}>\s{0,40}(\d{1,9})\s{0,40}</.exec(text)?.[1];
  const topic = /<title[^<>]{0,300}>\s{0,40}ArXiv Query:\s{0,40}(?:search_query=)?([^<&]*)/i.exec(
    text,
  )?.[1];
  return {
    ...parseXml(text, facts, LAYOUT),
    ...(claimed && { claimed: Number(claimed) }),
    ...(topic?.trim() && { topic: topic.trim() }),
  };
}

function fieldsOf(entry: XmlElement): EntryFields {
  return arxivFields({
    id: wordsIn(entry, "id"),
    title: wordsIn(entry, "title"),
    abstract: wordsIn(entry, "summary"),
    authors: within(entry, "author")
      .map((author) => wordsIn(author, "name") ?? "")
      .join("; "),
    submittedOn: wordsIn(entry, "published"),
    journalRef: wordsIn(entry, "journal_ref"),
    doi: wordsIn(entry, "doi"),
    categories: within(entry, "category").flatMap(({ attributes }) => attributes.term ?? []),
    comments: wordsIn(entry, "comment"),
  });
}

/** arXiv answers a faulty query with an entry too: "http://arxiv.org/api/errors#…", titled "Error". */
function errorIn(entry: XmlElement): string | undefined {
  if (!/\barxiv\.org\/api\/errors\b/.test(wordsIn(entry, "id") ?? "")) return undefined;
  return wordsIn(entry, "summary") ?? "";
}
