/** What each kind of paper is called in the formats that name kinds. */
import type { PaperKind } from "@/lib/papers/paper";

interface KindNames {
  bibtex: string;
  /** Type of reference: RIS 2011, "TY". */
  ris: string;
  /** CSL 1.0.2, appendix III. */
  csl: string;
}

const KINDS: Record<PaperKind, KindNames> = {
  article: { bibtex: "article", ris: "JOUR", csl: "article-journal" },
  conference: { bibtex: "inproceedings", ris: "CONF", csl: "paper-conference" },
  preprint: { bibtex: "misc", ris: "UNPB", csl: "article" },
  book: { bibtex: "book", ris: "BOOK", csl: "book" },
  chapter: { bibtex: "incollection", ris: "CHAP", csl: "chapter" },
  thesis: { bibtex: "phdthesis", ris: "THES", csl: "thesis" },
  report: { bibtex: "techreport", ris: "RPRT", csl: "report" },
  other: { bibtex: "misc", ris: "GEN", csl: "document" },
};

/** Where no source says what a paper is, nothing is made up. */
export function kindNames(kind: PaperKind | undefined): KindNames {
  return KINDS[kind ?? "other"];
}
