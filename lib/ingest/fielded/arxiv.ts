/** What arXiv's records say, in whichever of its forms. */
import { arxivIdFromNumber } from "@/lib/papers/identifiers";
import type { EntryFields } from "./fields";
import { placeInJournal, venueOfReference } from "./journal-reference";
import { kindOfVenue } from "./kinds";

export interface ArxivRecord {
  id?: string;
  title?: string;
  abstract?: string;
  authors?: EntryFields["authors"];
  /** Of the first version. */
  submittedOn?: string;
  journalRef?: string;
  doi?: string;
  categories: string[];
  comments?: string;
  url?: string;
}

export function arxivFields(record: ArxivRecord): EntryFields {
  const arxivId = record.id && arxivIdFromNumber(record.id);
  const venue = record.journalRef && venueOfReference(record.journalRef);
  return {
    title: record.title,
    abstract: record.abstract && paragraphsOf(record.abstract),
    authors: record.authors,
    date: record.submittedOn ?? (arxivId && monthOfId(arxivId)),
    kind: venue ? kindOfVenue(venue) : "preprint",
    venue,
    ...(record.journalRef && placeInJournal(record.journalRef)),
    arxivIds: [arxivId],
    dois: [record.doi],
    keywords: record.categories,
    notes: record.comments,
  };
}

/** arXiv wraps abstracts at 80 characters and indents the first line of a paragraph. */
function paragraphsOf(abstract: string): string {
  return abstract.trim().replace(/\n[ \t]{2,}(?=\S)/g, "\n\n");
}

/** The month that an id was given in: "2305.19268" in 2023-05, "cs/9908014" in 1999-08. */
function monthOfId(id: string): string | undefined {
  const [, year, month] = /(?:^|\/)(\d\d)(\d\d)/.exec(id) ?? [];
  if (!year) return undefined;
  return `${Number(year) >= 91 ? "19" : "20"}${year}-${month}`;
}
