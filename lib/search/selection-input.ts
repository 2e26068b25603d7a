/** The values of a selection's keys, read one by one; what cannot be used is reported. */
import { parseArea } from "./map-area";
import { AREA_SIDE, cleanText, type MapArea, SELECTION_LIMITS } from "./selection";

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

export interface Input {
  /** The values of a key that are not empty. */
  values(key: string): string[];
  report(key: string, value: string, message: string): void;
  /** Tells of a value that is used otherwise than it is written. */
  note(sentence: string): void;
}

/** What reads the query string of a selection, and the list of what could not be used of it. */
export function inputOf(params: SelectionParams) {
  const issues: SelectionIssue[] = [];
  const notes: string[] = [];
  const report: Input["report"] = (key, value, message) =>
    issues.push({ key, value: value.slice(0, 80), message });
  const note: Input["note"] = (sentence) => notes.push(sentence);
  const input: Input = { values: valuesOf(params), report, note };
  return { input, issues, notes };
}

function valuesOf(params: SelectionParams): Input["values"] {
  const query = typeof params === "string" ? new URLSearchParams(params) : params;
  const all = (key: string) =>
    query instanceof URLSearchParams ? query.getAll(key) : [query[key] ?? []].flat();
  return (key) => all(key).filter((value) => value.trim() !== "");
}

export function readOne({ values, report }: Input, key: string): string | undefined {
  const [first, second] = values(key);
  if (second !== undefined) report(key, second, `${key} is taken once; the first value counts.`);
  return first;
}

export function readText(input: Input): string {
  const text = readOne(input, "q") ?? "";
  const limit = SELECTION_LIMITS.q;
  if (text.length > limit) {
    input.report("q", text, `q takes at most ${limit} characters; it has ${text.length}.`);
  }
  const clean = cleanText(text, limit);
  if (clean === "" && text !== "") input.report("q", text, unreadable("q"));
  return clean;
}

/** Of a value that is there, but has no character that is kept. */
export function unreadable(key: string): string {
  return `${key} has control characters only, which nothing is found by.`;
}

export function readSlugs(input: Input, key: string): string[] {
  const { value: maxLength, examples } = SELECTION_LIMITS;
  const values = input.values(key).map((slug) => cleanText(slug, maxLength));
  if (values.includes("")) input.report(key, "", unreadable(key));
  const slugs = unique(values).filter((slug) => slug !== "");
  for (const slug of slugs.slice(examples)) {
    input.report(key, slug, `${key} takes at most ${examples} papers.`);
  }
  return slugs.slice(0, examples);
}

export function readArea(input: Input): MapArea | undefined {
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

export function readChoice<T extends string>(
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

export function readNumber(input: Input, key: string, max: number): number | undefined {
  const value = readOne(input, key);
  if (value === undefined) return undefined;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= max) return number;
  input.report(key, value, `${key} takes a whole number from 1 to ${max}.`);
  return undefined;
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}
