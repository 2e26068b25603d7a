import { counted } from "@/components/ui/count";
import type { PaperField, PaperKind } from "@/lib/papers/paper";
import type { FieldProvenance, PaperRecord } from "@/lib/papers/record";
import { showDate } from "./show-date";

export const FIELD_LABELS: Record<PaperField, string> = {
  title: "Title",
  authors: "Authors",
  authorCount: "Number of authors",
  venue: "Venue",
  publishedOn: "Date",
  abstract: "Abstract",
  comments: "Comments",
  upvotes: "Upvotes",
  arxivId: "arXiv id",
  doi: "DOI",
  url: "Address",
  codeUrls: "Repositories",
  statedKeywords: "Keywords",
  kind: "Kind",
  volume: "Volume",
  issue: "Issue",
  pages: "Pages",
  publisher: "Publisher",
  language: "Language",
};

/** The label within a sentence. */
export function fieldName(field: PaperField): string {
  const label = FIELD_LABELS[field];
  return field === "doi" || field === "arxivId" ? label : label.toLowerCase();
}

export const KIND_LABELS: Record<PaperKind, string> = {
  article: "Journal article",
  conference: "Conference paper",
  preprint: "Preprint",
  book: "Book",
  chapter: "Chapter",
  thesis: "Thesis",
  report: "Report",
  other: "Other",
};

/** A field's value in a few words: in full where it is short and not on the page already. */
export function fieldSummary(paper: PaperRecord, { field, supplied }: FieldProvenance): string {
  if (field === "title") {
    return supplied.length > 1 ? `same in ${supplied.length} sightings` : "as above";
  }
  return fieldText(paper, field);
}

function fieldText(paper: PaperRecord, field: PaperField): string {
  if (field === "abstract") return counted(paper.abstract?.length ?? 0, "character");
  if (field === "authors") return counted(paper.authors.length, "name");
  if (field === "publishedOn") return paper.publishedOn ? showDate(paper.publishedOn) : "";
  if (field === "codeUrls") return paper.codeUrls.join(", ");
  if (field === "statedKeywords") return paper.statedKeywords.join(", ");
  if (field === "kind") return paper.kind ? KIND_LABELS[paper.kind] : "";
  return String(paper[field] ?? "");
}

/** A field's value as it is compared with what other sources say. */
export function fieldValue(paper: PaperRecord, field: PaperField): string {
  if (field === "abstract") return paper.abstract ?? "";
  if (field === "title") return paper.title;
  if (field === "authors") return paper.authors.join(", ");
  return fieldText(paper, field);
}
