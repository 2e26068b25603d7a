/** The selection in a query string: the one place that reads it from a URL and writes it to one. */

import { formatArea, parseArea } from "./map-area";
import {
  AREA_SIDE,
  canonicalSort,
  cleanText,
  DEFAULT_DENSITY,
  DEFAULT_SIZE,
  DEFAULT_VIEW,
  DENSITIES,
  emptySelection,
  FACETS,
  type FacetName,
  HAS_FLAGS,
  MATCH_GROUPS,
  type MapArea,
  SELECTION_LIMITS,
  type Selection,
  SORTS,
  VIEWS,
} from "./selection";
import { formatYearRange, parseYearRange } from "./year-range";

export type SelectionParams =
  | URLSearchParams
  | Readonly<Record<string, string | string[] | undefined>>
  | string;

export interface SelectionIssue {
  key: string;
  /** The start of the offending value. */
  value: string;
  /** One sentence: what the key takes. */
  message: string;
}

/**
 * Reads a selection from a query string (with or without `?`), `URLSearchParams`, or the record a
 * page is given. Pages use the selection, in which a bad value has fallen back to its default; the
 * API answers 400 when there are issues. Unknown keys and empty values are ignored.
 */
export function readSelection(params: SelectionParams): {
  selection: Selection;
  issues: SelectionIssue[];
} {
  const issues: SelectionIssue[] = [];
  const input: Input = {
    values: valuesOf(params),
    report: (key, value, message) => issues.push({ key, value: value.slice(0, 80), message }),
  };
  const selection = emptySelection();
  selection.q = readText(input);
  for (const facet of FACETS) {
    selection.filters[facet] = {
      all: readAlternatives(input, facet, facet),
      none: unique(readAlternatives(input, `not-${facet}`, facet).flat()),
    };
  }
  const has = input.values("has").flatMap((value) => value.split(","));
  const flags = new Set(has.map((value) => readChoice(input, "has", value.trim(), HAS_FLAGS)));
  selection.has = HAS_FLAGS.filter((flag) => flags.has(flag));
  const area = readArea(input);
  if (area !== undefined) selection.area = area;
  selection.like = readSlugs(input, "like");
  selection.unlike = readSlugs(input, "unlike").filter((slug) => !selection.like.includes(slug));
  const match = readChoice(input, "match", readOne(input, "match"), MATCH_GROUPS);
  if (match !== undefined) selection.match = match;
  selection.literal = readChoice(input, "literal", readOne(input, "literal"), ["1"]) === "1";
  const asked = readChoice(input, "sort", readOne(input, "sort"), SORTS);
  const sort = canonicalSort({ ...selection, sort: asked });
  if (sort !== undefined) selection.sort = sort;
  selection.page = readNumber(input, "page", SELECTION_LIMITS.page) ?? 1;
  selection.size = readNumber(input, "size", SELECTION_LIMITS.size) ?? DEFAULT_SIZE;
  selection.view = readChoice(input, "view", readOne(input, "view"), VIEWS) ?? DEFAULT_VIEW;
  selection.show = readChoice(input, "show", readOne(input, "show"), DENSITIES) ?? DEFAULT_DENSITY;
  return { selection, issues };
}

/** The canonical query string, without `?`: fixed order of keys, defaults left out. */
export function writeSelection(selection: Selection): string {
  const encoded = new URLSearchParams(selectionEntries(selection)).toString();
  // URLSearchParams escapes more than a query must; these read better as they are.
  return encoded.replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%2F", "/");
}

/** A link to the selection on a page or route: "/?q=scaling". */
export function selectionHref(path: string, selection: Selection): string {
  const query = writeSelection(selection);
  return query === "" ? path : `${path}?${query}`;
}

/** The keys and values of the canonical query string, for a form's hidden inputs. */
export function selectionEntries(selection: Selection): [key: string, value: string][] {
  const { q, filters, has, area, like, unlike, match, literal, page, size, view, show } = selection;
  const entries: [string, string][] = [];
  if (q !== "") entries.push(["q", q]);
  for (const facet of FACETS) {
    const { all, none } = filters[facet];
    for (const ids of all) entries.push([facet, ids.map(escapeId).join(",")]);
    for (const id of none) entries.push([`not-${facet}`, escapeId(id)]);
  }
  for (const flag of has) entries.push(["has", flag]);
  if (area !== undefined) entries.push(["area", formatArea(area)]);
  for (const slug of like) entries.push(["like", slug]);
  for (const slug of unlike) entries.push(["unlike", slug]);
  if (match !== undefined) entries.push(["match", match]);
  if (literal) entries.push(["literal", "1"]);
  const sort = canonicalSort(selection);
  if (sort !== undefined) entries.push(["sort", sort]);
  if (page !== 1) entries.push(["page", String(page)]);
  if (size !== DEFAULT_SIZE) entries.push(["size", String(size)]);
  if (view !== DEFAULT_VIEW) entries.push(["view", view]);
  if (show !== DEFAULT_DENSITY) entries.push(["show", show]);
  return entries;
}

interface Input {
  /** The values of a key that are not empty. */
  values(key: string): string[];
  report(key: string, value: string, message: string): void;
}

function valuesOf(params: SelectionParams): Input["values"] {
  const query = typeof params === "string" ? new URLSearchParams(params) : params;
  const all = (key: string) =>
    query instanceof URLSearchParams ? query.getAll(key) : [query[key] ?? []].flat();
  return (key) => all(key).filter((value) => value.trim() !== "");
}

function readOne({ values, report }: Input, key: string): string | undefined {
  const [first, second] = values(key);
  if (second !== undefined) report(key, second, `${key} is taken once; the first value counts.`);
  return first;
}

function readText(input: Input): string {
  const text = readOne(input, "q") ?? "";
  const limit = SELECTION_LIMITS.q;
  if (text.length > limit) {
    input.report("q", text, `q takes at most ${limit} characters; it has ${text.length}.`);
  }
  return cleanText(text, limit);
}

function readSlugs(input: Input, key: string): string[] {
  const { value: maxLength, examples } = SELECTION_LIMITS;
  const slugs = unique(input.values(key).map((slug) => cleanText(slug, maxLength)));
  for (const slug of slugs.slice(examples)) {
    input.report(key, slug, `${key} takes at most ${examples} papers.`);
  }
  return slugs.slice(0, examples);
}

function readArea(input: Input): MapArea | undefined {
  const value = readOne(input, "area");
  if (value === undefined) return undefined;
  const area = parseArea(value);
  if (area === undefined) {
    const { corners } = SELECTION_LIMITS;
    const takes = `takes 3 to ${corners} corners, each as two whole numbers from 0 to ${AREA_SIDE}`;
    input.report("area", value, `area ${takes}: “100,200,300,200,300,400”.`);
  }
  return area;
}

/** One array of alternatives per occurrence of the key. */
function readAlternatives(input: Input, key: string, facet: FacetName): string[][] {
  const { value: maxLength, values: maxCount } = SELECTION_LIMITS;
  let count = 0;
  const groups = input.values(key).map((value) => {
    const ids = value.split(",").map((part) => readId(input, key, facet, part, maxLength));
    const known = unique(ids.filter((id) => id !== undefined));
    count += known.length;
    const surplus = Math.max(0, count - maxCount);
    if (surplus > 0) input.report(key, value, `${key} takes at most ${maxCount} values.`);
    count -= surplus;
    return known.slice(0, known.length - surplus);
  });
  return uniqueBy(
    groups.filter((ids) => ids.length > 0),
    (ids) => ids.map(escapeId).join(","),
  );
}

function readId(input: Input, key: string, facet: FacetName, part: string, limit: number) {
  const id = cleanText(unescapeId(part), Number.POSITIVE_INFINITY);
  if (id === "") return undefined;
  if (id.length > limit) {
    input.report(key, id, `A value of ${key} has at most ${limit} characters.`);
    return undefined;
  }
  if (facet !== "year") return id;
  const range = parseYearRange(id);
  if (range === undefined) {
    input.report(
      key,
      id,
      `${key} takes a year or a range: “2020”, “2019..2023”, “..2015” or “2024..”.`,
    );
    return undefined;
  }
  return formatYearRange(range);
}

function readChoice<T extends string>(
  { report }: Input,
  key: string,
  value: string | undefined,
  choices: readonly T[],
): T | undefined {
  if (value === undefined || value === "") return undefined;
  const choice = choices.find((known) => known === value);
  if (choice === undefined) report(key, value, `${key} takes one of: ${choices.join(", ")}.`);
  return choice;
}

function readNumber(input: Input, key: string, max: number): number | undefined {
  const value = readOne(input, key);
  if (value === undefined) return undefined;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= max) return number;
  input.report(key, value, `${key} takes a whole number from 1 to ${max}.`);
  return undefined;
}

/** A comma separates alternatives, so one inside an id is written as in a URL. */
function escapeId(id: string): string {
  return id.replaceAll("%", "%25").replaceAll(",", "%2C");
}

function unescapeId(text: string): string {
  return text.replace(/%2C/gi, ",").replaceAll("%25", "%");
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}

function uniqueBy<T>(items: T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
