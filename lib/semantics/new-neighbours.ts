/**
 * The nearest neighbours of the few documents that joined very many, each of which is looked at
 * once: memory holds some of them at a time.
 */
import { randomLcg } from "d3";
import { CutTree } from "@/lib/semantics/cut-tree";
import {
  emptyTable,
  insertNeighbour,
  type NeighbourTable,
  similarity,
} from "@/lib/semantics/neighbour-table";

const TREES = 4;
const SEED = 0.25;

/** Unit vectors of the documents that others join. */
export interface KnownDocuments {
  count: number;
  /** Some of them, or all where they are few. */
  sample: Float32Array;
  /** All of them, some at a time. */
  batches(): Iterable<Float32Array>;
}

/** A row for each of the unit vectors in `fresh`; the known ones are numbered after them. Deterministic. */
export function neighboursOfNew(
  fresh: Float32Array,
  dimensions: number,
  known: KnownDocuments,
  width: number,
): NeighbourTable {
  const joined = dimensions === 0 ? 0 : fresh.length / dimensions;
  const table = emptyTable(joined, Math.max(0, Math.min(width, joined + known.count - 1)));
  if (table.width === 0 || joined === 0) return table;
  const trees = grown(fresh, dimensions, known);
  const compare = (documents: Float32Array, place: number, number: number) => {
    for (const tree of trees) {
      for (const i of tree.near(documents, place, number)) {
        if (i === number) continue;
        insertNeighbour(table, i, number, similarity(documents, dimensions, i, place));
      }
    }
  };
  for (let i = 0; i < joined; i++) compare(fresh, i, i);
  let number = joined;
  for (const batch of known.batches()) {
    const documents = concatenated(fresh, batch);
    const end = documents.length / dimensions;
    for (let place = joined; place < end; place++) compare(documents, place, number++);
  }
  return table;
}

function grown(fresh: Float32Array, dimensions: number, { count, sample }: KnownDocuments) {
  const random = randomLcg(SEED);
  const sampled = sample.length / dimensions;
  const growing = {
    documents: concatenated(fresh, sample),
    dimensions,
    wanted: fresh.length / dimensions,
    weight: sampled === 0 ? 1 : count / sampled,
  };
  return Array.from({ length: TREES }, () => new CutTree(growing, random));
}

function concatenated(one: Float32Array, other: Float32Array): Float32Array {
  const both = new Float32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
