/** CSL-JSON: the data of the Citation Style Language 1.0.2, as Zotero and Pandoc exchange it. */
import { authorsNote } from "@/lib/papers/author-count";
import type { AuthorName } from "@/lib/papers/paper";
import { dateParts } from "../dates";
import type { CitedPaper, CiteFormat } from "../format";
import { kindNames } from "../kinds";
import { suffixApart } from "../name-in-text";

export const cslJson: CiteFormat = {
  name: "csl-json",
  label: "CSL-JSON",
  about: "for Zotero, Pandoc, Quarto",
  mediaType: "application/vnd.citationstyles.csl+json",
  extension: "json",
  head: "[\n",
  separator: ",\n",
  tail: "\n]\n",
  paper: (paper) => JSON.stringify(itemOf(paper)),
};

/** What is undefined is left out by JSON. */
function itemOf(paper: CitedPaper) {
  const { arxivId, authors, codeUrls, publishedOn, statedKeywords } = paper;
  const code = codeUrls.length > 0 ? `Code: ${codeUrls.join(" ")}` : undefined;
  return {
    id: paper.slug,
    type: kindNames(paper.kind).csl,
    title: paper.title,
    author: authors.length > 0 ? authors.map(nameOf) : undefined,
    custom: customOf(paper),
    issued: publishedOn && { "date-parts": [dateParts(publishedOn)] },
    "container-title": paper.venue,
    volume: paper.volume,
    issue: paper.issue,
    page: paper.pages?.replace(/\s*[–—]\s*/g, "-"),
    publisher: paper.publisher,
    DOI: paper.doi,
    URL: paper.url,
    archive: arxivId && "arXiv",
    archive_location: arxivId,
    language: paper.language,
    keyword: statedKeywords?.length ? statedKeywords.join(", ") : undefined,
    note: [authorsNote(paper), code].filter(Boolean).join("\n") || undefined,
    abstract: paper.abstract,
  };
}

/** CSL's place for what it has no name for: keywords that have commas. */
function customOf({ statedKeywords: keywords }: CitedPaper) {
  return keywords?.some((word) => /[,;]/.test(word)) ? { keywords } : undefined;
}

function nameOf(name: AuthorName) {
  return name.given === undefined ? { literal: name.family } : suffixApart(name);
}
