/**
 * The selection: what is searched, filtered, sorted and shown. It lives in the URL and only there:
 * `selection-url.ts` reads and writes it, `selection-edit.ts` changes it.
 */

export const FACETS = ["theme", "keyword", "author", "venue", "source", "year", "region"] as const;
export type FacetName = (typeof FACETS)[number];

/** What papers are filtered by: the facets, and the digests in which they were seen. */
export const FILTERS = [...FACETS, "digest"] as const;
export type FilterName = (typeof FILTERS)[number];

export const HAS_FLAGS = ["code", "date", "comments", "doi", "arxiv"] as const;
export type HasFlag = (typeof HAS_FLAGS)[number];

export const SORTS = ["relevance", "newest", "oldest", "discussed", "title"] as const;
export type Sort = (typeof SORTS)[number];

export const VIEWS = ["list", "map", "split"] as const;
export type View = (typeof VIEWS)[number];

/** How much of each paper the list shows. */
export const DENSITIES = ["titles", "snippets", "abstracts"] as const;
export type Density = (typeof DENSITIES)[number];

/**
 * How a paper answers the query: it has all that is asked, some of the words, or none or few of
 * them but the same meaning. Results come in this order.
 */
export const MATCH_GROUPS = ["all", "some", "meaning"] as const;
export type MatchGroup = (typeof MATCH_GROUPS)[number];

export const DEFAULT_SIZE = 20;
export const DEFAULT_VIEW: View = "list";
export const DEFAULT_DENSITY: Density = "snippets";

/** What a selection may hold at most; readers cut or refuse what is beyond. */
export const SELECTION_LIMITS = {
  /** Characters of `q`: a long abstract. */
  q: 4_000,
  /** Characters of one facet value. */
  value: 200,
  /** Facet values under one key. */
  values: 50,
  /** Papers under "like" or "unlike". */
  examples: 10,
  /** Corners of an area of the map. */
  corners: 60,
  page: 100_000,
  size: 100,
} as const;

/** `all` is a conjunction of alternatives: [["a"], ["b", "c"]] means a and (b or c). */
export interface FacetFilter {
  all: string[][];
  none: string[];
}

/** Corners of a polygon on the map, in whole `AREA_SIDE`ths of its side, y downwards; at least three. */
export type MapArea = readonly (readonly [x: number, y: number])[];

export const AREA_SIDE = 1_000;

export interface Selection {
  q: string;
  filters: Record<FilterName, FacetFilter>;
  has: HasFlag[];
  /** Only the papers that lie in this part of the topic map. */
  area?: MapArea;
  /** Slugs of papers: what is like them is wanted, or not wanted. */
  like: string[];
  unlike: string[];
  /** Only the papers that match in this way. */
  match?: MatchGroup;
  /** Words are searched as they are spelt. */
  literal: boolean;
  /** Undefined means the default: relevance with a query, newest without. */
  sort?: Sort;
  page: number;
  size: number;
  view: View;
  show: Density;
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
      region: { all: [], none: [] },
      digest: { all: [], none: [] },
    },
    has: [],
    like: [],
    unlike: [],
    literal: false,
    page: 1,
    size: DEFAULT_SIZE,
    view: DEFAULT_VIEW,
    show: DEFAULT_DENSITY,
  };
}

/** What there must be to rank by: a query, or papers to be like. */
type Ranked = Pick<Selection, "q" | "like" | "sort">;

/** The order the papers are shown in when nothing, or something meaningless, is asked for. */
export function effectiveSort({ q, like, sort }: Ranked): Sort {
  if (q === "" && like.length === 0)
    return sort === undefined || sort === "relevance" ? "newest" : sort;
  return sort ?? "relevance";
}

/** The sort as a selection keeps it: undefined where it is what would happen anyway. */
export function canonicalSort({ q, like, sort }: Ranked): Sort | undefined {
  return effectiveSort({ q, like, sort }) === effectiveSort({ q, like }) ? undefined : sort;
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
