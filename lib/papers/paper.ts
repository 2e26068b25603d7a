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
] as const;

export type PaperField = (typeof PAPER_FIELDS)[number];

/** What is known of a paper, whoever said it; text is cleaned for showing. */
export interface PaperFacts {
  title: string;
  abstract?: string;
  authors: AuthorName[];
  /** At least `authors.length`; more when a source gives only the number. */
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
}

/** One entry of one digest, understood: the facts, the words as they stood, and where. */
export interface PaperDraft extends PaperFacts {
  /** 1-based, inclusive lines of the digest. */
  firstLine: number;
  lastLine: number;
  raw: RawFields;
}

/** The parts of an entry exactly as the digest has them. */
export interface RawFields {
  title: string;
  abstract?: string;
  authors?: string;
  authorCount?: string;
  venue?: string;
  date?: string;
  comments?: string;
}
