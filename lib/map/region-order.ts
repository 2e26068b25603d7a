/** The order of the points on the map: those of a region, with all its parts, side by side. */
import type { MapRegion } from "@/lib/map/map";

export interface RegionOrder {
  /** Document at each place of the map's arrays. */
  order: Uint32Array;
  /** First place of each region. */
  first: Uint32Array;
}

/**
 * Regions come parents before children; `regionOf` has the smallest region of each document. Papers
 * that lie in a region but in none of its parts come first in it.
 */
export function orderByRegion(
  regions: readonly Pick<MapRegion, "id" | "parent">[],
  regionOf: ArrayLike<number>,
): RegionOrder {
  const position = new Map(regions.map(({ id }, i) => [id, i]));
  const children = regions.map((): number[] => []);
  const roots: number[] = [];
  regions.forEach(({ parent }, i) => {
    (parent === undefined ? roots : children[position.get(parent)!]!).push(i);
  });
  const sizes = new Uint32Array(regions.length);
  for (let i = 0; i < regionOf.length; i++) sizes[regionOf[i]!]!++;

  const first = new Uint32Array(regions.length);
  let next = 0;
  const visit = (region: number) => {
    first[region] = next;
    next += sizes[region]!;
    children[region]!.forEach(visit);
  };
  roots.forEach(visit);

  const free = first.slice();
  const order = new Uint32Array(regionOf.length);
  for (let i = 0; i < regionOf.length; i++) order[free[regionOf[i]!]!++] = i;
  return { order, first };
}
