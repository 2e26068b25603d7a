/** How true each paper's place is: whether its neighbours on the map are those it has in truth. */
import type { MapLayout } from "@/lib/map/layout";
import { ALL_TRUE } from "@/lib/map/map";
import { nearestOnMap } from "@/lib/map/nearest-on-map";
import type { NeighbourTable } from "@/lib/semantics/neighbour-table";

/** Nearest papers in truth that are looked for, and among how many nearest on the map. */
const IN_TRUTH = 10;
const ON_MAP = 15;

/**
 * The share of each paper's 10 nearest papers in the latent space that are among its 15 nearest on
 * the map, from 0 to `ALL_TRUE`. A paper whose text is like no other has no place that is true.
 */
export function truthOfPlaces(table: NeighbourTable, layout: MapLayout): Uint8Array {
  const count = layout.x.length;
  const truth = new Uint8Array(count).fill(ALL_TRUE);
  if (count <= ON_MAP + 1) return truth;
  const nearest = nearestOnMap(layout, ON_MAP);
  const near = new Uint32Array(count).fill(count);
  for (let i = 0; i < count; i++) {
    for (let m = i * ON_MAP; m < (i + 1) * ON_MAP; m++) near[nearest[m]!] = i;
    let asked = 0;
    let found = 0;
    const from = i * table.width;
    for (let slot = from; slot < from + Math.min(IN_TRUTH, table.width); slot++) {
      if (table.scores[slot]! <= 0) break;
      asked++;
      if (near[table.indices[slot]!] === i) found++;
    }
    truth[i] = asked === 0 ? 0 : Math.round((ALL_TRUE * found) / asked);
  }
  return truth;
}
