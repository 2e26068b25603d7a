/** What a library holds, free of row numbers: equal libraries have equal dumps. */
import { database } from "@/lib/db/client";

type Row = Record<string, unknown>;

/** What depends on when a digest came: before the others or after them. */
const OF_ITS_TIME = { id: true, storedAt: true, newPapers: true, joinedPapers: true } as const;

/** Rows of what was read from digests. */
export async function dumpPapers(): Promise<Row> {
  const papers = await database().paper.findMany({
    orderBy: { slug: "asc" },
    omit: { id: true },
    include: {
      authorships: {
        orderBy: { position: "asc" },
        include: { author: true },
        omit: { paperId: true },
      },
      sightings: {
        orderBy: [{ digest: { file: "asc" } }, { firstLine: "asc" }],
        omit: { id: true, paperId: true, digestId: true },
        include: { digest: { omit: OF_ITS_TIME } },
      },
    },
  });
  return { papers, words: await indexedWords() };
}

/** Rows of what was computed from the papers. */
export async function dumpDerived(): Promise<Row> {
  const rank = { rank: "asc" } as const;
  const papers = await database().paper.findMany({
    orderBy: { slug: "asc" },
    select: {
      slug: true,
      themes: { orderBy: { themeId: "asc" }, omit: { paperId: true } },
      keywords: { orderBy: { keywordId: "asc" }, omit: { paperId: true } },
      point: { omit: { paperId: true } },
      neighbours: {
        orderBy: rank,
        select: { rank: true, score: true, shared: true, neighbour: { select: { slug: true } } },
      },
    },
  });
  const regions = await database().region.findMany({ orderBy: { id: "asc" } });
  return { papers, regions };
}

/** The content of the text index, as far as it can be listed. */
function indexedWords(): Promise<Row[]> {
  return database().$queryRaw`SELECT * FROM paper_vocabulary ORDER BY term`;
}

/** Papers without an index row, and index rows without a paper. */
export async function indexGaps(): Promise<number[]> {
  const rows = await database().$queryRaw<{ id: bigint | number }[]>`
    SELECT id FROM (SELECT id FROM Paper UNION ALL SELECT rowid FROM paper_forms)
    GROUP BY id HAVING count(*) <> 2`;
  return rows.map(({ id }) => Number(id));
}
