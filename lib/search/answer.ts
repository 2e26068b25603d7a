/** Shapes of what search answers: the API's contract, and what the pages render. */
import type { FacetName, MatchGroup } from "./selection";

export interface TextPart {
  text: string;
  /** Whether this part matched the query. */
  hit: boolean;
}

export interface ThemeRef {
  id: string;
  label: string;
}

export interface PaperCard {
  slug: string;
  title: string;
  /** Display names, at most ten; `authorCount` tells how many there are. */
  authors: string[];
  authorCount: number;
  venue?: string;
  publishedOn?: string;
  themes: ThemeRef[];
  snippet: TextPart[];
  titleParts: TextPart[];
  comments?: number;
  sources: string[];
}

/** A paper among the results of a search. */
export interface SearchHit extends PaperCard {
  match: MatchGroup;
  /** Absent where nothing was ranked: no query, or another order than relevance. */
  why?: Why;
}

/** Why a paper is where it is; the shares of its terms and of its meaning make 1. */
export interface Why {
  /** The largest share first. */
  terms: WhyTerm[];
  /** Share of the score that comes from likeness in meaning, 0 to 1. */
  meaning: number;
  /** The paper's own words that lie nearest to what was asked, nearest first. */
  concepts: string[];
}

export interface WhyTerm {
  /** As the query has it. */
  text: string;
  fields: ("title" | "abstract" | "authors" | "venue")[];
  /** Of the score, 0 to 1. */
  share: number;
}

export interface FacetValue {
  id: string;
  label: string;
  count: number;
}

export interface FacetCounts {
  themes: FacetValue[];
  keywords: FacetValue[];
  authors: FacetValue[];
  venues: FacetValue[];
  sources: FacetValue[];
  years: FacetValue[];
}

export interface SearchAnswer {
  query: string;
  total: number;
  page: number;
  size: number;
  /** Papers of each group; together they are `total`. */
  counts: Record<MatchGroup, number>;
  papers: SearchHit[];
  /** The values with the most papers; `facetSizes` tells how many there are. */
  facets: FacetCounts;
  /** How many different values the selection has of each facet. */
  facetSizes: Record<keyof FacetCounts, number>;
  /** Nothing was found for what was asked, so this was searched instead. */
  showing?: { query: string; insteadOf: string };
  didYouMean?: string;
  notes: string[];
}

/** One facet in full: `GET /api/facets/{facet}`. */
export interface FacetAnswer {
  facet: FacetName;
  /** Only values whose label has words that begin like this. */
  find: string;
  total: number;
  page: number;
  size: number;
  values: FacetValue[];
}

export interface Suggestion {
  /** A completion is what to put in the search box; the others are things of the library. */
  kind: "completion" | "paper" | "theme" | "author" | "keyword" | "venue";
  label: string;
  href: string;
}
