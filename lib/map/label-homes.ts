/**
 * Whose ground a label stands on. Regions have no outlines: the ground of one is what lies nearer to
 * its home than to those of its siblings, the regions of the same parent (its Voronoi cell).
 */
import { group } from "d3";
import type { Box, Projection } from "@/lib/map/viewport";

export interface Home {
  x: number;
  y: number;
}

/** For each region, the homes of its siblings; in data units, as the regions' own. */
export function siblingHomes(regions: readonly (Home & { parent?: number | undefined })[]) {
  const families = group(regions, ({ parent }) => parent);
  return regions.map((region) => families.get(region.parent)!.filter((other) => other !== region));
}

/** Homes in pixels, no farther than so many from one of them. */
export function homesNear(
  homes: readonly Home[],
  { x, y }: Home,
  { scaleX, scaleY, shiftX, shiftY }: Projection,
  farthest: number,
): Home[] {
  return homes
    .map((home) => ({ x: scaleX * home.x + shiftX, y: scaleY * home.y + shiftY }))
    .filter((home) => Math.hypot(home.x - x, home.y - y) < farthest);
}

/** Whether a label is nearer to another home than to its own, by its middle or by its edge. */
export function strays(box: Box, own: Home, others: readonly Home[]): boolean {
  if (others.length === 0) return false;
  const fromMiddle = toMiddle(box, own);
  const fromEdge = toEdge(box, own);
  return others.some((home) => toMiddle(box, home) < fromMiddle || toEdge(box, home) < fromEdge);
}

function toMiddle({ left, right, top, bottom }: Box, { x, y }: Home): number {
  return Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y);
}

/** 0 within the box. */
function toEdge({ left, right, top, bottom }: Box, { x, y }: Home): number {
  return Math.hypot(Math.max(0, left - x, x - right), Math.max(0, top - y, y - bottom));
}
