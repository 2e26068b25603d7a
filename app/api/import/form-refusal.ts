/** What of a browser's form cannot be used, in a word that an address can carry to its page. */
import type { FormRefusal } from "@/lib/intake/imports/rules";
import { ApiError } from "../respond";

const OF_CODES: Record<string, FormRefusal> = {
  "nothing-given": "nothing-given",
  "too-large": "form-too-large",
  "too-much": "no-room",
  "bad-request": "bad-form",
};

const OF_FIELDS: Record<string, FormRefusal> = {
  format: "unknown-format",
  crawledOn: "no-such-day",
  origin: "origin-too-long",
};

/** Undefined where it is not the form that is wrong. */
export function formRefusalOf(cause: unknown): FormRefusal | undefined {
  if (!(cause instanceof ApiError)) return undefined;
  const [issue] = cause.issues ?? [];
  return OF_FIELDS[issue?.path ?? ""] ?? OF_CODES[cause.code];
}
