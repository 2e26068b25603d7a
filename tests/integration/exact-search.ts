/** What a search finds and counts, against papers looked at one by one. */
import { expect } from "vitest";
import { searchPapers } from "@/lib/db/search";
import { FACETS } from "@/lib/search/selection";
import { readSelection } from "@/lib/search/selection-url";
import { ALL_PAPERS, factsOf, type KnownPaper } from "./known-papers";

export const search = (query: string) => searchPapers(readSelection(query).selection);

/** The papers that a predicate holds for, found without the index. */
export async function papersWhere(holds: (paper: KnownPaper) => boolean): Promise<Set<string>> {
  return new Set((await ALL_PAPERS).filter(holds).map(({ slug }) => slug));
}

/** Total and all facet counts of a selection, against those counted paper by paper. */
export async function expectExact(
  query: string,
  holds: (paper: KnownPaper) => boolean,
): Promise<void> {
  const papers = (await ALL_PAPERS).filter(holds);
  const { total, facets } = await search(query);
  expect(total, query).toBe(papers.length);
  for (const facet of FACETS) {
    // Regions are for the map to count.
    if (facet === "region") continue;
    const wanted: Record<string, number> = {};
    for (const paper of papers)
      for (const id of factsOf(paper, facet)) wanted[id] = (wanted[id] ?? 0) + 1;
    const counted = Object.fromEntries(facets[`${facet}s`].map(({ id, count }) => [id, count]));
    // Of key phrases only the most frequent are listed.
    if (facet === "keyword") expect(wanted, query).toMatchObject(counted);
    else expect(counted, query).toEqual(wanted);
  }
}
