/** The papers nearest to each paper in the latent space. */
import { nearNeighbours } from "@/lib/semantics/near-neighbours";
import {
  emptyTable,
  insertNeighbour,
  type NeighbourTable,
  type Progress,
  similarity,
} from "@/lib/semantics/neighbour-table";

export interface Neighbour {
  /** Index of the document. */
  index: number;
  /** Cosine similarity, at most 1. */
  score: number;
}

/** Up to so many documents, all pairs are compared. */
export const MOST_FOR_ALL_PAIRS = 12_000;

/**
 * The `k` nearest of each of the unit vectors in `documents` by cosine, all others when there are
 * fewer. Exact up to 12,000 documents, which take ten seconds; of more, as `nearNeighbours` finds
 * them. Deterministic.
 */
export function nearestNeighbours(
  documents: Float32Array,
  dimensions: number,
  k: number,
  progress?: Progress,
): NeighbourTable {
  const count = dimensions === 0 ? 0 : documents.length / dimensions;
  const table = emptyTable(count, Math.max(0, Math.min(k, count - 1)));
  if (table.width === 0) return table;
  if (count > MOST_FOR_ALL_PAIRS) nearNeighbours(documents, dimensions, table, progress);
  else compareAll(documents, dimensions, count, table, progress);
  return table;
}

function compareAll(
  documents: Float32Array,
  dimensions: number,
  count: number,
  table: NeighbourTable,
  progress?: Progress,
): void {
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < i; j++) {
      const score = similarity(documents, dimensions, i, j);
      insertNeighbour(table, i, j, score);
      insertNeighbour(table, j, i, score);
    }
    if (i % 500 === 0) progress?.((i / count) ** 2);
  }
}

/** The neighbours of document `i` that have anything to do with it, nearest first. */
export function neighboursOf(table: NeighbourTable, i: number): Neighbour[] {
  const neighbours: Neighbour[] = [];
  for (let slot = i * table.width; slot < (i + 1) * table.width; slot++) {
    const score = table.scores[slot]!;
    if (score > 0) neighbours.push({ index: table.indices[slot]!, score });
  }
  return neighbours;
}
