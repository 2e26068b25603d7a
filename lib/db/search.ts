/** Search: a selection in, the papers of one page and the facets of all of them out. */
import type { SearchAnswer } from "@/lib/search/answer";
import type { Resolved } from "@/lib/search/engine/resolve";
import type { HasFlag, Selection } from "@/lib/search/selection";
import { setQuery } from "@/lib/search/selection-edit";
import type { Correction } from "@/lib/search/spelling/correct-query";
import { parseQuery } from "@/lib/search/syntax";
import { doBeside, isBeside } from "./beside/beside";
import { database } from "./client";
import { unknownExampleNotes, unknownValueNotes } from "./facet-names";
import { countFacets, countFlags } from "./facets";
import { readHits } from "./hits";
import { letOthersIn } from "./let-others-in";
import { papersInOrder } from "./placed-papers";
import { countPapers, type ResolvedSelection, resolveSelection } from "./resolve-selection";
import { searchIndex } from "./search-index";

/** A page beyond the last one has no papers; `total` tells. */
export async function searchPapers(selection: Selection): Promise<SearchAnswer> {
  const { page, size } = selection;
  const spelt = await spellBeside(selection);
  const search = await resolveSelection(selection);
  const { index, query, answer, found, counts, total } = search;
  await letOthersIn();
  const [{ facets, facetSizes }, papers, didYouMean, unknown] = await Promise.all([
    countFacets(index, found.selected),
    letOthersIn().then(() => readHits(search, selection)),
    usefulCorrection(selection, search, spelt),
    unknownNotes(selection, total),
  ]);
  return {
    query: selection.q,
    total,
    page,
    size,
    counts,
    papers,
    facets,
    facetSizes,
    ...(answer.instead !== undefined && {
      showing: { query: answer.instead, insteadOf: selection.q },
    }),
    ...(didYouMean !== undefined && { didYouMean }),
    notes: [...query.notes, ...leftOutNotes(answer.resolved, total), ...unknown],
  };
}

/** Unknown filter values are told where nothing is left: then they may be why. */
async function unknownNotes(selection: Selection, total: number): Promise<string[]> {
  const values = total === 0 ? await unknownValueNotes(selection) : [];
  return [...values, ...(await unknownExampleNotes(selection))];
}

const CUT =
  "This search asks for more than can be looked at in a moment, so its most frequent words are left out.";

/** Where nothing at all was found, the page says so at length. */
function leftOutNotes({ missing, cut }: Resolved, total: number): string[] {
  const cutNote = cut ? [CUT] : [];
  if (total === 0) return cutNote;
  return [
    ...cutNote,
    ...missing.map((word) => `No paper has “${word}”, so it is searched without it.`),
  ];
}

/** Where another thread can: a better spelling of the query, begun before anything is found. */
async function spellBeside({ q }: Selection): Promise<Spelt | undefined> {
  const { index } = await searchIndex();
  const { tree } = parseQuery(q);
  if (tree === undefined || !isBeside(index)) return undefined;
  const better = doBeside("spell", index, tree);
  // Not all who begin it wait for it.
  better.catch(() => {});
  return { better };
}

interface Spelt {
  better: Promise<Correction | undefined>;
}

/** A better spelling that finds something in the selection; another would only lead astray. */
async function usefulCorrection(
  selection: Selection,
  { index, answer, total }: ResolvedSelection,
  spelt: Spelt | undefined,
): Promise<string | undefined> {
  if (answer.instead !== undefined) return total > 0 ? answer.instead : undefined;
  await letOthersIn();
  if (answer.tree === undefined) return undefined;
  const better = await (spelt?.better ?? doBeside("spell", index, answer.tree));
  if (better === undefined) return undefined;
  return (await countPapers(setQuery(selection, better.text))) > 0 ? better.text : undefined;
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
  const ids = papersInOrder(search, selection, 0, MOST_PLACES).map(({ id }) => id);
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
    total: search.total,
    previous: neighbour(at - 1),
    next: neighbour(at + 1),
  };
}
