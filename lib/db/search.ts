/** Search: a selection in, the papers of one page and the facets of all of them out. */
import type { SearchAnswer, SearchHit } from "@/lib/search/answer";
import { nearestConcepts } from "@/lib/search/engine/concepts";
import { explain } from "@/lib/search/engine/explain";
import { docsInOrder, type PlacedDoc } from "@/lib/search/engine/find-papers";
import { meaningShare } from "@/lib/search/engine/meaning";
import type { Resolved } from "@/lib/search/engine/resolve";
import { highlight, snippet } from "@/lib/search/highlight";
import { effectiveSort, type HasFlag, type Selection } from "@/lib/search/selection";
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
  const { index, query, resolved, found } = search;
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
    notes: [...query.notes, ...missingWordNotes(resolved, found.total), ...unknown],
  };
}

/** Where nothing at all was found, the page says so at length. */
function missingWordNotes({ missing }: Resolved, total: number): string[] {
  if (total === 0) return [];
  return missing.map((word) => `No paper has “${word}”, so it is searched without it.`);
}

/** The papers of the selection's page. */
async function readHits(search: ResolvedSelection, selection: Selection): Promise<SearchHit[]> {
  const { index, query, resolved, found } = search;
  const { page, size, show } = selection;
  const placed = docsInOrder(index, resolved, found, selection, (page - 1) * size, size);
  const places = new Map(placed.map((place) => [index.ids[place.doc]!, place]));
  const cards = await readCards([...places.keys()], {
    title: (title) => highlight(query.tree, title, "title"),
    snippet: (abstract) =>
      show === "abstracts"
        ? highlight(query.tree, abstract, "abstract")
        : snippet(query.tree, abstract),
  });
  const ranked = effectiveSort(selection) === "relevance";
  return cards.map(({ id, abstract, ...card }) => {
    const { doc, match } = places.get(id)!;
    const why = ranked ? whyFound(search, { doc, match }, `${card.title}. ${abstract}`) : undefined;
    return { ...card, match, ...(why && { why }) };
  });
}

/** Undefined where nothing was ranked. */
function whyFound({ index, resolved }: ResolvedSelection, { doc, match }: PlacedDoc, text: string) {
  const { scores, terms, vector } = resolved;
  if (scores === undefined) return undefined;
  const judged = vector ? meaningShare(index.latent, vector, scores[doc]!, doc) : 0;
  const meaning = match === "meaning" ? 1 : judged;
  const concepts = vector && meaning > 0 ? nearestConcepts(index, vector, terms, text) : [];
  return { ...explain(index.text, terms, doc, meaning), concepts };
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
