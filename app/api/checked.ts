import type { z } from "zod";
import { inOurWords } from "./in-our-words";
import { ApiError } from "./respond";

/**
 * What was sent in a request's body, checked.
 * @param refusal what an answer begins with; the names of the fields follow
 * @throws ApiError 400 that names each field that cannot be used, and what it takes
 */
export function checked<T extends z.ZodType>(
  schema: T,
  value: unknown,
  refusal: string,
): z.infer<T> {
  const result = schema.safeParse(value, { error: inOurWords });
  if (result.success) return result.data;
  const issues = result.error.issues.flatMap((issue) => {
    const fields = issue.code === "unrecognized_keys" ? issue.keys : [issue.path.join(".")];
    // What is wrong with all of it has no name.
    const named = fields.map((field) => field || "body");
    return named.map((path) => ({ path, message: `${path} ${issue.message}` }));
  });
  const fields = [...new Set(issues.map(({ path }) => path))].join(", ");
  throw new ApiError(400, "bad-request", `${refusal}: ${fields}.`, issues);
}
