/** The selection in a query string: the one place that reads it from a URL and writes it to one. */
import { digestNumber } from "@/lib/ingest/digest-record";
import { formatArea } from "./map-area";
import {
  canonicalSort,
  cleanText,
  DEFAULT_DENSITY,
  DEFAULT_SIZE,
  DEFAULT_VIEW,
  DENSITIES,
  emptySelection,
  FILTERS,
  type FilterName,
  HAS_FLAGS,
  MATCH_GROUPS,
  SELECTION_LIMITS,
  type Selection,
  SORTS,
  VIEWS,
} from "./selection";
import {
  type Input,
  inputOf,
  readArea,
  readChoice,
  readNumber,
  readOne,
  readSlugs,
  readText,
  type SelectionIssue,
  type SelectionParams,
  unreadable,
} from "./selection-input";
import { formatYearRange, parseYearRange, turnedRangeNote } from "./year-range";

/** Every key that a selection may have in a query string. */
export const SELECTION_KEYS = [
  "q",
  ...FILTERS.flatMap((filter) => [filter, `not-${filter}`]),
  ...["has", "area", "like", "unlike", "match", "literal", "sort", "page", "size", "view", "show"],
];

/**
 * Reads a selection from a query string (with or without `?`), `URLSearchParams`, or the record a
 * page is given. Pages use the selection, in which a bad value has fallen back to its default; the
 * API answers 400 when there are issues. Unknown keys and empty values are ignored. Notes tell of
 * values that are used otherwise than they are written.
 */
export function readSelection(params: SelectionParams): {
  selection: Selection;
  issues: SelectionIssue[];
  notes: string[];
} {
  const { input, issues, notes } = inputOf(params);
  const selection = emptySelection();
  selection.q = readText(input);
  for (const filter of FILTERS) {
    selection.filters[filter] = {
      all: readAlternatives(input, filter, filter),
      none: unique(readAlternatives(input, `not-${filter}`, filter).flat()),
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
  return { selection, issues, notes };
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
  for (const filter of FILTERS) {
    const { all, none } = filters[filter];
    for (const ids of all) entries.push([filter, ids.map(escapeId).join(",")]);
    for (const id of none) entries.push([`not-${filter}`, escapeId(id)]);
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

/** One array of alternatives per occurrence of the key. */
function readAlternatives(input: Input, key: string, filter: FilterName): string[][] {
  const { value: maxLength, values: maxCount } = SELECTION_LIMITS;
  let count = 0;
  const groups = input.values(key).map((value) => {
    const ids = value.split(",").map((part) => readId(input, key, filter, part, maxLength));
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

function readId(input: Input, key: string, filter: FilterName, part: string, limit: number) {
  const id = cleanText(unescapeId(part), Number.POSITIVE_INFINITY);
  if (id === "") {
    if (part.trim() !== "") input.report(key, part, unreadable(key));
    return undefined;
  }
  if (id.length > limit) {
    input.report(key, id, `A value of ${key} has at most ${limit} characters.`);
    return undefined;
  }
  if (filter === "digest" && digestNumber(id) === undefined) {
    input.report(key, id, `${key} takes the number of a digest, such as 1.`);
    return undefined;
  }
  if (filter !== "year") return id;
  const range = parseYearRange(id);
  if (range === undefined) {
    input.report(
      key,
      id,
      `${key} takes a year or a range: “2020”, “2019..2023”, “..2015” or “2024..”.`,
    );
    return undefined;
  }
  const turned = turnedRangeNote(id);
  if (turned) input.note(turned);
  return formatYearRange(range);
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
