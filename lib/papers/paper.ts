/**
 * The paper record: what every other room of the library talks about.
 * Dates are ISO 8601 with reduced precision ("2023", "2023-07", "2023-07-23"); a date is never
 * made more precise than its source.
 */

export type DatePrecision = "year" | "month" | "day";

export interface AuthorName {
  family: string;
  given?: string;
}

/** The fields of a paper that a sighting can supply, in the order they are shown. */
export const PAPER_FIELDS = [
  "title",
  "authors",
  "authorCount",
  "venue",
  "publishedOn",
  "abstract",
  "comments",
  "upvotes",
  "arxivId",
  "doi",
  "url",
  "codeUrls",
  "statedKeywords",
  "kind",
  "volume",
  "issue",
  "pages",
  "publisher",
  "language",
] as const;

/** What a paper is, in the words that citation formats share. */
export const PAPER_KINDS = [
  "article",
  "conference",
  "preprint",
  "book",
  "chapter",
  "thesis",
  "report",
  "other",
] as const;

export type PaperKind = (typeof PAPER_KINDS)[number];

export type PaperField = (typeof PAPER_FIELDS)[number];

/** What is known of a paper, whoever said it; text is cleaned for showing. */
export interface PaperFacts {
  title: string;
  abstract?: string;
  authors: AuthorName[];
  /**
   * At least `authors.length`; more where a source gives only the number, and one more where it says
   * "and others", of which there may be any number.
   */
  authorCount?: number;
  venue?: string;
  publishedOn?: string;
  /** Comments on the paper's community page when the digest was captured. */
  comments?: number;
  upvotes?: number;
  arxivId?: string;
  doi?: string;
  url?: string;
  /** Repositories named in the text, without punctuation stuck to them. */
  codeUrls: string[];
  /** Keywords and subject classes that the source itself states; key phrases are ours. */
  statedKeywords?: string[];
  kind?: PaperKind;
  volume?: string;
  issue?: string;
  /** "123–145", "e1002" */
  pages?: string;
  publisher?: string;
  /** BCP 47 where it is known to be, else as the source has it. */
  language?: string;
}

/** One entry of one digest, understood: the facts, the words as they stood, and where. */
export interface PaperDraft extends PaperFacts {
  /** 1-based, inclusive lines of the digest. */
  firstLine: number;
  lastLine: number;
  /** Where several entries share a line: offsets of the entry in the line `firstLine`, end exclusive. */
  span?: { start: number; end: number };
  raw: RawFields;
}

/**
 * The parts of an entry exactly as the digest has them, by the names that the digest's format gives
 * them where it names its fields ("booktitle", "T1"); the title and the abstract by ours.
 */
export interface RawFields {
  title: string;
  abstract?: string;
  [field: string]: string | undefined;
}
