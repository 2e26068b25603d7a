/** From vectors to raw places: at once, or of many papers some first and the others among them. */
import { spiral } from "@/lib/map/arrange";
import type { MapLayout } from "@/lib/map/layout";
import { fuzzyGraph } from "@/lib/map/layout/fuzzy-graph";
import { placeAmong } from "@/lib/map/layout/place-among";
import { type Unfolding, unfold } from "@/lib/map/layout/unfold";
import type { LatentSpace } from "@/lib/semantics/latent-space";
import type { NeighbourTable, Progress } from "@/lib/semantics/neighbour-table";
import { nearestNeighbours } from "@/lib/semantics/neighbours";
import { principalPlane } from "@/lib/semantics/principal-plane";

/** The vectors of the papers: of unit length, or zero. */
export type Vectors = Pick<LatentSpace, "dimensions" | "documents">;

/** Neighbours that pull: tuned as told in `layout.ts`. */
const NEIGHBOURS = 15;
/** Of more papers, an even sample of about so many is laid out first: they are the landmarks. */
const LANDMARKS = 15_000;
/** How wide the principal plane is at the start: about as wide as the map will be. */
const SPREAD = 8;
/** Landmarks this near to each other speak for the same place; the map is some 30 wide. */
const REACH = 1;
const ALONE: Pick<Unfolding, "epochs" | "rate"> = { epochs: 300, rate: 1 };
const AMONG_LANDMARKS: Pick<Unfolding, "epochs" | "rate"> = { epochs: 100, rate: 0.5 };

/** Papers that are like no other have no place (NaN). */
export function unfoldAll(
  vectors: Vectors,
  table: NeighbourTable,
  seed: number,
  progress?: Progress,
): MapLayout {
  const count = vectors.documents.length / vectors.dimensions;
  const graph = fuzzyGraph(table, count, Math.min(NEIGHBOURS, count >> 1));
  const isStray = (i: number) => graph.starts[i] === graph.starts[i + 1];
  if (count <= 2 * LANDMARKS) {
    const places = new Float32Array(2 * count);
    principalPlane(vectors.documents, vectors.dimensions, count).forEach(([x, y], i) => {
      places.set([SPREAD * x, SPREAD * y], 2 * i);
    });
    unfold(graph, places, { ...ALONE, seed }, progress);
    return layoutOf(places, isStray);
  }
  const start = amongLandmarks(vectors, table, seed, (share) => progress?.(0.2 * share));
  const places = Float32Array.from(
    { length: 2 * count },
    (_, at) => (at % 2 === 0 ? start.x : start.y)[at >> 1]!,
  );
  unfold(graph, places, { ...AMONG_LANDMARKS, seed }, (share) => progress?.(0.2 + 0.8 * share));
  return layoutOf(places, isStray);
}

function amongLandmarks(
  { documents, dimensions }: Vectors,
  table: NeighbourTable,
  seed: number,
  progress?: Progress,
): MapLayout {
  const count = documents.length / dimensions;
  const step = Math.ceil(count / LANDMARKS);
  const landmarks = new Float32Array(Math.ceil(count / step) * dimensions);
  for (let i = 0, at = 0; i < count; i += step, at += dimensions) {
    landmarks.set(documents.subarray(i * dimensions, (i + 1) * dimensions), at);
  }
  const own = nearestNeighbours(landmarks, dimensions, NEIGHBOURS);
  const places = unfoldAll({ documents: landmarks, dimensions }, own, seed, progress);
  const layout = {
    x: Float32Array.from({ length: count }, (_, i) => (i % step === 0 ? places.x[i / step]! : NaN)),
    y: Float32Array.from({ length: count }, (_, i) => (i % step === 0 ? places.y[i / step]! : NaN)),
  };
  placeAmong(table, layout, REACH);
  const { x, y } = spiral(count);
  return {
    x: layout.x.map((value, i) => (Number.isNaN(value) ? x[i]! : value)),
    y: layout.y.map((value, i) => (Number.isNaN(value) ? y[i]! : value)),
  };
}

function layoutOf(places: Float32Array, isStray: (i: number) => boolean): MapLayout {
  const count = places.length / 2;
  return {
    x: Float32Array.from({ length: count }, (_, i) => (isStray(i) ? Number.NaN : places[2 * i]!)),
    y: Float32Array.from({ length: count }, (_, i) =>
      isStray(i) ? Number.NaN : places[2 * i + 1]!,
    ),
  };
}
