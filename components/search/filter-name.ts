import type { ActiveFilter } from "@/lib/search/active-filters";
import type { FacetName, HasFlag } from "@/lib/search/selection";

/** An active filter with what it is called and what it costs. */
export interface FilterCost {
  filter: ActiveFilter;
  /** Names of the filter's values. */
  labels: string[];
  /** Papers the selection would have without this filter. */
  without: number;
}

const FACET_NAMES: Record<FacetName, string> = {
  theme: "theme",
  keyword: "key phrase",
  author: "author",
  venue: "venue",
  source: "source",
  year: "year",
};

export const HAS_NAMES: Record<HasFlag, string> = {
  code: "a repository",
  date: "a date",
  comments: "comments",
  doi: "a DOI",
  arxiv: "an arXiv id",
};

/** "theme: Emergence", "not theme: Prompting", "year: 2022 or 2023", "has a repository", "search: words". */
export function filterName({ filter, labels }: FilterCost): string {
  if (filter.kind === "q") return `search: ${filter.text.replace(/"([^"]*)"/g, "“$1”")}`;
  if (filter.kind === "has") return `has ${HAS_NAMES[filter.flag]}`;
  const values = labels.map(rangeInWords).join(" or ");
  return `${filter.kind === "none" ? "not " : ""}${FACET_NAMES[filter.facet]}: ${values}`;
}

/** Years as ranges are written: "2019..2023" → "2019–2023", "2024.." → "2024 or later". */
function rangeInWords(label: string): string {
  const [, from, to] = /^(\d{4})?\.\.(\d{4})?$/.exec(label) ?? [];
  if (from && to) return `${from}–${to}`;
  if (from) return `${from} or later`;
  return to ? `${to} or earlier` : label;
}
