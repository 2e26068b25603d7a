/** Pushing points apart, so that each can be pointed at. */
import type { MapLayout } from "@/lib/map/layout";
import { cellAt, gridOf } from "@/lib/map/point-grid";

const ROUNDS = 400;
/** Rounds times points, at most: a crowded map of many is left a little crowded. */
const MOST_WORK = 4_000_000;
/** A little more than asked for, so that rounding to 16 bits keeps the promise. */
const SLACK = 1.02;
/** Points stay this far from the edges. */
const EDGE = 0.025;
/** Of fewer than this share of the points, only those are looked at that they may meet. */
const FEW = 1 / 20;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The least distance between two of `count` points on the map, in units of its side. */
export function leastDistance(count: number): number {
  return Math.min(0.05, 0.28 / Math.sqrt(Math.max(1, count)));
}

/**
 * Moves points that are nearer to each other than `leastDistance`, as little as needed.
 * @param isFixed points that stay where they are; where two of them crowd, they do
 */
export function separate(layout: MapLayout, isFixed: (i: number) => boolean = () => false): void {
  const count = layout.x.length;
  const distance = leastDistance(count) * SLACK;
  const rounds = Math.min(ROUNDS, Math.ceil(MOST_WORK / Math.max(1, count)));
  const moving = Uint32Array.from({ length: count }, (_, i) => i).filter((i) => !isFixed(i));
  const few = moving.length < count * FEW ? around(moving, layout) : undefined;
  const part = few ? partOf(layout, few) : layout;
  const weights = Uint8Array.from(part.x, (_, i) => (isFixed(few ? few[i]! : i) ? 0 : 1));
  const finest = Math.max(1, Math.floor(1 / distance));
  const side = few ? Math.min(finest, Math.ceil(Math.sqrt(few.length))) : finest;
  for (let round = 0; round < rounds; round++) {
    if (!pushApart(part, weights, distance, side)) break;
  }
  few?.forEach((i, at) => {
    layout.x[i] = part.x[at]!;
    layout.y[i] = part.y[at]!;
  });
}

/** These points and those that they may meet, in their order. */
function around(points: Uint32Array, layout: MapLayout): Uint32Array {
  const { side, starts, order } = gridOf(layout);
  const met = new Set<number>(points);
  for (const i of points) {
    const column = cellAt(side, layout.x[i]!);
    const row = cellAt(side, layout.y[i]!);
    for (let r = Math.max(0, row - 1); r <= Math.min(side - 1, row + 1); r++) {
      const to = starts[r * side + Math.min(side - 1, column + 1) + 1]!;
      for (let at = starts[r * side + Math.max(0, column - 1)]!; at < to; at++) met.add(order[at]!);
    }
  }
  return Uint32Array.from(met).sort();
}

function partOf({ x, y }: MapLayout, points: Uint32Array): MapLayout {
  return {
    x: Float32Array.from(points, (i) => x[i]!),
    y: Float32Array.from(points, (i) => y[i]!),
  };
}

/** @param side cells of the grid, each as wide as the distance at least */
function pushApart(
  layout: MapLayout,
  weights: Uint8Array,
  distance: number,
  side: number,
): boolean {
  const { x, y } = layout;
  const { starts, order } = gridOf(layout, side);
  let moved = false;
  for (let i = 0; i < x.length; i++) {
    if (weights[i] === 0) continue;
    const column = cellAt(side, x[i]!);
    const row = cellAt(side, y[i]!);
    for (let r = Math.max(0, row - 1); r <= Math.min(side - 1, row + 1); r++) {
      const from = starts[r * side + Math.max(0, column - 1)]!;
      const to = starts[r * side + Math.min(side - 1, column + 1) + 1]!;
      for (let m = from; m < to; m++) {
        const j = order[m]!;
        // Two that both may move meet once; one that stays is met by those that may.
        const meets = j > i || (j < i && weights[j] === 0);
        if (meets && pushPair(layout, weights, i, j, distance)) moved = true;
      }
    }
  }
  return moved;
}

function pushPair(
  layout: MapLayout,
  weights: Uint8Array,
  i: number,
  j: number,
  distance: number,
): boolean {
  const both = weights[i]! + weights[j]!;
  let dx = layout.x[j]! - layout.x[i]!;
  let dy = layout.y[j]! - layout.y[i]!;
  if (dx * dx + dy * dy >= distance * distance) return false;
  let gap = Math.hypot(dx, dy);
  let way = distance * 1.01 - gap;
  if (gap < 1e-9) {
    // On top of each other: part in a direction that differs from pair to pair.
    const angle = (i * 31 + j) * GOLDEN_ANGLE;
    dx = Math.cos(angle);
    dy = Math.sin(angle);
    gap = 1;
    way = distance;
  }
  push(layout, i, (-dx * way * weights[i]!) / both / gap, (-dy * way * weights[i]!) / both / gap);
  push(layout, j, (dx * way * weights[j]!) / both / gap, (dy * way * weights[j]!) / both / gap);
  return true;
}

function push({ x, y }: MapLayout, i: number, right: number, down: number): void {
  // What does not move is not rounded either.
  if (right === 0 && down === 0) return;
  x[i] = inside(x[i]! + right);
  y[i] = inside(y[i]! + down);
}

function inside(value: number): number {
  return Math.min(1 - EDGE, Math.max(EDGE, value));
}
