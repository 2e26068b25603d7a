/** "Did you mean": the library's own vocabulary against the words of a query. */
import type { QueryNode } from "@/lib/search/query";
import { didYouMean } from "@/lib/search/spelling";
import { database } from "./client";
import { perLibraryVersion } from "./library-version";

/** Every word of the library and the number of papers that have it. */
const readVocabulary = perLibraryVersion("vocabulary", async () => {
  const rows = await database().$queryRaw<{ term: string; doc: bigint | number }[]>`
    SELECT term, doc FROM paper_vocabulary`;
  return new Map(rows.map(({ term, doc }) => [term, Number(doc)]));
});

/** The query with its unknown words replaced by known ones; undefined when none is needed. */
export async function spellingCorrection(tree: QueryNode | undefined): Promise<string | undefined> {
  return tree && didYouMean(await readVocabulary(), tree);
}
