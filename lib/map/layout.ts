/**
 * Where each paper stands on the map: latent vectors to points in the unit square, in which near
 * neighbours stay near (UMAP: McInnes, Healy & Melville 2018, arXiv:1802.03426). Deterministic.
 */
import { fitToSquare, gatherStrays, spiral, turnLevel } from "@/lib/map/arrange";
import { alignTo } from "@/lib/map/layout/align";
import { placeAmong } from "@/lib/map/layout/place-among";
import { unfoldAll, type Vectors } from "@/lib/map/layout/unfold-all";
import { mapQuality } from "@/lib/map/quality";
import { separate } from "@/lib/map/separate";
import type { NeighbourTable, Progress } from "@/lib/semantics/neighbour-table";
import { principalPlane } from "@/lib/semantics/principal-plane";

export interface MapLayout {
  /** Coordinates in [0, 1], y downwards; index i is document i. */
  x: Float32Array;
  y: Float32Array;
}

interface LayoutOptions {
  /** Where papers stood before, NaN for those that did not: the new map is made to lie like it. */
  old?: MapLayout;
  progress?: Progress;
}

/** Fewer papers than this have no neighbourhoods to unfold: their principal plane is the map. */
const FEWEST_TO_UNFOLD = 12;
/** A layout settles in one of many states; while they are cheap, the truest of several is the map. */
const SEEDS = [1, 2, 3, 4, 5, 6];
const MOST_FOR_ALL_SEEDS = 400;

/** An old map that has fewer of the papers says nothing about how the new one should lie. */
const FEWEST_IN_COMMON = 3;
/** The old map is also where the new one starts from, when it has so many of the papers. */
const LEAST_TO_START_FROM = 0.5;

/**
 * Lays out all papers anew. The order of the papers matters to the last digit: pass them in a stable
 * order to get the same map. `table` has the 15 nearest neighbours of each, or more.
 */
export function layoutMap(
  vectors: Vectors,
  table: NeighbourTable,
  count: number,
  { old: before, progress }: LayoutOptions = {},
): MapLayout {
  const old = before && known(before) >= FEWEST_IN_COMMON ? before : undefined;
  const { documents, dimensions } = vectors;
  if (count < FEWEST_TO_UNFOLD || isUniform(table)) {
    return arrange(principalLayout(vectors, count), old);
  }
  const seeds = count <= MOST_FOR_ALL_SEEDS ? SEEDS : SEEDS.slice(0, 1);
  const start = old && known(old) >= LEAST_TO_START_FROM * count ? old : undefined;
  const layouts = seeds.map((seed) =>
    arrange(unfoldAll(vectors, table, { seed, old: start, progress }), old),
  );
  if (layouts.length === 1) return layouts[0]!;
  const merits = layouts.map((layout) => {
    const quality = mapQuality(documents, dimensions, layout);
    return quality ? quality.trustworthiness + quality.continuity : 0;
  });
  return layouts[merits.indexOf(Math.max(...merits))]!;
}

function known({ x }: MapLayout): number {
  return x.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + 1), 0);
}

/** The map as it is, with places for the papers that have none (NaN). No other moves. */
export function extendLayout(table: NeighbourTable, layout: MapLayout): MapLayout {
  const extended = { x: layout.x.slice(), y: layout.y.slice() };
  placeAmong(table, extended);
  gatherStrays(extended);
  separate(extended, (i) => !Number.isNaN(layout.x[i]!));
  return extended;
}

/** Whether the neighbours of every paper are like it in all, or in nothing. */
function isUniform({ scores }: NeighbourTable): boolean {
  return scores.every((score) => score <= 0 || score >= 1 - 1e-6);
}

/** The side from which the papers differ most; a round cluster where they do not differ. */
function principalLayout({ documents, dimensions }: Vectors, count: number): MapLayout {
  const plane = principalPlane(documents, dimensions, count);
  if (plane.every(([x, y]) => x === 0 && y === 0)) return spiral(count);
  return {
    x: Float32Array.from(plane, ([x]) => x),
    y: Float32Array.from(plane, ([, y]) => y),
  };
}

function arrange(raw: MapLayout, old: MapLayout | undefined): MapLayout {
  const layout = old ? alignTo(raw, old) : raw;
  if (!old) turnLevel(layout);
  fitToSquare(layout);
  gatherStrays(layout);
  separate(layout);
  return layout;
}
