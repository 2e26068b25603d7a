/** Puts the queries of a collection to a library of its documents, in plain FTS5 and in ours. */
import { database } from "@/lib/db/client";
import { openDatabase } from "@/lib/db/open";
import { indexForPlainSearch, plainSearch } from "@/lib/db/plain-search";
import { searchPapers } from "@/lib/db/search";
import { indexLibrary } from "@/lib/db/store/derive";
import { loadPapers } from "@/lib/db/store/load-papers";
import { cleanText, emptySelection, SELECTION_LIMITS } from "@/lib/search/selection";
import type { Collection } from "./collection";
import { type Measures, meanMeasures, measure } from "./measures";

/** Results of each query that are looked at. */
const DEPTH = 100;

export interface Evaluation {
  documents: number;
  queries: number;
  /** SQLite's FTS5 with its own bm25, any of the words. */
  plain: Measures;
  /** What `/api/search` answers. */
  ours: Measures;
}

/** `DATABASE_URL` must name a library that is not there yet. */
export async function evaluate({ documents, queries }: Collection): Promise<Evaluation> {
  await openDatabase();
  await loadPapers(documents.map(({ paper }) => paper));
  await indexLibrary();
  await indexForPlainSearch();
  const papers = await database().paper.findMany({ select: { id: true, slug: true } });
  const ofSlug = new Map(papers.map(({ id, slug }) => [slug, documents[id - 1]!.id]));

  const plain: Measures[] = [];
  const ours: Measures[] = [];
  for (const { text, judgements } of queries) {
    const ids = await plainSearch(text, false, DEPTH);
    plain.push(
      measure(
        ids.map((id) => documents[id - 1]!.id),
        judgements,
      ),
    );
    const q = cleanText(text, SELECTION_LIMITS.q);
    const answer = await searchPapers({ ...emptySelection(), q, size: DEPTH });
    ours.push(
      measure(
        answer.papers.map(({ slug }) => ofSlug.get(slug)!),
        judgements,
      ),
    );
  }
  return {
    documents: documents.length,
    queries: queries.length,
    plain: meanMeasures(plain),
    ours: meanMeasures(ours),
  };
}
