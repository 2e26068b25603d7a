/** What a request says of the records that are to be left out, checked. */
import { z } from "zod";
import { PREVIEW_FILTERS } from "@/lib/ingest/import-state";
import type { Choice } from "@/lib/intake/preview/left-out";
import { requireBody } from "./import-request";

const MOST_SHOWN = 100;
/** "3,4,5", or a list of such numbers. */
const numbers = z.preprocess(
  (value) => (typeof value === "string" ? value.split(",").filter(Boolean) : value),
  z
    .array(z.coerce.number().int().min(0), "takes numbers of records.")
    .max(MOST_SHOWN, `takes at most ${MOST_SHOWN} numbers.`)
    .default([]),
);

const schema = z.object({
  /** Says something of all records that pass the filter `show`. */
  all: z.enum(["out", "in"], "takes one of: out, in.").optional(),
  show: z.enum(PREVIEW_FILTERS, `takes one of: ${PREVIEW_FILTERS.join(", ")}.`).default("all"),
  page: z.coerce.number().int().min(1).max(10_000_000).default(1),
  shown: numbers,
  left: numbers,
});

/** @returns the choice, and where its list is shown */
export function readChoice(body: unknown): { choice: Choice; list: string } {
  const { all, show, page, shown, left } = requireBody(schema, body);
  const list = `?show=${show}&page=${page}#records`;
  return { choice: all ? { all: show, out: all === "out" } : { shown, left }, list };
}
