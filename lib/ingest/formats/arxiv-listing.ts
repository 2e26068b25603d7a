/**
 * Listing pages of arXiv as a browser copies them: new and recent papers of a class ("[1]
 * arXiv:2401.00001 [pdf, html, other]", "Title: …", the authors, "Subjects: …") and results of its
 * search ("arXiv:2401.00001 [pdf, other] cs.LG", the title, "Authors: …", "Abstract: …",
 * "Submitted 5 January, 2024; …").
 */
import { looksLikeAbstract } from "../entry";
import { arxivFields } from "../fielded/arxiv";
import { draftsOfFields } from "../fielded/draft-of-fields";
import type { FieldedEntry } from "../fielded/fields";
import type { DigestFacts, DigestFormat, ParsedDigest } from "../format";
import { type Line, lastLineOf, readableLines } from "../lines";
import { claimedIn } from "../page/claimed";
import { linesOutside, spanOf } from "../page/part";
import { problem } from "../problem";
import { isEntryHead, recordOf, wordsOf } from "./arxiv-listing-entry";

export const ARXIV = "arXiv";

export const arxivListing: DigestFormat = {
  name: "arxiv-listing",
  label: "arXiv, listing or search results",
  site: ARXIV,

  detect(text) {
    if (!/^[^\S\r\n]{0,99}(?:title|authors?|subjects|abstract)\s?:/im.test(text)) return 0;
    const heads = text.split(/\r\n|\n|\r/).filter(isEntryHead);
    if (heads.length === 0) return 0;
    return heads.some((head) => /\[(?:pdf|ps|html)\b/.test(head)) ? 0.95 : 0.85;
  },

  parse(text, facts) {
    const { lines, problems } = readableLines(text, facts);
    const parsed = readArxivLines(lines, facts);
    return { ...parsed, problems: [...problems, ...parsed.problems] };
  },
};

/** Lines of the page itself, wherever they stand. */
const FURNITURE = [
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? \d{1,2} [A-Z][a-z]+ \d{4}\b/,
  /^\[?\s*(?:showing|total of|see today|authors and titles for|search v\d|sort|skip to)\b/i,
  /^(?:new submissions|cross submissions|cross-lists|replacement submissions|replacements)\b/i,
  /^(?:next|previous|\d+[.)]?|…|(?:\d+-\d+ ?)+)$/i,
];

/** Behind these the page is over, but for another entry. */
const END =
  /^\[?\s*(?:total of [\d,]+ entries|showing up to)|^(?:next|previous|about|help|contact)$/i;

/** An entry goes on until the next begins or the page is over. */
export function readArxivLines(lines: Line[], facts: DigestFacts): ParsedDigest {
  const groups: Line[][] = [];
  const outside: Line[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (isEntryHead(line.text)) {
      groups.push([line]);
      isOpen = true;
      continue;
    }
    if (END.test(line.text)) isOpen = false;
    const isOutside = !isOpen || FURNITURE.some((own) => own.test(line.text));
    (isOutside ? outside : groups.at(-1)!).push(line);
  }
  const { drafts, problems } = draftsOfFields(groups.map(entryOf), facts);
  const isProse = ({ text }: Line) => looksLikeAbstract(text, false);
  const stray = outside.filter(isProse).map((line) =>
    problem("stray-line", {
      file: facts.file,
      line: line.number,
      lastLine: line.lastLine,
      excerpt: line.text,
    }),
  );
  return {
    drafts,
    problems: [...problems, ...stray],
    furniture: linesOutside(
      drafts,
      [],
      outside.filter((line) => !isProse(line)),
    ),
    ...claimsOf(outside),
  };
}

function entryOf(lines: Line[]): FieldedEntry {
  const words = wordsOf(lines);
  const span = spanOf(lines);
  return {
    fields: arxivFields(recordOf(words)),
    raw: { ...words },
    firstLine: lines[0]!.number,
    lastLine: lastLineOf(lines.at(-1)!),
    ...(span && { span }),
  };
}

/** "Showing 1–50 of 1,204 results for all: graph", or the class above "Authors and titles for …". */
function claimsOf(outside: Line[]): Pick<ParsedDigest, "topic" | "claimed"> {
  const claimed = outside.map(({ text }) => claimedIn(text)).find((count) => count !== undefined);
  const searched = outside.map(({ text }) => /\bresults for (?:\w+: )?(.+)$/i.exec(text)?.[1]);
  const titles = outside.findIndex(({ text }) => /^authors and titles for\b/i.test(text));
  const topic = searched.find(Boolean) ?? outside[titles - 1]?.text;
  return { ...(topic && { topic }), ...(claimed !== undefined && { claimed }) };
}
