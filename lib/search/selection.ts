/**
 * The selection: what is searched, filtered, sorted and shown. It lives in the URL and only there:
 * `selection-url.ts` reads and writes it, `selection-edit.ts` changes it.
 */

export const FACETS = ["theme", "keyword", "author", "venue", "source", "year"] as const;
export type FacetName = (typeof FACETS)[number];

export const HAS_FLAGS = ["code", "date", "comments", "doi", "arxiv"] as const;
export type HasFlag = (typeof HAS_FLAGS)[number];

export const SORTS = ["relevance", "newest", "oldest", "discussed", "title"] as const;
export type Sort = (typeof SORTS)[number];

export const VIEWS = ["list", "map", "split"] as const;
export type View = (typeof VIEWS)[number];

export const DEFAULT_SIZE = 20;
export const DEFAULT_VIEW: View = "list";

/** What a selection may hold at most; readers cut or refuse what is beyond. */
export const SELECTION_LIMITS = {
  /** Characters of `q`. */
  q: 1_000,
  /** Characters of one facet value. */
  value: 200,
  /** Facet values under one key. */
  values: 50,
  page: 100_000,
  size: 100,
} as const;

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

/** Everything, newest first, from the start. */
export function emptySelection(): Selection {
  return {
    q: "",
    filters: {
      theme: { all: [], none: [] },
      keyword: { all: [], none: [] },
      author: { all: [], none: [] },
      venue: { all: [], none: [] },
      source: { all: [], none: [] },
      year: { all: [], none: [] },
    },
    has: [],
    page: 1,
    size: DEFAULT_SIZE,
    view: DEFAULT_VIEW,
  };
}

/** The order the papers are shown in when nothing, or something meaningless, is asked for. */
export function effectiveSort({ q, sort }: Pick<Selection, "q" | "sort">): Sort {
  if (q === "") return sort === undefined || sort === "relevance" ? "newest" : sort;
  return sort ?? "relevance";
}

/** The sort as a selection keeps it: undefined where it is what would happen anyway. */
export function canonicalSort(q: string, sort: Sort | undefined): Sort | undefined {
  return effectiveSort({ q, sort }) === effectiveSort({ q }) ? undefined : sort;
}

/** Text as a selection keeps it: well-formed, without control characters, trimmed, cut to `limit`. */
export function cleanText(text: string, limit: number): string {
  const clean = text
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/\p{Cc}+/gu, " ")
    .trim();
  if (clean.length <= limit) return clean;
  return clean
    .slice(0, limit)
    .replace(/\p{Cs}$/u, "")
    .trim();
}
