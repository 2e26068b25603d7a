/** CSV with a line of headings: every fact of a paper in a column of its own. */
import { hasUncounted } from "@/lib/papers/author-count";
import { PAPER_FIELDS, type PaperField } from "@/lib/papers/paper";
import { type Cell, csvLine } from "@/lib/text/csv";
import type { CitedPaper, CiteFormat } from "../format";
import { lastFirst } from "../name-in-text";

export const csv: CiteFormat = {
  name: "csv",
  label: "CSV",
  about: "for spreadsheets",
  mediaType: "text/csv; charset=utf-8",
  extension: "csv",
  head: csvLine(["slug", ...PAPER_FIELDS, "moreAuthors"]),
  separator: "",
  tail: "",
  paper(paper) {
    const isCut = hasUncounted(paper);
    const known = isCut ? { ...paper, authorCount: undefined } : paper;
    const cells = PAPER_FIELDS.map((field) => cellOf(known, field));
    return csvLine([paper.slug, ...cells, isCut ? "yes" : undefined]);
  },
};

/** Lists are joined by semicolons, names turned round: "Gu, Jianyang; Stevens, Samuel". */
function cellOf(paper: CitedPaper, field: PaperField): Cell {
  const value = paper[field];
  if (!Array.isArray(value)) return value;
  return value.map((item) => (typeof item === "string" ? item : lastFirst(item))).join("; ");
}
