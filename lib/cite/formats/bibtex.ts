/** BibTeX (Patashnik, "BibTeXing", 1988), with the fields that arXiv and BibLaTeX have added. */
import { hasOthers, untoldCount } from "@/lib/papers/author-count";
import type { AuthorName, PaperKind } from "@/lib/papers/paper";
import { dateParts } from "../dates";
import type { CitedPaper, CiteFormat } from "../format";
import { kindNames } from "../kinds";
import { latexText, latexTitle } from "../latex";
import { suffixApart } from "../name-in-text";

export const bibtex: CiteFormat = {
  name: "bibtex",
  label: "BibTeX",
  about: "for LaTeX and reference managers",
  mediaType: "application/x-bibtex",
  extension: "bib",
  head: "",
  separator: "\n",
  tail: "",
  /** The key is the paper's slug: unique, and the same in every export. */
  paper: (paper) => {
    const lines = fieldsOf(paper).map(([name, value]) => `  ${name} = ${value},\n`);
    return `@${kindNames(paper.kind).bibtex}{${paper.slug},\n${lines.join("")}}\n`;
  },
};

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** What the place of a paper is called, by its kind. */
const VENUE_FIELDS: Partial<Record<PaperKind, string>> = {
  article: "journal",
  conference: "booktitle",
  chapter: "booktitle",
  book: "series",
};

function fieldsOf(paper: CitedPaper): [name: string, value: string][] {
  const { kind, venue, publisher, arxivId } = paper;
  const [year, month, day] = dateParts(paper.publishedOn);
  const publisherField = PUBLISHER_FIELDS[kind ?? "other"] ?? "publisher";
  const fields: [string, string | undefined][] = [
    ["type", isMistaken(paper) ? text(kind) : undefined],
    ["kindofpaper", isKindGuessed(paper) ? "{unknown}" : undefined],
    ["title", braced(latexTitle(paper.title))],
    ["author", authorList(paper)],
    ["authorcount", text(untoldCount(paper)?.toString())],
    [VENUE_FIELDS[kind ?? "other"] ?? "howpublished", text(venue)],
    ["year", year ? braced(String(year)) : undefined],
    ["month", month ? MONTHS[month - 1] : undefined],
    ["day", day ? braced(String(day)) : undefined],
    ["volume", text(paper.volume)],
    ["number", text(paper.issue)],
    ["pages", text(paper.pages)?.replace(/\s*[–—]\s*/g, "--")],
    [publisherField, text(publisher)],
    ["doi", verbatim(paper.doi)],
    ["eprint", verbatim(arxivId)],
    ["archivePrefix", arxivId && "{arXiv}"],
    ["url", verbatim(paper.url)],
    ["codeurl", codeAddresses(paper)],
    ["language", text(paper.language)],
    ["keywords", keywordList(paper)],
    ["abstract", paragraphs(paper.abstract)],
  ];
  return fields.flatMap(([name, value]) => (value ? [[name, value]] : []));
}

/** What readers take a paper for that is on arXiv and in no journal; of others they do not know it. */
function isMistaken({ kind, venue, arxivId }: CitedPaper): boolean {
  return arxivId === undefined ? kind === "preprint" : kind === "article" && !venue;
}

/** Where no source says what a paper is, but readers tell it by where it lies. */
function isKindGuessed({ kind, venue, arxivId }: CitedPaper): boolean {
  return kind === undefined && (arxivId !== undefined || venue !== undefined);
}

/** Who stands behind a paper that no house has published. */
const PUBLISHER_FIELDS: Partial<Record<PaperKind, string>> = {
  thesis: "school",
  report: "institution",
};

function authorList(paper: CitedPaper): string | undefined {
  if (paper.authors.length === 0) return undefined;
  const others = hasOthers(paper) ? ["others"] : [];
  return braced([...paper.authors.map(authorOf), ...others].join(" and "));
}

/** "Last, Jr., First"; a name of one part that looks like more is held together. */
function authorOf(name: AuthorName): string {
  const { family, given, suffix } = suffixApart(name);
  const held = /,|\band\b/i.test(family) || (given === undefined && /\s/.test(family));
  const last = held ? braced(latexText(family)) : latexText(family);
  if (given === undefined) return last;
  const first = given.includes(",") ? braced(latexText(given)) : latexText(given);
  return [last, suffix, first].filter(Boolean).join(", ");
}

/** Braces keep the commas of a keyword; a comma behind them tells it from a list in braces. */
function keywordList({ statedKeywords = [] }: CitedPaper): string | undefined {
  if (statedKeywords.length === 0) return undefined;
  const [first, ...others] = statedKeywords.map((keyword) =>
    /[,;]/.test(keyword) ? braced(latexText(keyword)) : latexText(keyword),
  );
  const isAlone = others.length === 0 && first!.startsWith("{");
  return braced([first, ...others].join(", ") + (isAlone ? "," : ""));
}

/** No style prints the field; what keeps repositories does. */
function codeAddresses({ codeUrls }: CitedPaper): string | undefined {
  const addresses = codeUrls.map((url) => url.replace(/[{}\s\\]/g, encodeURIComponent));
  return addresses.length > 0 ? braced(addresses.join(" ")) : undefined;
}

function text(value: string | undefined): string | undefined {
  return value && braced(latexText(value));
}

function paragraphs(value: string | undefined): string | undefined {
  return (
    value &&
    braced(
      value
        .split(/\n\s*\n/)
        .map(latexText)
        .join("\n\n"),
    )
  );
}

/** Identifiers and addresses: nothing in them is LaTeX, but the braces must still balance. */
function verbatim(value: string | undefined): string | undefined {
  return value && braced(value.replace(/[{}\s\\]/g, (character) => encodeURIComponent(character)));
}

function braced(value: string): string {
  return `{${value}}`;
}
