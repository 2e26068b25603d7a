/** Shapes of what search answers: the API's contract, and what the pages render. */

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
  papers: PaperCard[];
  facets: FacetCounts;
  didYouMean?: string;
  notes: string[];
}

export interface Suggestion {
  kind: "paper" | "theme" | "author" | "keyword" | "venue";
  label: string;
  href: string;
}
