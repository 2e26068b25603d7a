/** A selection as SQL: which papers, in which order. */
import type { QueryNode } from "@/lib/search/query";
import {
  effectiveSort,
  FACETS,
  type FacetName,
  type Selection,
  type Sort,
} from "@/lib/search/selection";
import { parseYearRange } from "@/lib/search/year-range";
import { Prisma } from "./generated/client";
import { hasCondition, yearCondition } from "./paper-conditions";
import { queryCondition, relevance } from "./text-sql";

/** Condition on `Paper p`: the papers of the selection. `tree` is its parsed query, if any. */
export function selectionCondition(selection: Selection, tree: QueryNode | undefined): Prisma.Sql {
  const conditions = [
    ...(tree ? [queryCondition(tree)] : []),
    ...FACETS.flatMap((facet) => facetConditions(facet, selection)),
    ...selection.has.map(hasCondition),
  ];
  return conditions.length ? Prisma.join(conditions, " AND ") : Prisma.sql`TRUE`;
}

/** How to put the papers of `selected` in order; total, so that pages never overlap. */
export interface SelectionOrder {
  /** Common table expressions, without WITH. */
  tables: Prisma.Sql[];
  /** Joins to `Paper p`. */
  joins: Prisma.Sql;
  terms: Prisma.Sql;
}

export function selectionOrder(selection: Selection, tree: QueryNode | undefined): SelectionOrder {
  const sort = effectiveSort(selection);
  const ranked = sort === "relevance" && tree ? relevance(tree) : undefined;
  if (!ranked) return { tables: [], joins: Prisma.empty, terms: ORDERS[sort] };
  const { tables, joins, score } = ranked;
  return { tables, joins, terms: Prisma.sql`${score}, ${ORDERS.newest}` };
}

const LAST = "p.titleKey, p.id";
const ORDERS: Record<Sort, Prisma.Sql> = {
  relevance: Prisma.raw(`p.publishedOn DESC NULLS LAST, ${LAST}`),
  newest: Prisma.raw(`p.publishedOn DESC NULLS LAST, ${LAST}`),
  oldest: Prisma.raw(`p.publishedOn ASC NULLS LAST, ${LAST}`),
  discussed: Prisma.raw(`p.comments DESC NULLS LAST, p.publishedOn DESC NULLS LAST, ${LAST}`),
  title: Prisma.raw(LAST),
};

function facetConditions(facet: FacetName, { filters }: Selection): Prisma.Sql[] {
  const { all, none } = filters[facet];
  return [
    ...all.map((values) => MEMBERS[facet](values)),
    ...(none.length ? [Prisma.sql`NOT ${MEMBERS[facet](none)}`] : []),
  ];
}

/** The papers that have any of the values; never null, so that NOT is safe. */
const MEMBERS: Record<FacetName, (ids: string[]) => Prisma.Sql> = {
  theme: (ids) =>
    Prisma.sql`p.id IN (SELECT paperId FROM PaperTheme WHERE themeId IN (${Prisma.join(ids)}))`,
  keyword: (ids) =>
    Prisma.sql`p.id IN (SELECT paperId FROM PaperKeyword WHERE keywordId IN (${Prisma.join(ids)}))`,
  author: (ids) =>
    Prisma.sql`p.id IN (SELECT paperId FROM Authorship WHERE authorId IN (${Prisma.join(ids)}))`,
  venue: (ids) => Prisma.sql`coalesce(p.venueId IN (${Prisma.join(ids)}), FALSE)`,
  source: (ids) =>
    Prisma.sql`p.id IN (SELECT s.paperId FROM Sighting s JOIN Digest d ON d.id = s.digestId
      WHERE d.sourceId IN (${Prisma.join(ids)}))`,
  year: (ids) => {
    const ranges = ids.flatMap((id) => parseYearRange(id) ?? []).map(yearCondition);
    return ranges.length ? Prisma.sql`(${Prisma.join(ranges, " OR ")})` : Prisma.sql`FALSE`;
  },
};
