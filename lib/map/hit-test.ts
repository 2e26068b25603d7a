/** Which point is where: the nearest to a place, how many in a box, the next one in a direction. */
import { type Quadtree, type QuadtreeInternalNode, type QuadtreeLeaf, quadtree } from "d3";
import type { MapPoints } from "@/lib/map/map";
import type { Box, Projection } from "@/lib/map/viewport";

/** A quadtree of point indices, in data units: it outlives every zoom and resize. */
export type PointIndex = Quadtree<number>;

export function indexPoints({ count, x, y }: MapPoints): PointIndex {
  return quadtree<number>()
    .x((i) => x[i]!)
    .y((i) => y[i]!)
    .addAll(Array.from({ length: count }, (_, i) => i));
}

/**
 * The point nearest to a pixel, at most `radius` pixels away; undefined when there is none.
 * Distance is measured in pixels because the axes may be stretched differently.
 */
export function nearestPoint(
  index: PointIndex,
  projection: Projection,
  px: number,
  py: number,
  radius: number,
): number | undefined {
  const dataX = (px - projection.shiftX) / projection.scaleX;
  const dataY = (py - projection.shiftY) / projection.scaleY;
  const x = index.x();
  const y = index.y();
  let best: number | undefined;
  let reach = radius;
  index.visit((node, x0, y0, x1, y1) => {
    const gapX = Math.max(x0 - dataX, 0, dataX - x1) * projection.scaleX;
    const gapY = Math.max(y0 - dataY, 0, dataY - y1) * projection.scaleY;
    if (Math.hypot(gapX, gapY) > reach) return true;
    forEachAt(node, (i) => {
      const distance = Math.hypot(
        (x(i) - dataX) * projection.scaleX,
        (y(i) - dataY) * projection.scaleY,
      );
      if (distance < reach || (distance === reach && best === undefined)) {
        reach = distance;
        best = i;
      }
    });
    return false;
  });
  return best;
}

/** Points inside a box of data units, counted up to `limit`. */
export function countInBox(index: PointIndex, box: Box, limit: number): number {
  const x = index.x();
  const y = index.y();
  let count = 0;
  index.visit((node, x0, y0, x1, y1) => {
    if (count >= limit) return true;
    if (x0 > box.right || x1 < box.left || y0 > box.bottom || y1 < box.top) return true;
    forEachAt(node, (i) => {
      const inside = x(i) >= box.left && x(i) <= box.right && y(i) >= box.top && y(i) <= box.bottom;
      if (inside) count++;
    });
    return false;
  });
  return Math.min(count, limit);
}

/** Leaves hold a chain: several points may share one place. */
function forEachAt(
  node: QuadtreeInternalNode<number> | QuadtreeLeaf<number>,
  visit: (point: number) => void,
): void {
  if (node.length) return;
  for (let leaf: QuadtreeLeaf<number> | undefined = node; leaf; leaf = leaf.next) visit(leaf.data);
}
