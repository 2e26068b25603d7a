/** What formats with named fields have in common: entries whose parts are known by name. */
import type { AuthorName, PaperKind } from "@/lib/papers/paper";

/**
 * The fields of an entry by what they mean, whatever their format calls them. Texts are without
 * their format's notation (escapes, LaTeX), but not yet cleaned nor understood.
 */
export interface EntryFields {
  title?: string;
  /** Where it is more than the title: with a full stop behind it, in brackets. */
  titleAsWritten?: string;
  abstract?: string;
  /**
   * A list of names as one text, or one by one where the format parts them; or what is no name. May
   * end in "et al." or "and others".
   */
  authors?: string | AuthorName[] | { unreadable: string };
  authorCount?: number;
  /** Whether there are more authors than are named. */
  moreAuthors?: boolean;
  venue?: string;
  date?: string;
  /** Where it stands beside the date: what is kept when there is no such day. */
  year?: string;
  kind?: PaperKind;
  volume?: string;
  issue?: string;
  pages?: string;
  publisher?: string;
  language?: string;
  /** Each is, or names, an identifier; the first that does is taken. */
  arxivIds?: (string | undefined)[];
  dois?: (string | undefined)[];
  /** What stands where its DOI is said: told of, where it is none. */
  statedDoi?: string;
  url?: string;
  codeUrls?: string[];
  keywords?: string[];
  comments?: number;
  upvotes?: number;
  /** Text beside the abstract in which repositories may be named. */
  notes?: string;
}

/** An entry as it stands in its digest. */
export interface FieldedEntry {
  fields: EntryFields;
  /** The words as they stood, by the names of the format. */
  raw: Record<string, string | undefined>;
  /** 1-based, inclusive. */
  firstLine: number;
  lastLine: number;
  /** Where several entries share a line. */
  span?: { start: number; end: number };
}
