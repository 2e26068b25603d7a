/** What each active filter costs, what it is called, and the ways out of an empty result. */
import { type ActiveFilter, activeFilters } from "@/lib/search/active-filters";
import type { FacetValue } from "@/lib/search/answer";
import type { QueryNode } from "@/lib/search/query";
import type { FacetName, Selection } from "@/lib/search/selection";
import { parseQuery } from "@/lib/search/syntax";
import { database } from "./client";
import { countFacets, countPapers } from "./facets";
import { selectionCondition } from "./selection-sql";
import { queryCondition } from "./text-sql";

export interface FilterCost {
  filter: ActiveFilter;
  /** Names of the filter's values, where they have names. */
  labels: string[];
  /** Papers the selection would have without this filter. */
  without: number;
}

/** One entry per active filter, in their order. */
export async function filterCosts(selection: Selection): Promise<FilterCost[]> {
  return Promise.all(
    activeFilters(selection).map(async (filter) => ({
      filter,
      labels: "facet" in filter ? await readLabels(filter.facet, filter.values) : [],
      without: await countPapers(
        selectionCondition(filter.without, parseQuery(filter.without.q).tree),
      ),
    })),
  );
}

/** The names of facet values as people know them; an unknown id stands for itself. */
async function readLabels(facet: FacetName, ids: string[]): Promise<string[]> {
  if (facet === "year") return ids;
  const where = { id: { in: ids } };
  const rows: { id: string; label?: string; name?: string }[] = await {
    theme: () => database().theme.findMany({ where, select: { id: true, label: true } }),
    keyword: () => database().keyword.findMany({ where }),
    author: () => database().author.findMany({ where, select: { id: true, name: true } }),
    venue: () => database().venue.findMany({ where }),
    source: () => database().source.findMany({ where }),
  }[facet]();
  const names = new Map(rows.map((row) => [row.id, row.label ?? row.name]));
  return ids.map((id) => names.get(id) ?? id);
}

export interface WaysOut {
  /** Filters whose removal gives papers, the most costly first. */
  drops: FilterCost[];
  /** Themes of the papers that have any of the query's words, most papers first. */
  themes: FacetValue[];
}

/** What to offer when a selection has no papers. */
export async function waysOut(selection: Selection): Promise<WaysOut> {
  const costs = await filterCosts(selection);
  const { tree } = parseQuery(selection.q);
  const wanted = tree && anyWord(tree);
  const near = wanted && (await countFacets(queryCondition(wanted)));
  const themes = near?.total ? near.facets.themes : [];
  return {
    drops: costs.filter(({ without }) => without > 0).sort((a, b) => b.without - a.without),
    themes: themes.toSorted((a, b) => b.count - a.count).slice(0, 5),
  };
}

/** The query with every required part made optional; undefined when it only excludes. */
function anyWord(tree: QueryNode): QueryNode | undefined {
  if (tree.kind === "not") return undefined;
  if (tree.kind !== "and") return tree;
  const wanted = tree.nodes.flatMap((node) => anyWord(node) ?? []);
  return wanted.length > 0 ? { kind: "or", nodes: wanted } : undefined;
}
