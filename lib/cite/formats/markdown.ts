/**
 * Markdown: a list with an item for each paper, below it "by Ann Smith, Bo Ng · *Venue* · 2023-05",
 * which says of each part what it is, and links to what the title does not lead to; below that
 * "Volume: 12 · Pages: 1–9", and the abstract as a quotation.
 */
import { hasOthers, untoldCount } from "@/lib/papers/author-count";
import { arxivIdOfDoi } from "@/lib/papers/identifiers";
import type { AuthorName } from "@/lib/papers/paper";
import { escapeMarkdown } from "../escape-markdown";
import type { CitedPaper, CiteFormat } from "../format";
import { byline } from "../name-in-text";
import { paperAddress } from "../paper-address";

export const markdown: CiteFormat = {
  name: "markdown",
  label: "Markdown",
  about: "for notes",
  mediaType: "text/markdown; charset=utf-8",
  extension: "md",
  head: "",
  separator: "\n",
  tail: "",
  paper: (paper) =>
    [headLine, factsLine, detailsLine, abstractLine].map((line) => line(paper)).join(""),
};

function headLine(paper: CitedPaper): string {
  const title = plain(paper.title);
  const address = paperAddress(paper);
  return address ? `- [${title}](<${address}>)\n` : `- **${title}**\n`;
}

function factsLine(paper: CitedPaper): string {
  const { venue, publishedOn } = paper;
  const authors = authorsIn(paper);
  const facts = [
    authors && `by ${authors}`,
    venue && `*${plain(venue)}*`,
    publishedOn,
    ...linksOf(paper),
  ];
  const line = facts.filter(Boolean).join(" · ");
  return line && `  ${line}\n`;
}

/** The id on arXiv of what is found by its DOI, the address it was given with, and where the code is. */
function linksOf(paper: CitedPaper): string[] {
  const { doi, arxivId, codeUrls } = paper;
  const isBeside = doi && arxivId && arxivIdOfDoi(doi) !== arxivId;
  const page = paperAddress({ url: paper.url });
  return [
    ...(isBeside ? [`[arXiv:${arxivId}](<https://arxiv.org/abs/${arxivId}>)`] : []),
    ...(page && page !== paperAddress(paper) ? [`[page](<${page}>)`] : []),
    ...codeUrls.map((url) => `[code](<${paperAddress({ url })}>)`),
  ];
}

/** What has no dress of its own, each with its name; semicolons part keywords, and those within are escaped. */
function detailsLine(paper: CitedPaper): string {
  const keywords = paper.statedKeywords?.map((keyword) => plain(keyword).replaceAll(";", "\\;"));
  const details = [
    ["Kind", paper.kind],
    ["Volume", paper.volume],
    ["Issue", paper.issue],
    ["Pages", paper.pages],
    ["Publisher", paper.publisher],
    ["Language", paper.language],
  ].flatMap(([name, value]) => (value ? `${name}: ${plain(value)}` : []));
  if (keywords?.length) details.push(`Keywords: ${keywords.join("; ")}`);
  return details.length > 0 ? `  ${details.join(" · ")}\n` : "";
}

/** "Ann Smith, Bo Ng", "Ann Smith, et al.", "Ann Smith, and 5 others", "7 authors" */
function authorsIn(paper: CitedPaper): string {
  const { authors } = paper;
  const count = untoldCount(paper);
  if (authors.length === 0) return count ? `${count} authors` : "";
  const others = count ? `and ${count - authors.length} others` : "et al.";
  return [...authors.map(nameIn), ...(hasOthers(paper) ? [others] : [])].join(", ");
}

/** A comma of the name's own is escaped: those that part names are not. */
function nameIn(name: AuthorName): string {
  return plain(byline(name)).replaceAll(",", "\\,");
}

function abstractLine({ abstract }: CitedPaper): string {
  if (!abstract) return "";
  const paragraphs = abstract.split(/\n\s*\n/).map(plain);
  return `\n  > ${paragraphs.join("\n  >\n  > ")}\n`;
}

function plain(text: string): string {
  return escapeMarkdown(oneLine(text));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
