/** A listing or search page of arXiv as a browser saves it: read as the text that it shows. */
import type { DigestFormat } from "../format";
import { htmlLines } from "../page/html-parts";
import { isHtmlSource } from "../page/html-source";
import { linesOutside } from "../page/part";
import { ARXIV, readArxivLines } from "./arxiv-listing";

const PAGE = /class=["']?(?:list-title|list-identifier|arxiv-result|meta)\b/;

export const arxivHtml: DigestFormat = {
  name: "arxiv-html",
  label: "arXiv, saved listing or search results",
  site: ARXIV,

  detect(text) {
    if (!isHtmlSource(text) || !/arxiv\.org|arXiv:/i.test(text)) return 0;
    return PAGE.test(text) || /<title>[^<]*arXiv[^<]*<\/title>/i.test(text) ? 0.96 : 0;
  },

  parse(text, facts) {
    const page = htmlLines(text, facts);
    const read = readArxivLines(page.parts, facts);
    return {
      ...read,
      problems: [...page.problems, ...read.problems],
      furniture: linesOutside(read.drafts, [...page.markup, ...read.furniture], []),
    };
  },
};
