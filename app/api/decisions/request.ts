/** What is posted to decide, as JSON or by a form. */
import { z } from "zod";
import type { PaperDecision } from "@/lib/db/decisions";
import type { NameDecision } from "@/lib/db/name-decisions";
import { requireText } from "../body";
import { checked } from "../checked";
import { ApiError } from "../respond";

const ONE_SLUG = "takes the slug of a paper: the end of the address of its page.";
const TWO_SLUGS = "takes the slugs of two papers: the ends of the addresses of their pages.";
const TWO_NAMES = "takes two names as the addresses of their authors have them.";
const ENTRY = "takes the key of one of the paper's sightings, as GET /api/papers/… lists them.";
const NUMBER = "takes the number of a decision, as GET /api/decisions lists them.";
const ACTIONS = "same, different, take-out, undo, same-name, different-names, undo-names";

const short = (most: number, rule: string) => z.string(rule).trim().min(1, rule).max(most, rule);
const pair = (rule: string) => z.tuple([short(300, rule), short(300, rule)], rule);
const number = z.coerce.number(NUMBER).int(NUMBER).positive(NUMBER);

const decision = z.discriminatedUnion(
  "action",
  [
    z.object({ action: z.enum(["same", "different"]), papers: pair(TWO_SLUGS) }),
    z.object({
      action: z.literal("take-out"),
      paper: short(300, ONE_SLUG),
      entry: short(400, ENTRY),
    }),
    z.object({ action: z.literal("undo"), decision: number }),
    z.object({ action: z.enum(["same-name", "different-names"]), names: pair(TWO_NAMES) }),
    z.object({ action: z.literal("undo-names"), decision: number }),
  ],
  {
    error: ({ code }) => (code === "invalid_union" ? `takes one of: ${ACTIONS}.` : undefined),
  },
);

/** A place of this site where deciding goes on. */
const back = z
  .string()
  .max(1_000)
  .regex(/^\/(?:papers|decisions)(?:[/?#]|$)/);

export interface DecisionRequest {
  decision: PaperDecision | NameDecision;
  /** Where a form's answer leads; undefined for programs, which get JSON. */
  back?: string;
}

const MOST_BYTES = 8_000;

/** @throws ApiError that says what is wrong */
export async function requireDecision(request: Request): Promise<DecisionRequest> {
  const isForm = !request.headers.get("content-type")?.startsWith("application/json");
  const text = await requireText(
    request,
    MOST_BYTES,
    `A decision has at most ${MOST_BYTES} bytes.`,
  );
  const given = isForm ? fieldsOf(new URLSearchParams(text)) : parsed(text);
  const decided = checked(
    decision,
    given,
    "This is no decision that can be made, for these fields",
  );
  const place = back.safeParse((given as { back?: unknown }).back);
  return { decision: decided, back: isForm ? (place.data ?? "/decisions") : undefined };
}

function fieldsOf(params: URLSearchParams): Record<string, unknown> {
  return {
    ...Object.fromEntries(params),
    papers: params.getAll("papers"),
    names: params.getAll("names"),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    throw bad('The body is no JSON, such as {"action": "undo", "decision": 1}.');
  }
}

function bad(message: string): ApiError {
  return new ApiError(400, "bad-request", message);
}
