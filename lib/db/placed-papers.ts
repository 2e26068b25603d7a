/** The papers of a resolved selection, in the order of its results. */
import { docsInOrder, type PlacedDoc } from "@/lib/search/engine/find-papers";
import type { Selection } from "@/lib/search/selection";
import type { ResolvedSelection } from "./resolve-selection";

/** A paper with the doc that it was found by: its own, or that of the paper it was part of. */
export interface PlacedPaper extends PlacedDoc {
  id: number;
}

/** `limit` papers from place `offset`. */
export function papersInOrder(
  { index, answer, found, since: { parts } }: ResolvedSelection,
  selection: Selection,
  offset: number,
  limit: number,
): PlacedPaper[] {
  const place = (from: number, count: number) =>
    docsInOrder(index, answer.resolved, found, selection, from, count);
  const own = (placed: PlacedDoc) => ({ ...placed, id: index.ids[placed.doc]! });
  if (parts.size === 0) return place(offset, limit).map(own);
  const all = place(0, offset + limit).flatMap((placed) => [
    own(placed),
    ...(parts.get(placed.doc) ?? []).map((id) => ({ ...placed, id })),
  ]);
  return all.slice(offset, offset + limit);
}
