/** Conditions on `Paper p` that both the filters and the query's fields use. */
import type { HasFlag } from "@/lib/search/selection";
import type { YearRange } from "@/lib/search/year-range";
import { Prisma } from "./generated/client";

/** Never null, so that NOT is safe. */
const HAS: Record<HasFlag, Prisma.Sql> = {
  code: Prisma.sql`p.hasCode`,
  date: Prisma.sql`p.publishedOn IS NOT NULL`,
  comments: Prisma.sql`coalesce(p.comments > 0, FALSE)`,
  doi: Prisma.sql`p.doi IS NOT NULL`,
  arxiv: Prisma.sql`p.arxivId IS NOT NULL`,
};

export function hasCondition(flag: HasFlag): Prisma.Sql {
  return HAS[flag];
}

/** Papers without a date are in no range. */
export function yearCondition({ from, to }: YearRange): Prisma.Sql {
  const bounds = [
    ...(from === undefined ? [] : [Prisma.sql`p.year >= ${from}`]),
    ...(to === undefined ? [] : [Prisma.sql`p.year <= ${to}`]),
  ];
  return Prisma.sql`(p.year IS NOT NULL AND ${Prisma.join(bounds, " AND ")})`;
}
