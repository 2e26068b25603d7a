/** The rule by which each field of a paper is chosen among what its sightings say. */
import { arxivIdOfDoi } from "@/lib/papers/identifiers";
import { displayName, isInFull } from "@/lib/papers/names";
import type { AuthorName, PaperFacts } from "@/lib/papers/paper";
import { isPreprintServer } from "./fielded/kinds";
import { identifiersOf } from "./identifiers-agree";

/** One value of a field, as some sighting has it. */
export interface Statement<T> {
  value: T;
  /** As text for people; statements that show the same are the same. */
  shown: string;
  crawledOn: string;
  /** How many sightings say exactly this. */
  support: number;
}

export interface FieldRule<T> {
  rule: string;
  read(facts: PaperFacts): T | undefined;
  show(value: T): string;
  /** The higher wins, compared number by number; what is still equal, by the text. */
  rank(statement: Statement<T>): (number | string)[];
}

const text = (value: string) => value;
const count = (value: number) => String(value);

export const TITLE: FieldRule<string> = {
  rule: "The spelling that most digests have, else the longest.",
  read: (facts) => facts.title,
  show: text,
  rank: ({ value, support }) => [support, value.length],
};

export const ABSTRACT: FieldRule<string> = {
  rule: "The fullest abstract.",
  read: (facts) => facts.abstract,
  show: text,
  rank: ({ value, support }) => [value.length, support],
};

export const AUTHORS: FieldRule<AuthorName[]> = {
  rule: "The longest list of authors, and of those the one with the fullest names.",
  read: (facts) => (facts.authors.length > 0 ? facts.authors : undefined),
  show: (authors) => authors.map(displayName).join(", "),
  rank: ({ value, shown }) => [
    value.length,
    value.filter(isInFull).length,
    countOf(/\p{L}/gu, shown),
    // "Müller" says more than "Muller", and "Berg" than "BERG".
    countOf(/[^\P{L}A-Za-z]/gu, shown.normalize("NFC")),
    countOf(/\p{Ll}/gu, shown),
    shown.length,
  ],
};

function countOf(sign: RegExp, text: string): number {
  return text.match(sign)?.length ?? 0;
}

export const AUTHOR_COUNT: FieldRule<number> = {
  rule: "The highest count: a list may have been shortened.",
  read: (facts) => facts.authorCount,
  show: count,
  rank: ({ value }) => [value],
};

export const VENUE: FieldRule<string> = {
  rule: "Where it appeared rather than a preprint server, else what most digests say.",
  read: (facts) => facts.venue,
  show: text,
  rank: ({ value, support }) => [isPreprintServer(value) ? 0 : 1, support],
};

export const PUBLISHED_ON: FieldRule<string> = {
  rule: "The most precise date, and of those the earliest.",
  read: (facts) => facts.publishedOn,
  show: text,
  rank: ({ value }) => [value.length, -Number(value.replaceAll("-", ""))],
};

export const latest = (read: (facts: PaperFacts) => number | undefined): FieldRule<number> => ({
  rule: "The count of the latest capture, else the highest.",
  read,
  show: count,
  rank: ({ value, crawledOn }) => [crawledOn, value],
});

export const commonest = <T extends string>(
  read: (facts: PaperFacts) => T | undefined,
): FieldRule<T> => ({
  rule: "What most digests say.",
  read,
  show: text,
  rank: ({ support }) => [support],
});

/** What belongs to the venue: `lib/ingest/place` tells which sightings are asked. */
export const ofPlace = <T extends string>(
  read: (facts: PaperFacts) => T | undefined,
): FieldRule<T> => ({ ...commonest(read), rule: "What goes with the venue." });

/** arXiv's own DOIs say the id, too. */
export const ARXIV_ID = commonest(({ arxivId, doi }) => arxivId ?? (doi && arxivIdOfDoi(doi)));

export const DOI: FieldRule<string> = {
  rule: "That of the published version rather than of a preprint, else what most digests say.",
  read: (facts) => facts.doi,
  show: text,
  rank: ({ value, support }) => [identifiersOf({ doi: value }).doi ? 1 : 0, support],
};
