/** What each active filter costs, what it is called, and the ways out of an empty result. */
import { type ActiveFilter, activeFilters } from "@/lib/search/active-filters";
import type { FacetValue } from "@/lib/search/answer";
import type { QueryNode } from "@/lib/search/query";
import { queryParts, replacePart } from "@/lib/search/query-edit";
import { emptySelection, type FilterName, type Selection } from "@/lib/search/selection";
import { setQuery } from "@/lib/search/selection-edit";
import { parseQuery, printQuery } from "@/lib/search/syntax";
import { facetNames } from "./facet-names";
import { countFacets } from "./facets";
import { countPapers, resolveSelection } from "./resolve-selection";

export interface FilterCost {
  filter: ActiveFilter;
  /** Names of the filter's values, where they have names. */
  labels: string[];
  /** Papers the selection would have without this filter. */
  without: number;
  /** Of a query: papers without each of its first parts, as `queryParts` gives them. */
  withoutPart?: number[];
}

/** One entry per active filter, in their order. */
export async function filterCosts(selection: Selection): Promise<FilterCost[]> {
  return Promise.all(
    activeFilters(selection).map(async (filter) => {
      const without = await countPapers(filter.without);
      if (filter.kind !== "q") {
        const labels = "facet" in filter ? await readLabels(filter.facet, filter.values) : [];
        return { filter, labels, without };
      }
      return { filter, labels: [], without, withoutPart: await partCosts(selection, without) };
    }),
  );
}

/** Papers without each part of the query; without the only one there are `withoutQuery`. */
async function partCosts(selection: Selection, withoutQuery: number): Promise<number[]> {
  const parts = queryParts(parseQuery(selection.q).tree);
  if (parts.length === 1) return [withoutQuery];
  return Promise.all(
    parts
      .slice(0, MOST_WORDS)
      .map((_, index) => countPapers(setQuery(selection, replacePart(parts, index, "")))),
  );
}

/** An unknown id stands for itself. */
async function readLabels(facet: FilterName, ids: string[]): Promise<string[]> {
  const names = await facetNames(facet, ids);
  return ids.map((id) => names.get(id) ?? id);
}

export interface WaysOut {
  /** Words and filters whose removal gives papers, the most costly first. */
  drops: FilterCost[];
  /** Themes of the papers that have any of the query's words, most papers first. */
  themes: FacetValue[];
}

/** What to offer when a selection has no papers. */
export async function waysOut(selection: Selection): Promise<WaysOut> {
  const { tree } = parseQuery(selection.q);
  const costs = [...(await wordCosts(selection, tree)), ...(await filterCosts(selection))];
  const wanted = tree && anyWord(tree);
  const themes = wanted ? await themesOf(printQuery(wanted)) : [];
  return {
    drops: costs.filter(({ without }) => without > 0).sort((a, b) => b.without - a.without),
    themes: themes.toSorted((a, b) => b.count - a.count).slice(0, 5),
  };
}

async function themesOf(query: string): Promise<FacetValue[]> {
  const { index, found } = await resolveSelection(setQuery(emptySelection(), query));
  return (await countFacets(index, found.selected)).facets.themes;
}

/** What each of several required words costs: one that no paper has need not cost the others. */
async function wordCosts(selection: Selection, tree: QueryNode | undefined): Promise<FilterCost[]> {
  if (tree?.kind !== "and") return [];
  return Promise.all(
    tree.nodes.slice(0, MOST_WORDS).map(async (word) => {
      const others = tree.nodes.filter((node) => node !== word);
      const rest: QueryNode = others.length > 1 ? { kind: "and", nodes: others } : others[0]!;
      const without = setQuery(selection, printQuery(rest));
      return {
        filter: { kind: "q" as const, text: printQuery(word), without },
        labels: [],
        without: await countPapers(without),
      };
    }),
  );
}

/** A pasted abstract has more words than are worth trying without. */
const MOST_WORDS = 8;

/** The query with every required part made optional; undefined when it only excludes. */
function anyWord(tree: QueryNode): QueryNode | undefined {
  if (tree.kind === "not") return undefined;
  if (tree.kind !== "and") return tree;
  const wanted = tree.nodes.flatMap((node) => anyWord(node) ?? []);
  return wanted.length > 0 ? { kind: "or", nodes: wanted } : undefined;
}
