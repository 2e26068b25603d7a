/** One paper from all that the digests say of it, by rules that are shown with the result. */
import type { PaperDraft, PaperFacts, PaperField } from "@/lib/papers/paper";
import type { FieldProvenance } from "@/lib/papers/record";
import {
  ABSTRACT,
  ARXIV_ID,
  AUTHOR_COUNT,
  AUTHORS,
  commonest,
  DOI,
  type FieldRule,
  latest,
  ofPlace,
  PUBLISHED_ON,
  TITLE,
  VENUE,
} from "./field-rules";
import { PLACE_GROUPS, speakersOfPlace } from "./place";
import { ONLY_ONE } from "./sole-sighting";

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

/**
 * The facts of a paper from its sightings, which must not be none. Each field is chosen by its own
 * rule, whatever the order of the input; provenance has an item for each field that has a value.
 */
export function mergeSightings<S extends MergeableSighting>(input: readonly S[]): MergedPaper<S> {
  const sightings = [...input].sort(
    (a, b) => compare(a.digestFile, b.digestFile) || a.draft.firstLine - b.draft.firstLine,
  );
  const provenance: FieldProvenance[] = [];
  const choose = <T>(
    field: PaperField,
    rule: FieldRule<T>,
    speakers?: ReadonlySet<PaperFacts>,
  ): T | undefined => {
    const chosen = chooseValue(field, rule, sightings, speakers);
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
    arxivId: choose("arxivId", ARXIV_ID),
    doi: choose("doi", DOI),
    url: choose(
      "url",
      commonest((facts) => facts.url),
    ),
    codeUrls: everyOne(sightings, ({ codeUrls }) => codeUrls),
  };
  provenance.push(...provenanceOfAll("codeUrls", facts.codeUrls, sightings));
  const keywords = everyOne(sightings, ({ statedKeywords = [] }) => statedKeywords);
  if (keywords.length > 0) facts.statedKeywords = keywords;
  provenance.push(...provenanceOfAll("statedKeywords", keywords, sightings));
  const drafts = sightings.map(({ draft }) => draft);
  for (const group of PLACE_GROUPS) {
    const speakers = speakersOfPlace(facts.venue, group, drafts);
    for (const field of group) {
      const rule = ofPlace((said) => said[field]);
      const value = choose(field, rule, speakers);
      if (value !== undefined) Object.assign(facts, { [field]: value });
    }
  }
  const language = choose(
    "language",
    commonest((said) => said.language),
  );
  if (language !== undefined) facts.language = language;
  return { facts, sightings, provenance };
}

/** The fields of which this sighting supplied the value, or said the same. */
export function fieldsSuppliedBy(provenance: FieldProvenance[], sighting: number): PaperField[] {
  return provenance.filter((item) => item.supplied.includes(sighting)).map((item) => item.field);
}

/** @param speakers whose word may be taken, if not everyone's */
function chooseValue<T>(
  field: PaperField,
  { rule, read, show, rank }: FieldRule<T>,
  sightings: readonly MergeableSighting[],
  speakers?: ReadonlySet<PaperFacts>,
): { value: T; provenance: FieldProvenance } | undefined {
  const said = sightings.flatMap(({ draft, crawledOn = "" }, sighting) => {
    const value = read(draft);
    return value === undefined ? [] : [{ value, shown: show(value), crawledOn, sighting, draft }];
  });
  const heard = speakers ? said.filter(({ draft }) => speakers.has(draft)) : said;
  const statements = heard.map((statement) => ({
    ...statement,
    support: heard.filter((other) => other.shown === statement.shown).length,
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
  if (said.length === 1) return { field, rule: ONLY_ONE, supplied, others };
  if (others.length === 0)
    return { field, rule: "All digests that have it agree.", supplied, others };
  return { field, rule, supplied, others };
}

/** Each of the values once, whoever says them and in whatever case. */
function everyOne(
  sightings: readonly MergeableSighting[],
  read: (facts: PaperFacts) => string[],
): string[] {
  const found = new Map<string, string>();
  for (const { draft } of sightings) {
    for (const value of read(draft)) {
      if (!found.has(value.toLowerCase())) found.set(value.toLowerCase(), value);
    }
  }
  return [...found.values()];
}

const EVERY_ONE = {
  codeUrls: "Every repository that a digest names.",
  statedKeywords: "Every keyword that a digest states.",
} as const;

/** Nothing is chosen among repositories or keywords: every digest that names one supplies them. */
function provenanceOfAll(
  field: keyof typeof EVERY_ONE,
  values: string[],
  sightings: readonly MergeableSighting[],
): FieldProvenance[] {
  if (values.length === 0) return [];
  const shown = values.join(", ");
  const said = sightings.flatMap(({ draft }, sighting) =>
    (draft[field] ?? []).length > 0 ? [{ shown, sighting }] : [],
  );
  return [provenanceOf(field, EVERY_ONE[field], shown, said)];
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
