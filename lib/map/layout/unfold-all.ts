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

/**
 * Neighbours that pull. Tried on 10,000 papers of arXiv, trustworthiness and continuity at k = 10
 * before the map is fitted to its square, and the truth of places: 10 give 0.974, 0.964, 0.39;
 * 15 0.973, 0.963, 0.37; 30 0.969, 0.963, 0.35. More than 10 hold small collections together.
 */
const NEIGHBOURS = 15;
/** Of more papers, an even sample of about so many is laid out first: they are the landmarks. */
const LANDMARKS = 15_000;
/** How wide the principal plane is at the start: about as wide as the map will be. */
const SPREAD = 8;
/** Landmarks this near to each other speak for the same place; the map is some 30 wide. */
const REACH = 1;
/**
 * Tuned on the seeds and on 10,000 papers of arXiv: first steps of 0.3 are truer than of 1, and 300
 * epochs as true as 1,000. From an old map, longer steps are no truer and move more papers.
 */
const FROM_AFAR: Pick<Unfolding, "epochs" | "rate"> = { epochs: 300, rate: 0.3 };
const FROM_OLD: Pick<Unfolding, "epochs" | "rate"> = { epochs: 200, rate: 0.05 };
const FROM_LANDMARKS: Pick<Unfolding, "epochs" | "rate"> = { epochs: 100, rate: 0.5 };

interface UnfoldOptions {
  seed: number;
  /** Where papers stood before, in the unit square: they start from there. NaN where unknown. */
  old?: MapLayout;
  landmarks?: number;
  progress?: Progress;
}

/** Papers that are like no other have no place (NaN). */
export function unfoldAll(
  vectors: Vectors,
  table: NeighbourTable,
  { seed, old, landmarks = LANDMARKS, progress }: UnfoldOptions,
): MapLayout {
  const count = vectors.documents.length / vectors.dimensions;
  const isLarge = count > 2 * landmarks;
  const startDone = old || !isLarge ? 0 : 0.2;
  let start: MapLayout;
  if (old) start = amongKnown(table, centred(old));
  else if (!isLarge) start = principalStart(vectors, count);
  else {
    const known = landmarkPlaces(vectors, landmarks, seed, (share) => progress?.(0.2 * share));
    start = amongKnown(table, known);
  }
  const graph = fuzzyGraph(table, count, Math.min(NEIGHBOURS, count >> 1));
  const places = new Float32Array(2 * count);
  for (let i = 0; i < count; i++) places.set([start.x[i]!, start.y[i]!], 2 * i);
  const course = isLarge ? FROM_LANDMARKS : old ? FROM_OLD : FROM_AFAR;
  unfold(graph, places, { ...course, seed }, (share) =>
    progress?.(startDone + (1 - startDone) * share),
  );
  const placeOf = (i: number, axis: 0 | 1) =>
    graph.starts[i] === graph.starts[i + 1] ? Number.NaN : places[2 * i + axis]!;
  return {
    x: Float32Array.from({ length: count }, (_, i) => placeOf(i, 0)),
    y: Float32Array.from({ length: count }, (_, i) => placeOf(i, 1)),
  };
}

function principalStart({ documents, dimensions }: Vectors, count: number): MapLayout {
  const plane = principalPlane(documents, dimensions, count);
  return {
    x: Float32Array.from(plane, ([x]) => SPREAD * x),
    y: Float32Array.from(plane, ([, y]) => SPREAD * y),
  };
}

function centred({ x, y }: MapLayout): MapLayout {
  const wide = (value: number) => 2 * SPREAD * (value - 0.5);
  return { x: x.map(wide), y: y.map(wide) };
}

/** Every so-many-th paper where it stands when they are laid out alone; NaN for the others. */
function landmarkPlaces(
  { documents, dimensions }: Vectors,
  landmarks: number,
  seed: number,
  progress: Progress,
): MapLayout {
  const count = documents.length / dimensions;
  const step = Math.ceil(count / landmarks);
  const sample = new Float32Array(Math.ceil(count / step) * dimensions);
  for (let i = 0, at = 0; i < count; i += step, at += dimensions) {
    sample.set(documents.subarray(i * dimensions, (i + 1) * dimensions), at);
  }
  const table = nearestNeighbours(sample, dimensions, NEIGHBOURS);
  const own = unfoldAll({ documents: sample, dimensions }, table, { seed, landmarks, progress });
  const spread = (axis: Float32Array) =>
    Float32Array.from({ length: count }, (_, i) => (i % step === 0 ? axis[i / step]! : Number.NaN));
  return { x: spread(own.x), y: spread(own.y) };
}

/** All papers among those that have a place; the rest, like no one, in the middle for a start. */
function amongKnown(table: NeighbourTable, layout: MapLayout): MapLayout {
  placeAmong(table, layout, REACH);
  const rest = spiral(layout.x.length);
  return {
    x: layout.x.map((value, i) => (Number.isNaN(value) ? rest.x[i]! : value)),
    y: layout.y.map((value, i) => (Number.isNaN(value) ? rest.y[i]! : value)),
  };
}
