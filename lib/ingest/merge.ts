/** One paper from all that the digests say of it, by rules that are shown with the result. */
import { displayName } from "@/lib/papers/names";
import type { AuthorName, PaperDraft, PaperFacts, PaperField } from "@/lib/papers/paper";
import type { FieldProvenance } from "@/lib/papers/record";

/** An entry of a digest that was found to be of the paper. */
export interface MergeableSighting {
  digestFile: string;
  /** ISO date of the capture, where known. */
  crawledOn?: string;
  draft: PaperDraft;
}

export interface MergedPaper<S> {
  facts: PaperFacts;
  /** In the order that provenance counts in: by digest, then by line. */
  sightings: S[];
  provenance: FieldProvenance[];
}

/** One value of a field, as some sighting has it. */
interface Statement<T> {
  value: T;
  /** As text for people; statements that show the same are the same. */
  shown: string;
  crawledOn: string;
  /** How many sightings say exactly this. */
  support: number;
}

interface FieldRule<T> {
  rule: string;
  read(facts: PaperFacts): T | undefined;
  show(value: T): string;
  /** The higher wins, compared number by number; what is still equal, by the text. */
  rank(statement: Statement<T>): (number | string)[];
}

/** A preprint server names where a paper lies, not where it appeared. */
const PREPRINT_SERVER = /\b(?:arxiv|biorxiv|medrxiv|chemrxiv|ssrn|preprint)/i;

const text = (value: string) => value;
const count = (value: number) => String(value);

const TITLE: FieldRule<string> = {
  rule: "The spelling that most digests have, else the longest.",
  read: (facts) => facts.title,
  show: text,
  rank: ({ value, support }) => [support, value.length],
};

const ABSTRACT: FieldRule<string> = {
  rule: "The fullest abstract.",
  read: (facts) => facts.abstract,
  show: text,
  rank: ({ value, support }) => [value.length, support],
};

const AUTHORS: FieldRule<AuthorName[]> = {
  rule: "The longest list of authors, and of those the one with the fullest names.",
  read: (facts) => (facts.authors.length > 0 ? facts.authors : undefined),
  show: (authors) => authors.map(displayName).join(", "),
  rank: ({ value, shown }) => [value.length, shown.length],
};

const AUTHOR_COUNT: FieldRule<number> = {
  rule: "The highest count: a list may have been shortened.",
  read: (facts) => facts.authorCount,
  show: count,
  rank: ({ value }) => [value],
};

const VENUE: FieldRule<string> = {
  rule: "Where it appeared rather than a preprint server, else what most digests say.",
  read: (facts) => facts.venue,
  show: text,
  rank: ({ value, support }) => [PREPRINT_SERVER.test(value) ? 0 : 1, support],
};

const PUBLISHED_ON: FieldRule<string> = {
  rule: "The most precise date, and of those the earliest.",
  read: (facts) => facts.publishedOn,
  show: text,
  rank: ({ value }) => [value.length, -Number(value.replaceAll("-", ""))],
};

const latest = (read: (facts: PaperFacts) => number | undefined): FieldRule<number> => ({
  rule: "The count of the latest capture, else the highest.",
  read,
  show: count,
  rank: ({ value, crawledOn }) => [crawledOn, value],
});

const commonest = (read: (facts: PaperFacts) => string | undefined): FieldRule<string> => ({
  rule: "What most digests say.",
  read,
  show: text,
  rank: ({ support }) => [support],
});

/**
 * The facts of a paper from its sightings, which must not be none. Each field is chosen by its own
 * rule, whatever the order of the input; provenance has an item for each field that has a value.
 */
export function mergeSightings<S extends MergeableSighting>(input: readonly S[]): MergedPaper<S> {
  const sightings = [...input].sort(
    (a, b) => compare(a.digestFile, b.digestFile) || a.draft.firstLine - b.draft.firstLine,
  );
  const provenance: FieldProvenance[] = [];
  const choose = <T>(field: PaperField, rule: FieldRule<T>): T | undefined => {
    const chosen = chooseValue(field, rule, sightings);
    if (chosen) provenance.push(chosen.provenance);
    return chosen?.value;
  };

  const title = choose("title", TITLE)!;
  const authors = choose("authors", AUTHORS) ?? [];
  const counted = choose("authorCount", AUTHOR_COUNT) ?? 0;
  const facts: PaperFacts = {
    title,
    authors,
    authorCount: Math.max(counted, authors.length) || undefined,
    venue: choose("venue", VENUE),
    publishedOn: choose("publishedOn", PUBLISHED_ON),
    abstract: choose("abstract", ABSTRACT),
    comments: choose(
      "comments",
      latest((facts) => facts.comments),
    ),
    upvotes: choose(
      "upvotes",
      latest((facts) => facts.upvotes),
    ),
    arxivId: choose(
      "arxivId",
      commonest((facts) => facts.arxivId),
    ),
    doi: choose(
      "doi",
      commonest((facts) => facts.doi),
    ),
    url: choose(
      "url",
      commonest((facts) => facts.url),
    ),
    codeUrls: allRepositories(sightings),
  };
  if (facts.codeUrls.length > 0) provenance.push(repositoryProvenance(facts.codeUrls, sightings));
  return { facts, sightings, provenance };
}

/** The fields of which this sighting supplied the value, or said the same. */
export function fieldsSuppliedBy(provenance: FieldProvenance[], sighting: number): PaperField[] {
  return provenance.filter((item) => item.supplied.includes(sighting)).map((item) => item.field);
}

function chooseValue<T>(
  field: PaperField,
  { rule, read, show, rank }: FieldRule<T>,
  sightings: readonly MergeableSighting[],
): { value: T; provenance: FieldProvenance } | undefined {
  const said = sightings.flatMap(({ draft, crawledOn = "" }, sighting) => {
    const value = read(draft);
    return value === undefined ? [] : [{ value, shown: show(value), crawledOn, sighting }];
  });
  const statements = said.map((statement) => ({
    ...statement,
    support: said.filter((other) => other.shown === statement.shown).length,
  }));
  const [best] = statements.sort(
    (a, b) => compareRanks(rank(b), rank(a)) || compare(a.shown, b.shown),
  );
  if (!best) return undefined;
  return {
    value: best.value,
    provenance: provenanceOf(field, rule, best.shown, said),
  };
}

function provenanceOf(
  field: PaperField,
  rule: string,
  chosen: string,
  said: { shown: string; sighting: number }[],
): FieldProvenance {
  const supplied = said.filter(({ shown }) => shown === chosen).map(({ sighting }) => sighting);
  const others = said
    .filter(({ shown }) => shown !== chosen)
    .map(({ sighting, shown }) => ({ sighting, value: shown }));
  if (said.length === 1) return { field, rule: "Only this digest has it.", supplied, others };
  if (others.length === 0)
    return { field, rule: "All digests that have it agree.", supplied, others };
  return { field, rule, supplied, others };
}

function allRepositories(sightings: readonly MergeableSighting[]): string[] {
  const found = new Map<string, string>();
  for (const { draft } of sightings) {
    for (const url of draft.codeUrls) {
      if (!found.has(url.toLowerCase())) found.set(url.toLowerCase(), url);
    }
  }
  return [...found.values()];
}

/** Nothing is chosen among repositories: every digest that names one supplies it. */
function repositoryProvenance(
  codeUrls: string[],
  sightings: readonly MergeableSighting[],
): FieldProvenance {
  const said = sightings.flatMap(({ draft }, sighting) =>
    draft.codeUrls.length > 0 ? [{ shown: codeUrls.join(", "), sighting }] : [],
  );
  const rule = "Every repository that a digest names.";
  return provenanceOf("codeUrls", rule, codeUrls.join(", "), said);
}

function compareRanks(a: (number | string)[], b: (number | string)[]): number {
  for (let index = 0; index < a.length; index++) {
    const difference = compare(a[index]!, b[index]!);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** By code units, so that the result is the same under every locale. */
function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
