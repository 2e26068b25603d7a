/** The papers nearest to each paper in the latent space. */

export interface Neighbour {
  /** Index of the document. */
  index: number;
  /** Cosine similarity, at most 1. */
  score: number;
}

/** `width` neighbours of every document, nearest first: those of i start at `i * width`. */
export interface NeighbourTable {
  width: number;
  indices: Uint32Array;
  scores: Float32Array;
}

/**
 * The `k` nearest of each of the unit vectors in `documents` by cosine, all others when there are
 * fewer; equal scores by index. Compares all pairs: 10,000 × 64 takes some seconds and it grows
 * with the square, so beyond some 20,000 documents use an approximate search.
 */
export function nearestNeighbours(
  documents: Float32Array,
  dimensions: number,
  k: number,
): NeighbourTable {
  const count = dimensions === 0 ? 0 : documents.length / dimensions;
  const width = Math.max(0, Math.min(k, count - 1));
  const table: NeighbourTable = {
    width,
    indices: new Uint32Array(count * width),
    scores: new Float32Array(count * width).fill(Number.NEGATIVE_INFINITY),
  };
  if (width === 0) return table;
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      if (j === i) continue;
      let score = 0;
      for (let d = 0; d < dimensions; d++) {
        score += documents[i * dimensions + d]! * documents[j * dimensions + d]!;
      }
      insert(table, i * width, j, Math.min(1, score));
    }
  }
  return table;
}

/** Keeps the slots of one document sorted, best first. */
function insert(
  { width, indices, scores }: NeighbourTable,
  from: number,
  index: number,
  score: number,
) {
  let slot = from + width - 1;
  if (score <= scores[slot]!) return;
  while (slot > from && scores[slot - 1]! < score) {
    scores[slot] = scores[slot - 1]!;
    indices[slot] = indices[slot - 1]!;
    slot--;
  }
  scores[slot] = score;
  indices[slot] = index;
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
