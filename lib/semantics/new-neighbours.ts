/**
 * The nearest neighbours of the few documents that joined very many: trees that cut the space in
 * random directions (Dasgupta & Freund 2008, doi:10.1145/1374376.1374452), of which only the
 * branches with a new document are grown.
 */
import { randomLcg } from "d3";
import { cut } from "@/lib/semantics/near-neighbours";
import {
  emptyTable,
  insertNeighbour,
  type NeighbourTable,
  similarity,
} from "@/lib/semantics/neighbour-table";

const TREES = 4;
/** Documents that a leaf holds at most: the new ones of a leaf are compared with all of it. */
const LEAF = 2_000;
const SEED = 0.25;

/** A row for each of the first `fresh` of the unit vectors in `documents`. Deterministic. */
export function neighboursOfNew(
  documents: Float32Array,
  dimensions: number,
  fresh: number,
  width: number,
): NeighbourTable {
  const count = dimensions === 0 ? 0 : documents.length / dimensions;
  const table = emptyTable(count === 0 ? 0 : fresh, Math.max(0, Math.min(width, count - 1)));
  if (table.width === 0) return table;
  const random = randomLcg(SEED);
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let tree = 0; tree < (count <= LEAF ? 1 : TREES); tree++) {
    const open = [order];
    for (let part = open.pop(); part; part = open.pop()) {
      const joined = part.filter((i) => i < fresh);
      if (joined.length === 0) continue;
      if (part.length <= LEAF) {
        for (const i of joined) compare(documents, dimensions, i, part, table);
        continue;
      }
      const middle = cut(documents, dimensions, part, random);
      open.push(part.subarray(middle), part.subarray(0, middle));
    }
  }
  return table;
}

function compare(
  documents: Float32Array,
  dimensions: number,
  i: number,
  others: Uint32Array,
  table: NeighbourTable,
): void {
  for (const j of others) {
    if (j !== i) insertNeighbour(table, i, j, similarity(documents, dimensions, i, j));
  }
}
