/** What is posted to decide, as JSON or by a form. */
import { z } from "zod";
import type { PaperDecision } from "@/lib/db/decisions";
import type { NameDecision } from "@/lib/db/name-decisions";
import { ApiError } from "../respond";

const slug = z.string().trim().min(1).max(300);
const key = z.string().min(1).max(400);
const id = z.coerce.number().int().positive();

const decision = z.discriminatedUnion("action", [
  z.object({ action: z.enum(["same", "different"]), papers: z.tuple([slug, slug]) }),
  z.object({ action: z.literal("take-out"), paper: slug, entry: key }),
  z.object({ action: z.literal("undo"), decision: id }),
  z.object({ action: z.enum(["same-name", "different-names"]), names: z.tuple([slug, slug]) }),
  z.object({ action: z.literal("undo-names"), decision: id }),
]);

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

const MOST_CHARACTERS = 8_000;

/** Throws a 400 that says what is wrong. */
export async function requireDecision(request: Request): Promise<DecisionRequest> {
  const isForm = !request.headers.get("content-type")?.startsWith("application/json");
  const text = await request.text();
  if (text.length > MOST_CHARACTERS) throw bad("The request is longer than any decision.");
  const given = isForm ? fieldsOf(new URLSearchParams(text)) : parsed(text);
  const result = decision.safeParse(given);
  if (!result.success) {
    const issues = result.error.issues.map(({ path, message }) => ({
      path: path.join("."),
      message,
    }));
    throw new ApiError(400, "bad-request", "This is no decision that can be made.", issues);
  }
  const place = back.safeParse((given as { back?: unknown }).back);
  return { decision: result.data, back: isForm ? (place.data ?? "/decisions") : undefined };
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
    throw bad("The request's body is no JSON.");
  }
}

function bad(message: string): ApiError {
  return new ApiError(400, "bad-request", message);
}
