/** One facet in full: the values of a selection, page by page. */
import type { FacetAnswer, FacetValue } from "@/lib/search/answer";
import type { FacetName, Selection } from "@/lib/search/selection";
import { parseQuery } from "@/lib/search/syntax";
import { tokenize } from "@/lib/text/tokens";
import { database } from "./client";
import { Prisma } from "./generated/client";
import { selectionCondition } from "./selection-sql";

/** Which values of a facet are wanted, in which order, and which of them at once. */
export interface FacetRequest {
  /** Only values whose label has, for each word of this, a word that begins with it. */
  find: string;
  /** Most papers first, or by label; years then run from the newest. */
  order: "count" | "name";
  /** From 1. */
  page: number;
  size: number;
}

/** A page beyond the last one has no values; `total` tells how many the selection has. */
export async function facetValues(
  selection: Selection,
  facet: FacetName,
  { find, order, page, size }: FacetRequest,
): Promise<FacetAnswer> {
  const condition = selectionCondition(selection, parseQuery(selection.q).tree);
  const rows = await database().$queryRaw<(FacetValue & { count: bigint | number })[]>`
    WITH selected AS MATERIALIZED (SELECT p.id, p.venueId, p.year FROM Paper p WHERE ${condition})
    ${COUNTS[facet]}`;
  const values = rows
    .map(({ id, label, count }) => ({ id, label, count: Number(count) }))
    .filter(({ label }) => isFound(label, find))
    .sort(order === "count" ? byCount(facet) : byName(facet));
  const start = (page - 1) * size;
  return {
    facet,
    find,
    total: values.length,
    page,
    size,
    values: values.slice(start, start + size),
  };
}

const COUNTS: Record<FacetName, Prisma.Sql> = {
  theme: Prisma.sql`SELECT v.id, v.label, count(*) AS count
    FROM selected JOIN PaperTheme a ON a.paperId = selected.id JOIN Theme v ON v.id = a.themeId
    GROUP BY v.id`,
  keyword: Prisma.sql`SELECT v.id, v.label, count(*) AS count
    FROM selected JOIN PaperKeyword a ON a.paperId = selected.id JOIN Keyword v ON v.id = a.keywordId
    GROUP BY v.id`,
  author: Prisma.sql`SELECT v.id, v.name AS label, count(DISTINCT a.paperId) AS count
    FROM selected JOIN Authorship a ON a.paperId = selected.id JOIN Author v ON v.id = a.authorId
    GROUP BY v.id`,
  venue: Prisma.sql`SELECT v.id, v.name AS label, count(*) AS count
    FROM selected JOIN Venue v ON v.id = selected.venueId GROUP BY v.id`,
  source: Prisma.sql`SELECT v.id, v.name AS label, count(DISTINCT a.paperId) AS count
    FROM selected JOIN Sighting a ON a.paperId = selected.id
    JOIN Digest d ON d.id = a.digestId JOIN Source v ON v.id = d.sourceId GROUP BY v.id`,
  year: Prisma.sql`SELECT CAST(year AS TEXT) AS id, CAST(year AS TEXT) AS label, count(*) AS count
    FROM selected WHERE year IS NOT NULL GROUP BY year`,
};

function isFound(label: string, find: string): boolean {
  const words = tokenize(label);
  return tokenize(find).every((begun) => words.some(({ text }) => text.startsWith(begun.text)));
}

type Order = (a: FacetValue, b: FacetValue) => number;

const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

function byName(facet: FacetName): Order {
  const up: Order = (a, b) => collator.compare(a.label, b.label) || (a.id < b.id ? -1 : 1);
  return facet === "year" ? (a, b) => up(b, a) : up;
}

function byCount(facet: FacetName): Order {
  const name = byName(facet);
  return (a, b) => b.count - a.count || name(a, b);
}
