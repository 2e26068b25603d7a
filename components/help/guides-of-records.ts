import type { FormatGuide } from "./format-guide";

/** Bibliographies and data, with named fields. */
export const GUIDES_OF_RECORDS: Record<string, FormatGuide> = {
  bibtex: {
    about:
      "Bibliographies of LaTeX, as the ACL Anthology, DBLP, Google Scholar and publishers give.",
    get: "“Cite” or “Export” beside a paper, or the whole .bib file of an anthology; Zotero and Mendeley export it too.",
    reads:
      "everything that a citation has, abstract and keywords where they are given; LaTeX accents, @string and crossref are understood",
    example:
      '@inproceedings{doe2026,\n  title = {Rounding and Its Losses},\n  author = {Doe, Jane and M{\\"u}ller, J{\\"o}rg},\n  booktitle = {Proceedings of Something},\n  year = {2026}\n}',
  },
  ris: {
    about: "The tagged text that most publishers and reference managers exchange.",
    get: "“Export citation” at a publisher, or export from Zotero, EndNote or Mendeley (.ris).",
    reads: "everything that a citation has, abstract and keywords",
    example:
      "TY  - JOUR\nAU  - Doe, Jane\nTI  - Rounding and Its Losses\nJO  - Journal of Numbers\nPY  - 2026\nDO  - 10.1000/numbers.2026.1\nER  - ",
  },
  "csl-json": {
    about: "The JSON of citation processors, as Zotero and Crossref give it.",
    get: "In Zotero, export as “CSL JSON”.",
    reads: "everything that a citation has, abstract and keywords",
    example:
      '[{"id": "doe2026", "type": "article-journal", "title": "Rounding and Its Losses",\n  "author": [{"family": "Doe", "given": "Jane"}],\n  "issued": {"date-parts": [[2026, 5, 29]]}}]',
  },
  endnote: {
    about: "EndNote’s own tagged text (.enw).",
    get: "“Export to EndNote” at a publisher, Google Scholar or the ACL Anthology.",
    reads: "everything that a citation has, abstract and keywords",
    example:
      "%0 Journal Article\n%T Rounding and Its Losses\n%A Doe, Jane\n%J Journal of Numbers\n%D 2026",
  },
  medline: {
    about: "What PubMed saves (.nbib).",
    get: "At pubmed.ncbi.nlm.nih.gov: “Send to”, “Citation manager”, or “Save” in the format PubMed.",
    reads: "everything that a citation has, abstract, keywords and subject headings",
    example:
      "PMID- 36322100\nTI  - Rounding and Its Losses\nFAU - Doe, Jane\nAU  - Doe J\nJT  - Journal of Numbers\nDP  - 2026 May 29",
  },
  "web-of-science": {
    about: "The tagged text of Web of Science (savedrecs.txt, .ciw).",
    get: "At webofscience.com: “Export”, “Plain text file”, with “Full Record” for abstracts.",
    reads: "everything that a citation has, abstract and keywords",
    example:
      "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Doe, J\n   Roe, R\nTI Rounding and Its Losses\nSO JOURNAL OF NUMBERS\nPD MAY 29\nPY 2026\nER\n\nEF",
  },
  "arxiv-snapshot": {
    about: "The public metadata of all papers of arXiv: one JSON object on each line.",
    get: "The file arxiv-metadata-oai-snapshot.json, whole or a part of it, gzip or not. It is read as it streams in, whatever its size.",
    reads:
      "arXiv id, title, authors, abstract, date, journal, DOI, classes, repositories named in comments",
    example:
      '{"id": "2605.00683", "title": "Rounding and Its Losses", "authors": "Jane Doe and Richard Roe", "authors_parsed": [["Doe", "Jane", ""], ["Roe", "Richard", ""]], "categories": "cs.LG cs.AI", "abstract": "We ask what is lost by rounding.", "versions": [{"version": "v1", "created": "Fri, 29 May 2026 12:00:00 GMT"}], "update_date": "2026-05-29"}',
  },
  "arxiv-atom": {
    about: "What arXiv's API answers to a query: an Atom feed.",
    get: "Open export.arxiv.org/api/query?search_query=… and save the answer as it is.",
    reads:
      "arXiv id, title, authors, abstract, date, journal, DOI, classes, repositories named in comments, and how many results there are",
    example:
      '<feed xmlns="http://www.w3.org/2005/Atom">\n<entry>\n  <id>http://arxiv.org/abs/2605.00683v1</id>\n  <published>2026-05-29T12:00:00Z</published>\n  <title>Rounding and Its Losses</title>\n  <author><name>Jane Doe</name></author>\n</entry>\n</feed>',
  },
  "oai-pmh": {
    about:
      "Records that archives give by OAI-PMH: arXiv's own metadata, and Dublin Core of any repository.",
    get: "Save the answer to ListRecords, with the metadata prefix arXiv, arXivRaw or oai_dc.",
    reads:
      "title, authors, abstract, date, subjects and identifiers; of arXiv also journal, DOI and comments",
    example:
      "<record><metadata>\n<dc>\n  <title>Rounding and Its Losses</title>\n  <creator>Doe, Jane</creator>\n  <date>2026-05-29</date>\n  <identifier>https://arxiv.org/abs/2605.00683</identifier>\n</dc>\n</metadata></record>",
  },
  jsonl: {
    about:
      "Papers as JSON objects, one on each line: our own export, and any whose keys can be understood.",
    get: "Export from Paper Atlas as JSON lines, or write it with a program of your own.",
    reads:
      "title, authors, abstract, year or date, venue, DOI, arXiv id, address, keywords, by the names of the keys",
    example:
      '{"title": "Rounding and Its Losses", "authors": ["Jane Doe", "Richard Roe"], "year": 2026, "abstract": "We ask what is lost by rounding.", "doi": "10.1000/numbers.2026.1"}',
  },
  table: {
    about:
      "Tables with a header: CSV, TSV or semicolons, of Scopus, Web of Science, IEEE Xplore, Zotero, OpenAlex, Google Scholar, or one’s own.",
    get: "Export as CSV, or save a spreadsheet as CSV. A row must name the columns, above those of the papers.",
    reads:
      "columns by their names, in English, German, French, Spanish or Chinese: title, authors, abstract, year or date, venue, DOI, keywords and more",
    example:
      'Title,Authors,Year,Journal,DOI\n"Rounding and Its Losses","Doe, Jane; Roe, Richard",2026,Journal of Numbers,10.1000/numbers.2026.1',
  },
  "markdown-list": {
    about:
      "Lists of papers that people keep in Markdown (“awesome” lists, reading lists): items with a link to the paper, references (of the APA, Chicago, the MLA, IEEE, GB/T 7714, or as medicine writes them), or tables with a column of titles.",
    get: "Take the README.md of such a list (“Raw” on GitHub), or export from Paper Atlas as Markdown.",
    reads:
      "title, ids in links, repositories; authors, venue and year as far as they can be told apart; a quotation below an item as its abstract",
    example:
      "- [Rounding and Its Losses](https://arxiv.org/abs/2605.00683) - Jane Doe, Richard Roe, NeurIPS 2026. [[code]](https://github.com/example-lab/rounding)\n- **What Eight Bits Can Hold**, Tim Person et al., ICLR 2025. [[paper]](https://openreview.net/forum?id=abc)",
  },
  "title-list": {
    about:
      "Titles, or references (of the APA, Chicago, the MLA, IEEE, GB/T 7714, or as medicine writes them), one on each line, numbered, bulleted or bare. Taken for a list only when nearly every line reads as the title of a paper and no other format fits.",
    get: "Write or paste it.",
    reads: "title; an arXiv id, a DOI or a year on the same line; of references all that they say",
    example:
      "1. Rounding and Its Losses: A Study of Four Families of Models\n2. What Eight Bits Can Hold (2025)\n3. Learning to Read Small Numbers, arXiv:2605.00683",
  },
};
