/** Checks of a request's query string: nothing in it is passed over without a word. */
import type { z } from "zod";
import type { Selection } from "@/lib/search/selection";
import type { SelectionIssue } from "@/lib/search/selection-input";
import { readSelection, SELECTION_KEYS } from "@/lib/search/selection-url";
import { inOurWords } from "./in-our-words";
import { ApiError } from "./respond";

/**
 * The query parameters that `schema` names, empty ones left out; throws a 400 that says what is
 * wrong with which: values, keys that the route does not have, keys given twice.
 */
export function requireParams<T extends z.ZodObject>(request: Request, schema: T): z.infer<T> {
  return readParams(paramsOf(request), schema, []);
}

/** The selection of a request's query string; throws a 400 that names each bad value and key. */
export function requireSelection(request: Request): Selection {
  return readStrictly(paramsOf(request), unknownKeys(paramsOf(request), SELECTION_KEYS)).selection;
}

/**
 * As above, but other keys may stand beside the selection's: a note says of each that it is none. Notes
 * tell too which values are used otherwise than they are written.
 */
export function requireSelectionAmong(request: Request): { selection: Selection; notes: string[] } {
  const others = unknownKeys(paramsOf(request), SELECTION_KEYS);
  const unknown = others.map(({ key }) => `“${key}” is no key of a search, so it changes nothing.`);
  const { selection, notes } = readStrictly(paramsOf(request), []);
  return { selection, notes: [...unknown, ...notes] };
}

/**
 * Both, for a route that takes a selection and more; a key of both is the route's own.
 * @throws ApiError 400 as above
 */
export function requireSelectionAnd<T extends z.ZodObject>(
  request: Request,
  schema: T,
): [Selection, z.infer<T>] {
  const params = paramsOf(request);
  const asked = readParams(params, schema, SELECTION_KEYS);
  for (const key of Object.keys(schema.shape)) params.delete(key);
  return [readStrictly(params, []).selection, asked];
}

/** One issue for each key that is not among the known ones: it may be a filter, misspelt. */
export function unknownKeys(params: URLSearchParams, known: readonly string[]): SelectionIssue[] {
  const keys = [...new Set(params.keys())].filter((key) => !known.includes(key));
  const message = `There is no such key here; there are: ${known.join(", ")}.`;
  return keys.map((key) => ({ key: key.slice(0, 80), value: key.slice(0, 80), message }));
}

/** A 400 that names each bad value or key of a query string, and says what is taken instead. */
export function badQuery(code: string, issues: SelectionIssue[]): ApiError {
  const keys = [...new Set(issues.map(({ key }) => key))];
  return new ApiError(
    400,
    code,
    `The query string has values that cannot be used: ${keys.join(", ")}.`,
    issues.map(({ key, value, message }) => ({ path: key, message: `${message} Got "${value}".` })),
  );
}

function readParams<T extends z.ZodObject>(
  params: URLSearchParams,
  schema: T,
  others: readonly string[],
): z.infer<T> {
  const keys = Object.keys(schema.shape);
  const given = keys.map((key) => [key, filled(params, key)] as const);
  const values = given.flatMap(([key, [first]]) => (first === undefined ? [] : [[key, first]]));
  const result = schema.safeParse(Object.fromEntries(values), { error: inOurWords });
  const issues = [
    ...unknownKeys(params, [...keys, ...others.filter((key) => !keys.includes(key))]),
    ...given.flatMap(([key, [, second]]) => (second === undefined ? [] : [twice(key, second)])),
    ...(result.error?.issues ?? []).map(({ path, message }) => {
      const key = path.join(".");
      return { key, value: (params.get(key) ?? "").slice(0, 80), message: `${key} ${message}` };
    }),
  ];
  if (result.success && issues.length === 0) return result.data;
  throw badQuery("bad-request", issues);
}

function readStrictly(params: URLSearchParams, unknown: SelectionIssue[]) {
  const { selection, issues, notes } = readSelection(params);
  const all = [...unknown, ...issues];
  if (all.length > 0) throw badQuery("bad-selection", all);
  return { selection, notes };
}

function twice(key: string, second: string): SelectionIssue {
  return { key, value: second.slice(0, 80), message: `${key} is taken once.` };
}

function filled(params: URLSearchParams, key: string): string[] {
  return params.getAll(key).filter((value) => value.trim() !== "");
}

function paramsOf(request: Request): URLSearchParams {
  return new URL(request.url).searchParams;
}
