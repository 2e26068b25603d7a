/**
 * Where each paper stands on the map: latent vectors to points in the unit square, in which near
 * neighbours stay near (UMAP: McInnes, Healy & Melville 2018, arXiv:1802.03426). Deterministic.
 */
import { randomLcg } from "d3";
import { UMAP } from "umap-js";
import { fitToSquare, separate } from "@/lib/map/arrange";
import { nearestNeighbours } from "@/lib/semantics/neighbours";
import { principalPlane } from "@/lib/semantics/principal-plane";

export interface MapLayout {
  /** Coordinates in [0, 1], y downwards; index i is document i. */
  x: Float32Array;
  y: Float32Array;
}

const NEIGHBOURS = 12;
/** Fewer papers than this have no neighbourhoods to unfold: their principal plane is the map. */
const FEWEST_FOR_UMAP = 12;
const SEED = 0.42;

/**
 * `documents` holds one unit vector (or zero) of `dimensions` per paper. The order of the papers
 * matters to the last digit: pass them in a stable order to get the same map.
 * 200 papers take about a second; 10,000 about half a minute.
 */
export function layoutMap(documents: Float32Array, dimensions: number, count: number): MapLayout {
  const start = principalPlane(documents, dimensions, count);
  const places = count < FEWEST_FOR_UMAP ? start : unfold(documents, dimensions, count, start);
  fitToSquare(places);
  separate(places);
  return {
    x: Float32Array.from(places, ([x]) => x),
    y: Float32Array.from(places, ([, y]) => y),
  };
}

/** A point being arranged. */
export type Place = [x: number, y: number];

function unfold(
  documents: Float32Array,
  dimensions: number,
  count: number,
  start: readonly Place[],
): Place[] {
  const table = nearestNeighbours(documents, dimensions, NEIGHBOURS);
  const indices: number[][] = [];
  const distances: number[][] = [];
  for (let i = 0; i < count; i++) {
    const from = i * table.width;
    const to = from + table.width;
    // UMAP expects every point to be its own first neighbour.
    indices.push([i, ...table.indices.subarray(from, to)]);
    distances.push([0, ...Array.from(table.scores.subarray(from, to), (score) => 1 - score)]);
  }
  const umap = new UMAP({
    nNeighbors: table.width + 1,
    minDist: 0.3,
    spread: 1.2,
    nEpochs: count <= 2_500 ? 600 : 300,
    random: randomLcg(SEED),
  });
  umap.setPrecomputedKNN(indices, distances);
  const epochs = umap.initializeFit(indices);
  // From the principal plane instead of at random: the whole keeps its shape, run after run.
  const embedding = umap.getEmbedding();
  start.forEach(([x, y], i) => {
    embedding[i] = [10 * x, 10 * y];
  });
  for (let epoch = 0; epoch < epochs; epoch++) umap.step();
  return embedding.map(([x, y]): Place => [x!, y!]);
}
