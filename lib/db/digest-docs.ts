/** The filter by digests: the index knows of sites only, so the docs come from what was seen where. */
import { digestNumber } from "@/lib/ingest/digest-record";
import { both, butNot, type DocSet, fullSet } from "@/lib/search/index/doc-set";
import type { FacetFilter } from "@/lib/search/selection";
import { database } from "./client";
import { Prisma } from "./generated/client";
import { docsOfPapers, type LoadedIndex } from "./search-index";

/** Undefined where digests do not matter; a digest that there is none of has no papers. */
export async function docsInDigests(
  loaded: LoadedIndex,
  { all, none }: FacetFilter,
): Promise<DocSet | undefined> {
  if (all.length + none.length === 0) return undefined;
  let docs = fullSet(loaded.index.docs);
  for (const ids of all) docs = both(docs, await docsInAny(loaded, ids));
  return none.length > 0 ? butNot(docs, await docsInAny(loaded, none)) : docs;
}

async function docsInAny(loaded: LoadedIndex, ids: readonly string[]): Promise<DocSet> {
  const digests = ids.flatMap((id) => digestNumber(id) ?? []);
  if (digests.length === 0) return docsOfPapers(loaded, []);
  // One value instead of very many rows, each of which would be an object.
  const [row] = await database().$queryRaw<{ papers: string }[]>`
    SELECT json_group_array(paperId) AS papers FROM Sighting
    WHERE digestId IN (${Prisma.join(digests)})`;
  return docsOfPapers(loaded, JSON.parse(row!.papers) as number[]);
}
