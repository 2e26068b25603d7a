/** Walking the map with arrow keys. */
import type { MapPoints } from "@/lib/map/map";
import type { Projection } from "@/lib/map/viewport";

export type Direction = "left" | "right" | "up" | "down";

const STEP: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** Being off the line counts this much more than being far along it. */
const SIDEWAYS_COST = 2;

/**
 * The point an arrow key leads to: the nearest within 45° of the direction, where sideways distance
 * weighs double. Points in the very same place are told apart by index, so that a stack can be
 * walked through rightwards and leftwards. Undefined at the edge.
 */
export function nearestInDirection(
  points: MapPoints,
  projection: Projection,
  from: number,
  direction: Direction,
  allowed: (point: number) => boolean,
): number | undefined {
  const [stepX, stepY] = STEP[direction];
  let best: number | undefined;
  let bestCost = Infinity;
  for (let i = 0; i < points.count; i++) {
    if (i === from || !allowed(i)) continue;
    const dx = (points.x[i]! - points.x[from]!) * projection.scaleX;
    const dy = (points.y[i]! - points.y[from]!) * projection.scaleY;
    const stacked = dx === 0 && dy === 0;
    const along = stacked ? Math.sign(i - from) * stepX * 1e-9 : dx * stepX + dy * stepY;
    const sideways = Math.abs(dx * stepY) + Math.abs(dy * stepX);
    if (along <= 0 || sideways > along) continue;
    const cost = along + SIDEWAYS_COST * sideways + (stacked ? Math.abs(i - from) * 1e-9 : 0);
    if (cost < bestCost) {
      bestCost = cost;
      best = i;
    }
  }
  return best;
}

/** The allowed point nearest to a place, given in data units: where a walk begins. */
export function nearestAllowed(
  points: MapPoints,
  projection: Projection,
  [x, y]: readonly [number, number],
  allowed: (point: number) => boolean,
): number | undefined {
  let best: number | undefined;
  let reach = Infinity;
  for (let i = 0; i < points.count; i++) {
    const dx = (points.x[i]! - x) * projection.scaleX;
    const dy = (points.y[i]! - y) * projection.scaleY;
    const distance = Math.hypot(dx, dy);
    if (distance >= reach || !allowed(i)) continue;
    reach = distance;
    best = i;
  }
  return best;
}
