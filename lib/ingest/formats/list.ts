import type { DigestFormat } from "../format";
import { aitopicsConcept } from "./aitopics-concept";
import { aitopicsHtml } from "./aitopics-html";
import { aitopicsListing } from "./aitopics-listing";
import { arxivAtom } from "./arxiv-atom";
import { arxivHtml } from "./arxiv-html";
import { arxivListing } from "./arxiv-listing";
import { arxivSnapshot } from "./arxiv-snapshot";
import { bibtex } from "./bibtex";
import { cslJson } from "./csl-json";
import { endnote } from "./endnote";
import { googleScholar } from "./google-scholar";
import { huggingFaceDaily } from "./hugging-face-daily";
import { huggingFaceHtml } from "./hugging-face-html";
import { huggingFaceLinked } from "./hugging-face-linked";
import { huggingFaceSearch } from "./hugging-face-search";
import { huggingFaceTrending } from "./hugging-face-trending";
import { markdownList } from "./markdown-list";
import { medline } from "./medline";
import { oaiPmh } from "./oai-pmh";
import { paperRecords } from "./paper-records";
import { ris } from "./ris";
import { table } from "./table";
import { titleList } from "./title-list";
import { webOfScience } from "./web-of-science";

/** Every layout that can be read. A new one is a file beside this and a line here. */
export const FORMATS: readonly DigestFormat[] = [
  huggingFaceSearch,
  huggingFaceDaily,
  huggingFaceLinked,
  huggingFaceTrending,
  huggingFaceHtml,
  aitopicsConcept,
  aitopicsListing,
  aitopicsHtml,
  arxivListing,
  arxivHtml,
  googleScholar,
  markdownList,
  titleList,
  arxivSnapshot,
  arxivAtom,
  oaiPmh,
  bibtex,
  cslJson,
  ris,
  paperRecords,
  table,
  endnote,
  medline,
  webOfScience,
];
