/** Search: a selection in, the papers of one page and the facets of all of them out. */
import type { SearchAnswer } from "@/lib/search/answer";
import { highlight, snippet } from "@/lib/search/highlight";
import type { ParsedQuery, QueryNode } from "@/lib/search/query";
import type { HasFlag, Selection } from "@/lib/search/selection";
import { parseQuery } from "@/lib/search/syntax";
import { readCards } from "./cards";
import { database } from "./client";
import { unknownValueNotes } from "./facet-names";
import { countFacets, countFlags, countPapers } from "./facets";
import { Prisma } from "./generated/client";
import { selectionCondition, selectionOrder } from "./selection-sql";
import { spellingCorrection } from "./spelling";

/** A page beyond the last one has no papers; `total` tells. */
export async function searchPapers(selection: Selection): Promise<SearchAnswer> {
  const { tree, notes } = parseQuery(selection.q);
  const offset = (selection.page - 1) * selection.size;
  const [{ total, facets }, ids] = await Promise.all([
    countFacets(selectionCondition(selection, tree)),
    orderedIds(selection, tree, offset, selection.size),
  ]);
  const [papers, didYouMean, unknown] = await Promise.all([
    readCards(ids, {
      title: (title) => highlight(tree, title, "title"),
      snippet: (abstract) => snippet(tree, abstract),
    }),
    usefulCorrection(selection, tree),
    total === 0 ? unknownValueNotes(selection) : [],
  ]);
  return {
    query: selection.q,
    total,
    page: selection.page,
    size: selection.size,
    counts: { all: total, some: 0, meaning: 0 },
    papers: papers.map((paper) => ({ ...paper, match: "all" })),
    facets,
    facetSizes: {
      themes: facets.themes.length,
      keywords: facets.keywords.length,
      authors: facets.authors.length,
      venues: facets.venues.length,
      sources: facets.sources.length,
      years: facets.years.length,
    },
    ...(didYouMean === undefined ? {} : { didYouMean }),
    notes: [...notes, ...unknown],
  };
}

/** A corrected query that finds something in the selection; else it would only lead astray. */
async function usefulCorrection(
  selection: Selection,
  tree: QueryNode | undefined,
): Promise<string | undefined> {
  const corrected = await spellingCorrection(tree);
  if (corrected === undefined) return undefined;
  const condition = selectionCondition(selection, parseQuery(corrected).tree);
  return (await countPapers(condition)) > 0 ? corrected : undefined;
}

/** How many papers of the selection have a repository, a date and so on. */
export function countHaving(selection: Selection): Promise<Record<HasFlag, number>> {
  return countFlags(selectionCondition(selection, parseQuery(selection.q).tree));
}

/** A paper's place in the results of a selection, and its neighbours there. */
export interface ResultPlace {
  /** From 1. */
  position: number;
  total: number;
  previous?: { slug: string; title: string };
  next?: { slug: string; title: string };
}

/** Undefined when the selection does not have the paper. */
export async function placeInResults(
  selection: Selection,
  slug: string,
): Promise<ResultPlace | undefined> {
  const { tree } = parseQuery(selection.q);
  const { tables, joins, terms } = selectionOrder(selection, tree);
  const rows = await database().$queryRaw<
    { slug: string; title: string; position: bigint; total: bigint }[]
  >`
    WITH ${Prisma.join([...tables, selectedTable(selection, tree)])},
      ordered AS MATERIALIZED (
        SELECT p.slug, p.title, row_number() OVER (ORDER BY ${terms}) AS position,
          count(*) OVER () AS total
        FROM selected JOIN Paper p USING (id) ${joins}),
      here AS (SELECT position FROM ordered WHERE slug = ${slug})
    SELECT ordered.* FROM ordered, here
    WHERE ordered.position BETWEEN here.position - 1 AND here.position + 1`;
  const here = rows.find((row) => row.slug === slug);
  if (!here) return undefined;
  const position = Number(here.position);
  const at = (place: number) => {
    const row = rows.find((other) => Number(other.position) === place);
    return row && { slug: row.slug, title: row.title };
  };
  return {
    position,
    total: Number(here.total),
    previous: at(position - 1),
    next: at(position + 1),
  };
}

/** Ids of the papers of a selection in its order. */
async function orderedIds(
  selection: Selection,
  tree: ParsedQuery["tree"],
  offset: number,
  limit: number,
): Promise<number[]> {
  const { tables, joins, terms } = selectionOrder(selection, tree);
  const rows = await database().$queryRaw<{ id: number | bigint }[]>`
    WITH ${Prisma.join([...tables, selectedTable(selection, tree)])}
    SELECT p.id FROM selected JOIN Paper p USING (id) ${joins}
    ORDER BY ${terms} LIMIT ${limit} OFFSET ${offset}`;
  return rows.map((row) => Number(row.id));
}

function selectedTable(selection: Selection, tree: QueryNode | undefined): Prisma.Sql {
  return Prisma.sql`selected AS MATERIALIZED (
    SELECT p.id FROM Paper p WHERE ${selectionCondition(selection, tree)})`;
}
