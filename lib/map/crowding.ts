/**
 * How much points crowd, and how they are drawn for it. Where papers stand apart each is a marker
 * with a rim; the more they cover each other, the more they let through, so that a crowd reads as
 * more and not as a flat blob. All of it follows from the zoom without a step.
 */
import type { PointGrid } from "@/lib/map/point-grid";
import type { Projection, Size } from "@/lib/map/viewport";

/** How points of a level are drawn. */
export interface Stroke {
  /** Pixels. */
  radius: number;
  /** Of a point, 0 to 1, and of however many in a haze. */
  opacity: number;
  ceiling: number;
  /** Width of the rim that keeps neighbours apart, in pixels, and its opacity. */
  rim: number;
  rimOpacity: number;
}

/**
 * Points that a typical point has around it, in points per unit square (Lloyd's mean crowding, 1967,
 * doi:10.2307/3012, by area).
 */
export function crowdingOf({ side, starts, order }: PointGrid): number {
  let pairs = 0;
  for (let cell = 0; cell < side * side; cell++) {
    const here = starts[cell + 1]! - starts[cell]!;
    pairs += here * (here - 1);
  }
  return (pairs / Math.max(1, order.length)) * side * side;
}

/** Pixels; points shrink with number, and grow with the pane and with zoom, slower than the map does. */
export function pointRadius(count: number, pane: Size, zoom: number): number {
  const resting = Math.min(4.8, Math.max(0.8, 12 / (count + 30) ** 0.18));
  const room = Math.sqrt(Math.min(pane.width, pane.height) / 800);
  return Math.min(10, resting * Math.min(1.35, Math.max(0.55, room)) * zoom ** 0.3);
}

/** Covered this many times, points begin to let others through. */
const CROWDED = 0.3;
const YIELDING = 0.6;
const LEAST_OPACITY = 0.07;
const DIM_OPACITY = 0.32;
const DIM_SCALE = 0.8;
/** Dim points stay behind bright ones, however many they are. */
const DIM_CEILING = 0.5;

/**
 * @param radius of a bright point, in pixels
 * @param crowding as `crowdingOf` gives it
 */
export function strokeOf(
  level: 1 | 2,
  radius: number,
  crowding: number,
  { scaleX, scaleY }: Projection,
): Stroke {
  const own = level === 1 ? radius * DIM_SCALE : radius;
  const covered = (crowding * Math.PI * own * own) / (scaleX * scaleY);
  const opacity = Math.min(1, Math.max(LEAST_OPACITY, (CROWDED / covered) ** YIELDING));
  if (level === 1) {
    const dim = { opacity: DIM_OPACITY * opacity, ceiling: DIM_CEILING };
    return { radius: own, ...dim, rim: 0, rimOpacity: 0 };
  }
  // A rim needs a point that is solid, and large enough to have an edge.
  const rimOpacity = ramp(opacity, 0.55, 1) * ramp(own, 1.1, 1.6);
  return { radius: own, opacity, ceiling: 1, rim: Math.min(1.5, own / 3), rimOpacity };
}

function ramp(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}
