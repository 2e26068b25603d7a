/** What a paper comes with, as conditions on `Paper p`. */
import type { HasFlag } from "@/lib/search/selection";
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
