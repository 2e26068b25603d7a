/** Whether a page's address names something that the library does not have. */
import { digestNumber } from "@/lib/ingest/digest-record";
import { FACETS } from "@/lib/search/selection";
import { database } from "./client";
import { currentSlug } from "./former-slugs";

const ADDRESS = /^\/(papers|themes|facets|digests)\/([^/]+)\/?$/;
/** The text of a digest stands below its page. */
const TEXT = /(?<=^\/digests\/[^/]+)\/text\/?$/;

/**
 * "/papers/slug", "/themes/id" and "/digests/number" (with its text) are looked up, "/facets/name"
 * is known; of any other address, and without a database, false.
 */
export async function isMissingPage(pathname: string): Promise<boolean> {
  const [, room, encoded] = ADDRESS.exec(pathname.replace(TEXT, "")) ?? [];
  if (encoded === undefined) return false;
  try {
    if (room === "digests") return (await countDigests(digestNumber(encoded))) === 0;
    const name = decodeURIComponent(encoded);
    if (room === "facets") return !FACETS.some((facet) => facet === name);
    return (await countNamed(room!, name)) === 0;
  } catch {
    // The page itself says what is wrong with the address or the database.
    return false;
  }
}

async function countNamed(room: string, name: string): Promise<number> {
  if (room === "papers") return (await currentSlug(name)) === undefined ? 0 : 1;
  return database().theme.count({ where: { id: name } });
}

function countDigests(id: number | undefined): Promise<number> | 0 {
  return id === undefined ? 0 : database().digest.count({ where: { id } });
}
