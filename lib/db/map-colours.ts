/** What the map's colours need to know of each paper in a selection. */
import { encodeValues } from "@/lib/map/codec";
import { BEST_MATCH, MOST_VALUES, NO_VALUE } from "@/lib/map/value-colouring";
import { mostCounted } from "@/lib/search/engine/facet-counts";
import { hasDoc } from "@/lib/search/index/doc-set";
import { type LibraryIndex, NO_POINT } from "@/lib/search/index/library-index";
import { textAt } from "@/lib/search/index/string-table";
import type { Selection } from "@/lib/search/selection";
import { readMap } from "./map";
import { type ResolvedSelection, resolveSelection } from "./resolve-selection";

export const COLOUR_FACETS = ["venue", "keyword", "author"] as const;
type ColourFacet = (typeof COLOUR_FACETS)[number];

/**
 * A byte for each point of the map, as `lib/map/codec` writes it: which of the values that most
 * papers of the selection have, or how well the paper matches.
 */
export async function readMapColours(by: ColourFacet | "match", selection: Selection) {
  const [{ version, points }, search] = await Promise.all([readMap(), resolveSelection(selection)]);
  const values = new Uint8Array(points.count).fill(NO_VALUE);
  const labels = by === "match" ? [] : markValues(values, by, search);
  if (by === "match") markMatches(values, search);
  return { version, bytes: encodeValues({ labels, values }) };
}

/** Papers with several of the values have the colour of the one that most papers have. */
function markValues(marks: Uint8Array, facet: ColourFacet, search: ResolvedSelection): string[] {
  const { index, found } = search;
  const { starts, values, totals, labels } = index.facets[facet];
  const { most } = mostCounted([index.facets[facet]], found.selected, MOST_VALUES)[0]!;
  const ranks = new Uint8Array(totals.length).fill(NO_VALUE);
  most.forEach(({ value }, rank) => {
    ranks[value] = rank;
  });
  for (let doc = 0; doc < index.docs; doc++) {
    const end = starts[doc + 1]!;
    let best = NO_VALUE;
    for (let i = starts[doc]!; i < end; i++) best = Math.min(best, ranks[values[i]!]!);
    mark(marks, index, doc, best);
  }
  return most.map(({ value }) => textAt(labels, value));
}

/** Scores of the selection's papers as shares of the best. */
function markMatches(marks: Uint8Array, { index, answer, found }: ResolvedSelection): void {
  const { scores } = answer.resolved;
  if (!scores) return;
  const { docs, values } = scores;
  let best = 0;
  for (let i = 0; i < docs.length; i++) {
    if (hasDoc(found.selected, docs[i]!)) best = Math.max(best, values[i]!);
  }
  for (let i = 0; i < docs.length; i++) {
    if (!hasDoc(found.selected, docs[i]!)) continue;
    mark(marks, index, docs[i]!, best > 0 ? Math.round((values[i]! / best) * BEST_MATCH) : 0);
  }
}

function mark(marks: Uint8Array, { map }: LibraryIndex, doc: number, value: number): void {
  const point = map.points[doc]!;
  if (point !== NO_POINT) marks[point] = value;
}
