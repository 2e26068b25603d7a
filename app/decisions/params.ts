/** The query string of the page of decisions; what makes no sense is left out. */
import { z } from "zod";
import { DECISION_PROBLEMS } from "@/lib/db/decision-problems";

const text = z.string().trim().max(500).catch("");

const schema = z.object({
  paper: text,
  with: text,
  names: text,
  from: z.coerce.number().int().min(0).max(1_000_000).catch(0),
  problem: z
    .enum(Object.keys(DECISION_PROBLEMS) as [keyof typeof DECISION_PROBLEMS])
    .optional()
    .catch(undefined),
});

export function readParams(given: Record<string, string | string[] | undefined>) {
  const { paper, with: other, names, from, problem } = schema.parse(given);
  return { paper, other, namesAfter: names, from, problem: problem && DECISION_PROBLEMS[problem] };
}
