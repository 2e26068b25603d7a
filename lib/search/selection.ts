/**
 * The selection: what is searched, filtered, sorted and shown. It lives in the URL and only there;
 * this module is the one place that reads and writes it.
 */

export const FACETS = ["theme", "keyword", "author", "venue", "source", "year"] as const;
export type FacetName = (typeof FACETS)[number];

export const HAS_FLAGS = ["code", "date", "comments", "doi", "arxiv"] as const;
export type HasFlag = (typeof HAS_FLAGS)[number];

export const SORTS = ["relevance", "newest", "oldest", "discussed", "title"] as const;
export type Sort = (typeof SORTS)[number];

export const VIEWS = ["list", "map", "split"] as const;
export type View = (typeof VIEWS)[number];

/** `all` is a conjunction of alternatives: [["a"], ["b", "c"]] means a and (b or c). */
export interface FacetFilter {
  all: string[][];
  none: string[];
}

export interface Selection {
  q: string;
  filters: Record<FacetName, FacetFilter>;
  has: HasFlag[];
  /** Undefined means the default: relevance with a query, newest without. */
  sort?: Sort;
  page: number;
  size: number;
  view: View;
}
