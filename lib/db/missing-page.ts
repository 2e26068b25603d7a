/** Whether a page's address names something that the library does not have. */
import { FACETS } from "@/lib/search/selection";
import { database } from "./client";

/**
 * "/papers/slug" and "/themes/id" are looked up, "/facets/name" is known; of any other address, and
 * without a database, false.
 */
export async function isMissingPage(pathname: string): Promise<boolean> {
  const [, room, encoded] = /^\/(papers|themes|facets)\/([^/]+)\/?$/.exec(pathname) ?? [];
  if (encoded === undefined) return false;
  try {
    const name = decodeURIComponent(encoded);
    if (room === "facets") return !FACETS.some((facet) => facet === name);
    const found =
      room === "papers"
        ? await database().paper.count({ where: { slug: name } })
        : await database().theme.count({ where: { id: name } });
    return found === 0;
  } catch {
    // The page itself says what is wrong with the address or the database.
    return false;
  }
}
