/** Which point is where: the nearest to a place, how many in a box. */
import { cellAt, type PointGrid } from "@/lib/map/point-grid";
import { type Box, boxAround, boxToData, type Projection } from "@/lib/map/viewport";

/**
 * The allowed point nearest to a pixel, at most `radius` pixels away; undefined when there is none.
 * Distance is measured in pixels because the axes may be stretched differently.
 */
export function nearestPoint(
  grid: PointGrid,
  projection: Projection,
  px: number,
  py: number,
  radius: number,
  allowed: (point: number) => boolean = () => true,
): number | undefined {
  const { side, starts, order } = grid;
  const box = boxToData(projection, boxAround(px, py, 2 * radius, 2 * radius));
  const [left, right] = [cellAt(side, box.left), cellAt(side, box.right)];
  const [top, bottom] = [cellAt(side, box.top), cellAt(side, box.bottom)];
  let best: number | undefined;
  let reach = radius * radius;
  for (let row = top; row <= bottom; row++) {
    const end = starts[row * side + right + 1]!;
    for (let at = starts[row * side + left]!; at < end; at++) {
      const dx = grid.x[at]! * projection.scaleX + projection.shiftX - px;
      const dy = grid.y[at]! * projection.scaleY + projection.shiftY - py;
      const distance = dx * dx + dy * dy;
      if (distance > reach || (distance === reach && best !== undefined)) continue;
      if (!allowed(order[at]!)) continue;
      reach = distance;
      best = order[at]!;
    }
  }
  return best;
}

/** Points inside a box of data units, counted up to `limit`. */
export function countInBox(grid: PointGrid, box: Box, limit: number): number {
  const { side, starts, x, y } = grid;
  const [left, right] = [cellAt(side, box.left), cellAt(side, box.right)];
  const bottom = cellAt(side, box.bottom);
  let count = 0;
  for (let row = cellAt(side, box.top); row <= bottom; row++) {
    const end = starts[row * side + right + 1]!;
    for (let at = starts[row * side + left]!; at < end; at++) {
      const inside =
        x[at]! >= box.left && x[at]! <= box.right && y[at]! >= box.top && y[at]! <= box.bottom;
      if (inside && ++count >= limit) return count;
    }
  }
  return count;
}
