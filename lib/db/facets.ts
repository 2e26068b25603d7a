/** Facet counts over a whole selection, in one statement. */
import type { FacetCounts } from "@/lib/search/answer";
import { HAS_FLAGS, type HasFlag } from "@/lib/search/selection";
import { database } from "./client";
import { Prisma } from "./generated/client";
import { hasCondition } from "./paper-conditions";

/** Values listed per facet; counts are exact, the tail of rare values is cut. */
const MOST_VALUES = 200;

interface FacetRow {
  facet: keyof FacetCounts | "total";
  id: string;
  label: string;
  count: bigint | number;
}

/** Counts over the papers that `condition` on `Paper p` selects, and how many they are. */
export async function countFacets(
  condition: Prisma.Sql,
): Promise<{ total: number; facets: FacetCounts }> {
  const rows = await database().$queryRaw<FacetRow[]>`
    WITH selected AS MATERIALIZED (SELECT p.id, p.venueId, p.year FROM Paper p WHERE ${condition})
    SELECT 'total' AS facet, '' AS id, '' AS label, count(*) AS count FROM selected
    UNION ALL SELECT * FROM (SELECT 'themes', v.id, v.label, count(*) AS n
      FROM selected JOIN PaperTheme a ON a.paperId = selected.id JOIN Theme v ON v.id = a.themeId
      GROUP BY v.id ORDER BY v.position)
    UNION ALL SELECT * FROM (SELECT 'keywords', v.id, v.label, count(*) AS n
      FROM selected JOIN PaperKeyword a ON a.paperId = selected.id JOIN Keyword v ON v.id = a.keywordId
      GROUP BY v.id ORDER BY n DESC, v.label LIMIT ${MOST_VALUES})
    UNION ALL SELECT * FROM (SELECT 'authors', v.id, v.name, count(DISTINCT a.paperId) AS n
      FROM selected JOIN Authorship a ON a.paperId = selected.id JOIN Author v ON v.id = a.authorId
      GROUP BY v.id ORDER BY n DESC, v.family, v.name LIMIT ${MOST_VALUES})
    UNION ALL SELECT * FROM (SELECT 'venues', v.id, v.name, count(*) AS n
      FROM selected JOIN Venue v ON v.id = selected.venueId
      GROUP BY v.id ORDER BY n DESC, v.name LIMIT ${MOST_VALUES})
    UNION ALL SELECT * FROM (SELECT 'sources', v.id, v.name, count(DISTINCT a.paperId) AS n
      FROM selected JOIN Sighting a ON a.paperId = selected.id
      JOIN Digest d ON d.id = a.digestId JOIN Source v ON v.id = d.sourceId
      GROUP BY v.id ORDER BY n DESC, v.name)
    UNION ALL SELECT * FROM (SELECT 'years', CAST(year AS TEXT), CAST(year AS TEXT), count(*) AS n
      FROM selected WHERE year IS NOT NULL GROUP BY year ORDER BY year)`;
  const facets: FacetCounts = {
    themes: [],
    keywords: [],
    authors: [],
    venues: [],
    sources: [],
    years: [],
  };
  let total = 0;
  for (const { facet, id, label, count } of rows) {
    if (facet === "total") total = Number(count);
    else facets[facet].push({ id, label, count: Number(count) });
  }
  return { total, facets };
}

/** How many of the papers that `condition` on `Paper p` selects have what each flag asks for. */
export async function countFlags(condition: Prisma.Sql): Promise<Record<HasFlag, number>> {
  const sums = HAS_FLAGS.map(
    (flag) =>
      Prisma.sql`sum(CASE WHEN ${hasCondition(flag)} THEN 1 ELSE 0 END) AS ${Prisma.raw(flag)}`,
  );
  const [row] = await database().$queryRaw<Record<HasFlag, bigint | number | null>[]>`
    SELECT ${Prisma.join(sums)} FROM Paper p WHERE ${condition}`;
  const count = (flag: HasFlag) => [flag, Number(row?.[flag] ?? 0)];
  return Object.fromEntries(HAS_FLAGS.map(count)) as Record<HasFlag, number>;
}

/** How many papers `condition` on `Paper p` selects. */
export async function countPapers(condition: Prisma.Sql): Promise<number> {
  const rows = await database().$queryRaw<{ count: bigint | number }[]>`
    SELECT count(*) AS count FROM Paper p WHERE ${condition}`;
  return Number(rows[0]?.count ?? 0);
}
