/** Papers that come to a map which is there already: it does not move for them. */
import type { MapLayout } from "@/lib/map/layout";
import type { NeighbourTable } from "@/lib/semantics/neighbour-table";

/** Neighbours that have a say in where a paper goes. */
const ADVISERS = 6;
/** In units of the map's side. */
const REACH = 0.03;

/**
 * Gives a place to every paper that has none (NaN in `layout`): among those of its neighbours that
 * stand together and are the likest to it. A paper is placed once a neighbour is; those that are
 * like no placed paper stay without. All others stay exactly where they are.
 * @param reach how far apart on the map neighbours may stand and still speak for the same place
 */
export function placeAmong(table: NeighbourTable, layout: MapLayout, reach = REACH): void {
  let open = Uint32Array.from(layout.x.keys()).filter((i) => Number.isNaN(layout.x[i]!));
  while (open.length > 0) {
    // Papers of one round do not advise each other, so that their order does not matter.
    const x = new Float32Array(open.length).fill(Number.NaN);
    const y = new Float32Array(open.length);
    open.forEach((i, at) => {
      const place = placeFor(i, table, layout, reach);
      if (place) [x[at], y[at]] = place;
    });
    open.forEach((i, at) => {
      if (!Number.isNaN(x[at]!)) [layout.x[i], layout.y[i]] = [x[at]!, y[at]!];
    });
    const left = open.filter((_, at) => Number.isNaN(x[at]!));
    if (left.length === open.length) break;
    open = left;
  }
}

interface Adviser {
  x: number;
  y: number;
  weight: number;
}

/** Where the advisers of a paper agree most; undefined when it has none. */
function placeFor(
  i: number,
  { width, indices, scores }: NeighbourTable,
  { x, y }: MapLayout,
  reach: number,
): [number, number] | undefined {
  const advisers: Adviser[] = [];
  for (let slot = i * width; slot < (i + 1) * width && advisers.length < ADVISERS; slot++) {
    const score = scores[slot]!;
    const at = indices[slot]!;
    // Squared twice: the likest count for most.
    if (score > 0 && !Number.isNaN(x[at]!))
      advisers.push({ x: x[at]!, y: y[at]!, weight: score ** 4 });
  }
  let best: [number, number] | undefined;
  let most = 0;
  for (const anchor of advisers) {
    let [support, sumX, sumY] = [0, 0, 0];
    for (const one of advisers) {
      const square = (one.x - anchor.x) ** 2 + (one.y - anchor.y) ** 2;
      const say = one.weight / (1 + square / reach ** 2) ** 2;
      support += say;
      sumX += say * one.x;
      sumY += say * one.y;
    }
    if (support > most) {
      most = support;
      best = [sumX / support, sumY / support];
    }
  }
  return best;
}
