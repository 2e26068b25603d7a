/** CSL-JSON: the data of the Citation Style Language 1.0.2, as Zotero and Pandoc exchange it. */
import type { AuthorName } from "@/lib/papers/paper";
import { hasOthers, untoldCount } from "../author-count";
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
  // As Pandoc has BibTeX's "and others".
  const others = hasOthers(paper) ? [{ literal: "others" }] : [];
  return {
    id: paper.slug,
    type: kindNames(paper.kind).csl,
    title: paper.title,
    author: authors.length > 0 ? [...authors.map(nameOf), ...others] : undefined,
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
    note: codeUrls.length > 0 ? `Code: ${codeUrls.join(" ")}` : undefined,
    abstract: paper.abstract,
  };
}

/** CSL's place for what it has no name for: how many authors there are, keywords that have commas. */
function customOf(paper: CitedPaper) {
  const count = untoldCount(paper);
  const keywords = paper.statedKeywords?.some((word) => /[,;]/.test(word));
  if (!count && !keywords) return undefined;
  return { "author-count": count, keywords: keywords ? paper.statedKeywords : undefined };
}

function nameOf(name: AuthorName) {
  return name.given === undefined ? { literal: name.family } : suffixApart(name);
}
