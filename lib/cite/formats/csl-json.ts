/** CSL-JSON: the data of the Citation Style Language 1.0.2, as Zotero and Pandoc exchange it. */
import type { AuthorName } from "@/lib/papers/paper";
import { hasOthers, untoldCount } from "../author-count";
import { dateParts } from "../dates";
import type { CitedPaper, CiteFormat } from "../format";
import { kindNames } from "../kinds";

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
  const { arxivId, authors, publishedOn, statedKeywords } = paper;
  const count = untoldCount(paper);
  // As Pandoc has BibTeX's "and others".
  const others = hasOthers(paper) ? [{ literal: "others" }] : [];
  return {
    id: paper.slug,
    type: kindNames(paper.kind).csl,
    title: paper.title,
    author: authors.length > 0 ? [...authors.map(nameOf), ...others] : undefined,
    // CSL's place for what it has no name for.
    custom: count && { "author-count": count },
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
    abstract: paper.abstract,
  };
}

function nameOf({ family, given }: AuthorName) {
  return given === undefined ? { literal: family } : { family, given };
}
