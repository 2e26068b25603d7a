/** The results of one page: cards with their matches marked, and why each is there. */
import type { SearchHit, Why } from "@/lib/search/answer";
import { nearestConcepts } from "@/lib/search/engine/concepts";
import { explain } from "@/lib/search/engine/explain";
import type { PlacedDoc } from "@/lib/search/engine/find-papers";
import { meaningShare } from "@/lib/search/engine/meaning";
import { postingsOfTerm } from "@/lib/search/engine/postings";
import { scoreOf } from "@/lib/search/engine/scores";
import { inverseDocumentFrequency } from "@/lib/search/engine/text-score";
import { highlight, snippet } from "@/lib/search/highlight";
import { effectiveSort, type Selection } from "@/lib/search/selection";
import { readCards } from "./cards";
import { papersInOrder } from "./placed-papers";
import type { ResolvedSelection } from "./resolve-selection";

/** The papers of the selection's page. */
export async function readHits(
  search: ResolvedSelection,
  selection: Selection,
): Promise<SearchHit[]> {
  const { index, answer, abbreviations } = search;
  const { tree } = answer;
  const { page, size, show } = selection;
  const weightOf = (term: string) =>
    inverseDocumentFrequency(index.docs, postingsOfTerm(index.text, term));
  const placed = papersInOrder(search, selection, (page - 1) * size, size);
  const places = new Map(placed.map((place) => [place.id, place]));
  const cards = await readCards([...places.keys()], {
    title: (title) => highlight(tree, title, "title", abbreviations),
    snippet: (abstract) =>
      show === "abstracts"
        ? highlight(tree, abstract, "abstract", abbreviations)
        : snippet(tree, abstract, { abbreviations, weightOf }),
  });
  const ranked = effectiveSort(selection) === "relevance";
  return cards.map(({ id, abstract, ...card }) => {
    const { doc, match } = places.get(id)!;
    const why = ranked ? whyFound(search, { doc, match }, `${card.title}. ${abstract}`) : undefined;
    return { ...card, match, ...(why && { why }) };
  });
}

/** Undefined where nothing was ranked. */
function whyFound(
  { index, answer: { resolved } }: ResolvedSelection,
  { doc, match }: PlacedDoc,
  text: string,
): Why | undefined {
  const { scores, most, terms, vector } = resolved;
  if (scores === undefined) return undefined;
  const judged = vector ? meaningShare(index.latent, vector, scoreOf(scores, doc) / most, doc) : 0;
  const meaning = match === "meaning" ? 1 : judged;
  // Papers found by words are explained by those words.
  const concepts = vector && match === "meaning" ? nearestConcepts(index, vector, terms, text) : [];
  return { ...explain(index.text, terms, doc, meaning), concepts };
}
