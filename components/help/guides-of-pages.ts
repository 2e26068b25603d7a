import type { FormatGuide } from "./format-guide";

const ABSTRACT =
  "We ask whether what is lost by rounding depends on how models are trained or on their size alone, and find in four families of models that training decides. All of our measurements are published with the code that made them.";

/** Pages of sites, copied as text, saved by other programs, or saved as they are. */
export const GUIDES_OF_PAGES: Record<string, FormatGuide> = {
  "hugging-face-search": {
    about: "Search results whose text was copied without links: a title and its abstract in turn.",
    get: "Search at huggingface.co/papers, select all, copy, and paste as plain text.",
    reads: "title, abstract, repositories named in it",
    example: `Get trending papers in your email inbox!\nSubscribe\nRounding and Its Losses\n${ABSTRACT}`,
  },
  "hugging-face-daily": {
    about:
      "The page of a day copied as text, with the number of authors and the date below each abstract, or with “Submitted by” and votes above each title.",
    get: "Open huggingface.co/papers, select all, copy, and paste as plain text. Dates of this year are printed without it: give the day of the capture.",
    reads: "title, abstract, number of authors, date, votes, comments",
    example: `Daily Papers\n\nRounding and Its Losses\n\n${ABSTRACT}\n\n  • 4 authors\n·\nMay 13, 2026 2`,
  },
  "hugging-face-linked": {
    about:
      "Search results or a day’s page with links: Markdown, or plain text with each address on a line of its own.",
    get: "Save the page with a program that keeps links: a scraper, a web clipper, a notebook.",
    reads:
      "title, abstract, arXiv id, number of authors, date, votes (above the title), comments (behind the date), the search",
    example: `[12](https://huggingface.co/login?next=%2Fpapers%2F2605.00683)\n\n### [Rounding and Its Losses](https://huggingface.co/papers/2605.00683)\n\n[${ABSTRACT}](https://huggingface.co/papers/2605.00683)\n\n- 4 authors\n\n·\n\nMay 29, 2026[6](https://huggingface.co/papers/2605.00683#community)`,
  },
  "hugging-face-trending": {
    about:
      "The trending page as text or Markdown. It shows every paper twice, for narrow and for wide windows; both are read as one.",
    get: "Open huggingface.co/papers/trending, select all and copy, or save it with a program that keeps links.",
    reads: "title, abstract, arXiv id, number of authors, date, votes, repository",
    example: `Trending Papers\n\n### Rounding and Its Losses\n\n${ABSTRACT}\n\n- 4 authors\n\n· Published on May 29, 2026\n\n[Upvote\n\n117](https://huggingface.co/login?next=%2Fpapers%2F2605.00683)\n\n[GitHub 1.2k](https://github.com/example-lab/rounding) [arXiv Page](https://arxiv.org/abs/2605.00683)`,
  },
  "hugging-face-html": {
    about:
      "Any of these pages as HTML. The page carries the whole records for its own scripts, so this gives the most: names of all authors and full dates too.",
    get: "In the browser, save the page (Ctrl S) as “Web page, HTML only” or “complete”, and take the .html file.",
    reads: "title, abstract, authors, date, arXiv id, votes, comments, repository",
    example: `<!doctype html>\n<html><head><title>Daily Papers - Hugging Face</title></head><body>\n<article><a href="https://huggingface.co/login?next=%2Fpapers%2F2605.00683">12</a>\n<h3><a href="/papers/2605.00683">Rounding and Its Losses</a></h3>\n<p>${ABSTRACT}</p><span>May 29, 2026</span></article>\n</body></html>`,
  },
  "aitopics-concept": {
    about:
      "The page of a concept copied as text; it begins with “Goto” and “Collaborating Authors”.",
    get: "Open a concept at aitopics.org, select all, copy, and paste as plain text.",
    reads: "title, authors, venue, abstract, the concept",
    example: `Goto\n\nCollaborating Authors\n\n rounding\n\n\nRounding and Its Losses\n\nDoe, Jane, Roe, Richard\n\nNeural Information Processing Systems\n\n${ABSTRACT}`,
  },
  "aitopics-listing": {
    about: "Search results and lists of AITopics copied as text; each entry is found by its date.",
    get: "Search at aitopics.org, select all, copy, and paste as plain text.",
    reads: "title, authors, source, date, snippet, technologies, number of results the page claims",
    example: `AITopics\nShowing 1-20 of 1,204 results for “rounding”\n\nRounding and Its Losses\nDoe, Jane, Roe, Richard\narXiv.org Artificial Intelligence\nMay-29-2026\n${ABSTRACT}`,
  },
  "aitopics-html": {
    about: "Search results and lists of AITopics as HTML.",
    get: "In the browser, save the page (Ctrl S) and take the .html file.",
    reads: "as of the copied text",
    example: `<!doctype html>\n<html><head><title>Search - AITopics</title></head><body>\n<h3>Rounding and Its Losses</h3>\n<div>Doe, Jane, Roe, Richard</div>\n<div>arXiv.org Artificial Intelligence</div><div>May-29-2026</div>\n<p>${ABSTRACT}</p>\n</body></html>`,
  },
  "arxiv-listing": {
    about: "New and recent papers of a class, or results of arXiv’s search, copied as text.",
    get: "Open arxiv.org/list/cs.AI/recent, or search at arxiv.org, select all, copy, and paste.",
    reads:
      "arXiv id, title, authors, abstract where it is shown, date, journal, DOI, classes, number of results the page claims",
    example:
      "Total of 641 entries\n[1] arXiv:2605.00683 [pdf, html, other]\nTitle: Rounding and Its Losses\nJane Doe, Richard Roe\nComments: 17 pages\nSubjects: Machine Learning (cs.LG); Artificial Intelligence (cs.AI)",
  },
  "arxiv-html": {
    about: "Listings and search results of arXiv as HTML.",
    get: "In the browser, save the page (Ctrl S) and take the .html file.",
    reads: "as of the copied text",
    example: `<!doctype html>\n<html><head><title>Recent - arXiv</title></head><body><dl>\n<dt>[1] <a href="/abs/2605.00683">arXiv:2605.00683</a> [<a>pdf</a>]</dt>\n<dd><div class="list-title">Title: Rounding and Its Losses</div>\n<div class="list-authors"><a>Jane Doe</a>, <a>Richard Roe</a></div></dd>\n</dl></body></html>`,
  },
  "google-scholar": {
    about: "Results of Google Scholar copied as text: a title, a line of authors, venue and year.",
    get: "Search at scholar.google.com, select all, copy, and paste. For whole titles, venues and all authors, export to BibTeX or CSV from your library there.",
    reads:
      "title, authors and venue as far as the page shows them whole, year, an arXiv id named with them",
    example:
      "About 1,230 results (0.07 sec)\nRounding and Its Losses\nJ Doe, R Roe - Journal of Numbers, 2026 - numbers.example.org\nWe ask whether what is lost by rounding depends on how models are trained …\nSave Cite Cited by 12 Related articles All 3 versions",
  },
};
