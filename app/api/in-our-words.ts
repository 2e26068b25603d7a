/**
 * What is wrong with a value, as the API says it: a sentence that goes on from the value's name
 * ("papers" "takes a list."). Schemas say what is special to them; this is the rest, so that no
 * word of the validator comes through.
 */
import type { z } from "zod";

export function inOurWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? `is missing; it takes ${KINDS[issue.expected] ?? "another value"}.`
        : `takes ${KINDS[issue.expected] ?? "another value"}.`;
    case "invalid_value":
      return `takes one of: ${issue.values.map(String).join(", ")}.`;
    case "too_small":
      return issue.origin === "string"
        ? "must not be empty."
        : `takes at least ${amount(issue.minimum, issue.origin)}.`;
    case "too_big":
      return `takes at most ${amount(issue.maximum, issue.origin)}.`;
    case "unrecognized_keys":
      return "is not known here.";
    default:
      return "cannot be used as it is written.";
  }
}

/** What the validator calls the kinds of values. */
const KINDS: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "an object with fields",
};

/** What a limit is a number of. */
const UNITS: Record<string, string> = { string: " characters", array: " values", tuple: " values" };

function amount(limit: number | bigint, origin: string): string {
  return `${limit}${UNITS[origin] ?? ""}`;
}
