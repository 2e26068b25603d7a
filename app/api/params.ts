/** Checks of what comes in a request's address, by zod. */
import { z } from "zod";
import { FACETS, type FacetName } from "@/lib/search/selection";
import { ApiError } from "./respond";

/** The query parameters that `schema` names; throws a 400 that says what is wrong with which. */
export function requireParams<T extends z.ZodObject>(request: Request, schema: T): z.infer<T> {
  const params = new URL(request.url).searchParams;
  const given = Object.keys(schema.shape).map((key) => [key, params.get(key) ?? undefined]);
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => ({
    path: path.join("."),
    message,
  }));
  throw new ApiError(
    400,
    "bad-request",
    issues.map(({ path, message }) => `${path}: ${message}`).join(" "),
    issues,
  );
}

const slug = z.string().min(1).max(200);

/** The slug in a route's path, decoded; throws a 404 for one that no paper can have. */
export async function requireSlug(params: Promise<{ slug: string }>): Promise<string> {
  const result = slug.safeParse((await params).slug);
  if (result.success) return result.data;
  throw unknownPaper((await params).slug.slice(0, 200));
}

export function unknownPaper(slug: string): ApiError {
  return new ApiError(404, "unknown-paper", `No paper is called "${slug}".`);
}

/** The facet that a route's path names; throws a 404 for what is none. */
export async function requireFacet(params: Promise<{ facet: string }>): Promise<FacetName> {
  const { facet } = await params;
  const known = FACETS.find((name) => name === facet);
  if (known) return known;
  const message = `No facet is called "${facet.slice(0, 200)}"; there are: ${FACETS.join(", ")}.`;
  throw new ApiError(404, "unknown-facet", message);
}
