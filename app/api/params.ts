/** Kinds of values in a request's address: those of its path, and what its query string is made of. */
import { z } from "zod";
import { digestNumber } from "@/lib/ingest/digest-record";
import { FACETS, type FacetName } from "@/lib/search/selection";
import { ApiError } from "./respond";

export function text(most: number) {
  return z.string().max(most, {
    error: ({ input }) => `takes at most ${most} characters; it has ${String(input).length}.`,
  });
}

export function choice<T extends string>(choices: readonly T[]) {
  return z.enum(choices, `takes one of: ${choices.join(", ")}.`);
}

export function wholeNumber(most: number) {
  const inRange = (digits: string) =>
    /^\d{1,9}$/.test(digits) && Number(digits) >= 1 && Number(digits) <= most;
  return z.string().refine(inRange, `takes a whole number from 1 to ${most}.`).transform(Number);
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

/** The number of a digest in a route's path; throws a 404 for one that no digest can have. */
export async function requireDigestId(params: Promise<{ id: string }>): Promise<number> {
  const { id } = await params;
  const number = digestNumber(id);
  if (number !== undefined) return number;
  throw unknownDigest(id.slice(0, 200));
}

export function unknownDigest(id: number | string): ApiError {
  return new ApiError(404, "unknown-digest", `No digest has the number ${id}.`);
}

const regionPath = z.array(z.string().min(1).max(200)).min(1).max(8);

/** The id of a region in a route's path; throws a 404 for one that no region can have. */
export async function requireRegionId(params: Promise<{ id: string[] }>): Promise<string> {
  const { id } = await params;
  const result = regionPath.safeParse(id);
  if (result.success) return result.data.join("/");
  throw unknownRegion(id.join("/").slice(0, 200));
}

export function unknownRegion(id: string): ApiError {
  return new ApiError(404, "unknown-region", `No region of the map is called "${id}".`);
}

/** The facet that a route's path names; throws a 404 for what is none. */
export async function requireFacet(params: Promise<{ facet: string }>): Promise<FacetName> {
  const { facet } = await params;
  const known = FACETS.find((name) => name === facet);
  if (known) return known;
  const message = `No facet is called "${facet.slice(0, 200)}"; there are: ${FACETS.join(", ")}.`;
  throw new ApiError(404, "unknown-facet", message);
}
