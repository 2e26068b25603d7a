/** Search: a selection in, the papers of one page and the facets of all of them out. */
import type { SearchAnswer } from "@/lib/search/answer";
import { docsInOrder } from "@/lib/search/engine/find-papers";
import { highlight, snippet } from "@/lib/search/highlight";
import type { HasFlag, Selection } from "@/lib/search/selection";
import { setQuery } from "@/lib/search/selection-edit";
import { readCards } from "./cards";
import { database } from "./client";
import { unknownValueNotes } from "./facet-names";
import { countFacets, countFlags } from "./facets";
import { countPapers, type ResolvedSelection, resolveSelection } from "./resolve-selection";
import { spellingCorrection } from "./spelling";

/** A page beyond the last one has no papers; `total` tells. */
export async function searchPapers(selection: Selection): Promise<SearchAnswer> {
  const { page, size } = selection;
  const search = await resolveSelection(selection);
  const { index, query, found } = search;
  const { facets, facetSizes } = await countFacets(index, found.selected);
  const [papers, didYouMean, unknown] = await Promise.all([
    readHits(search, selection),
    usefulCorrection(selection, search),
    found.total === 0 ? unknownValueNotes(selection) : [],
  ]);
  return {
    query: selection.q,
    total: found.total,
    page,
    size,
    counts: found.counts,
    papers,
    facets,
    facetSizes,
    ...(didYouMean === undefined ? {} : { didYouMean }),
    notes: [...query.notes, ...unknown],
  };
}

/** The papers of the selection's page. */
async function readHits(
  { index, query: { tree }, resolved, found }: ResolvedSelection,
  selection: Selection,
): Promise<SearchAnswer["papers"]> {
  const { page, size } = selection;
  const placed = docsInOrder(index, resolved, found, selection, (page - 1) * size, size);
  const matches = new Map(placed.map(({ doc, match }) => [index.ids[doc]!, match]));
  const cards = await readCards([...matches.keys()], {
    title: (title) => highlight(tree, title, "title"),
    snippet: (abstract) => snippet(tree, abstract),
  });
  return cards.map(({ id, ...card }) => ({ ...card, match: matches.get(id)! }));
}

/** A corrected query that finds something in the selection; else it would only lead astray. */
async function usefulCorrection(
  selection: Selection,
  { query }: ResolvedSelection,
): Promise<string | undefined> {
  const corrected = await spellingCorrection(query.tree);
  if (corrected === undefined) return undefined;
  return (await countPapers(setQuery(selection, corrected))) > 0 ? corrected : undefined;
}

/** How many papers of the selection have a repository, a date and so on. */
export async function countHaving(selection: Selection): Promise<Record<HasFlag, number>> {
  const { index, found } = await resolveSelection(selection);
  return countFlags(index, found.selected);
}

/** A paper's place in the results of a selection, and its neighbours there. */
export interface ResultPlace {
  /** From 1. */
  position: number;
  total: number;
  previous?: { slug: string; title: string };
  next?: { slug: string; title: string };
}

/** Nobody steps from paper to paper for longer than this. */
const MOST_PLACES = 1_000;

/** Undefined when the paper is not among the first of the selection. */
export async function placeInResults(
  selection: Selection,
  slug: string,
): Promise<ResultPlace | undefined> {
  const [search, paper] = await Promise.all([
    resolveSelection(selection),
    database().paper.findUnique({ where: { slug }, select: { id: true } }),
  ]);
  const { index, resolved, found } = search;
  const placed = docsInOrder(index, resolved, found, selection, 0, MOST_PLACES);
  const ids = placed.map(({ doc }) => index.ids[doc]!);
  const at = paper ? ids.indexOf(paper.id) : -1;
  if (at === -1) return undefined;
  const around = await database().paper.findMany({
    where: { id: { in: [ids[at - 1] ?? -1, ids[at + 1] ?? -1] } },
    select: { id: true, slug: true, title: true },
  });
  const neighbour = (place: number) => {
    const row = around.find(({ id }) => id === ids[place]);
    return row && { slug: row.slug, title: row.title };
  };
  return {
    position: at + 1,
    total: found.total,
    previous: neighbour(at - 1),
    next: neighbour(at + 1),
  };
}
