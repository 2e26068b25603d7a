import type { ActiveFilter } from "@/lib/search/active-filters";
import type { QueryField } from "@/lib/search/query";
import type { FilterName, HasFlag } from "@/lib/search/selection";
import { yearsInWords } from "@/lib/search/year-choice";
import { parseYearRange } from "@/lib/search/year-range";

/** An active filter with what it is called and what it costs. */
export interface FilterCost {
  filter: ActiveFilter;
  /** Names of the filter's values. */
  labels: string[];
  /** Papers the selection would have without this filter. */
  without: number;
  /** Of a query: papers without each of its parts, as `queryParts` gives them. */
  withoutPart?: number[];
}

/** What fields of the query and facets are called. */
export const FIELD_NAMES: Record<FilterName | Exclude<QueryField, "has">, string> = {
  title: "title",
  abstract: "abstract",
  theme: "theme",
  keyword: "key phrase",
  author: "author",
  venue: "venue",
  source: "source",
  year: "year",
  region: "region",
  digest: "digest",
  arxiv: "arXiv",
  doi: "DOI",
};

export const HAS_NAMES: Record<HasFlag, string> = {
  code: "a repository",
  date: "a date",
  comments: "comments",
  doi: "a DOI",
  arxiv: "an arXiv id",
};

/** An import may bring fifty digests, which no chip can name. */
const MOST_NAMED = 6;
const FEW_NAMED = 2;

/** "theme: Emergence", "not theme: Prompting", "year: 2022 or 2023", "has a repository", "search: words". */
export function filterName({ filter, labels }: FilterCost): string {
  if (filter.kind === "q") return `search: ${filter.text.replace(/"([^"]*)"/g, "“$1”")}`;
  if (filter.kind === "has") return `has ${HAS_NAMES[filter.flag]}`;
  if (filter.kind === "area") return "outlined on the map";
  const named = labels.slice(0, labels.length > MOST_NAMED ? FEW_NAMED : MOST_NAMED);
  const others = labels.length - named.length;
  const values = [...named.map(rangeInWords), ...(others > 0 ? [`${others} others`] : [])].join(
    " or ",
  );
  return `${filter.kind === "none" ? "not " : ""}${FIELD_NAMES[filter.facet]}: ${values}`;
}

/** Years as ranges are written: "2019..2023" → "2019–2023", "2024.." → "2024 or later". */
export function rangeInWords(label: string): string {
  const range = parseYearRange(label);
  return range ? yearsInWords(range) : label;
}
