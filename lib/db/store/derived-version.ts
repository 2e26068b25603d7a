/** The version of what is computed of all papers: by it, readers know what they keep from what is new. */
import { createHash } from "node:crypto";
import type { Taxonomy } from "@/lib/themes/theme";
import { database } from "../client";

/** The first digits of a version are those of the code: another code lays the map out anew. */
const CODE_DIGITS = 6;
/** And of the taxonomy, by which all papers are matched. */
const BASIS_DIGITS = 12;

/** Whether two versions are of the same code and taxonomy. */
export function sameBasis(one: string | undefined, other: string): boolean {
  return one?.slice(0, BASIS_DIGITS) === other.slice(0, BASIS_DIGITS);
}

/** Whether two versions are of the same code. */
export function sameCode(one: string | undefined, other: string): boolean {
  return one?.slice(0, CODE_DIGITS) === other.slice(0, CODE_DIGITS);
}

/**
 * Hash of the code, and of all else that the derived data depends on.
 * @param before the version that the papers have changed since: the new one is none that ever was,
 *   even when the digests are the same again, for then their papers have other numbers
 */
export async function versionOf(
  taxonomy: Taxonomy | undefined,
  pipeline: string,
  before?: string,
): Promise<string> {
  const digests = await database().digest.findMany({
    select: { path: true, sha256: true, crawledOn: true },
    orderBy: { sha256: "asc" },
  });
  const hash = (value: unknown) =>
    createHash("sha256")
      .update(JSON.stringify(value) ?? "")
      .digest("hex");
  const basis = hash(pipeline).slice(0, CODE_DIGITS) + hash(taxonomy).slice(0, CODE_DIGITS);
  return `${basis}${hash([digests, before]).slice(0, 8)}`;
}
