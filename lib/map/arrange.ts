/** Tidying a layout: it fills the unit square, and no two points hide each other. */
import { extent, quadtree } from "d3";

/** A point being arranged. */
export type Place = [x: number, y: number];

const MARGIN = 0.05;
/** How far each axis is bent from true distances (0) towards even spacing (1). */
const EVENNESS = 0.4;

/**
 * Turns the cloud so that its longest direction lies across, fills the square inside its margin,
 * and closes gaps that single far-off clusters would leave.
 */
export function fitToSquare(places: Place[]): void {
  turnLevel(places);
  for (const axis of [0, 1] as const) {
    const values = places.map((place) => place[axis]);
    const [low = 0, high = 0] = extent(values);
    const width = high - low;
    const rank = evenRanks(values);
    places.forEach((place, i) => {
      const linear = width < 1e-9 ? 0.5 : (place[axis] - low) / width;
      const even = width < 1e-9 ? 0.5 : rank[i]!;
      place[axis] = MARGIN + (1 - 2 * MARGIN) * ((1 - EVENNESS) * linear + EVENNESS * even);
    });
  }
}

function turnLevel(places: Place[]): void {
  const [meanX, meanY] = mean(places);
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const [x, y] of places) {
    xx += (x - meanX) ** 2;
    xy += (x - meanX) * (y - meanY);
    yy += (y - meanY) ** 2;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  for (const place of places) {
    const x = place[0] - meanX;
    const y = place[1] - meanY;
    place[0] = c * x + s * y;
    place[1] = c * y - s * x;
  }
}

function mean(places: readonly Place[]): Place {
  const sum = places.reduce<Place>(([a, b], [x, y]) => [a + x, b + y], [0, 0]);
  return [sum[0] / places.length, sum[1] / places.length];
}

/** The rank of each value in [0, 1]; equal values share one. */
function evenRanks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const first = new Map<number, number>();
  sorted.forEach((value, i) => {
    if (!first.has(value)) first.set(value, i);
  });
  return values.map((value) => first.get(value)! / Math.max(1, values.length - 1));
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The least distance between two of `count` points on the map, in units of its side. */
export function leastDistance(count: number): number {
  return Math.min(0.05, 0.28 / Math.sqrt(Math.max(1, count)));
}

/** A round cluster of points that have no order (Vogel 1979, the sunflower's spiral). */
export function spiral(count: number): Place[] {
  return Array.from({ length: count }, (_, i) => {
    const radius = Math.sqrt(i / count);
    return [radius * Math.cos(i * GOLDEN_ANGLE), radius * Math.sin(i * GOLDEN_ANGLE)];
  });
}

const ROUNDS = 400;
/** A little more than asked for, so that rounding to 16 bits keeps the promise. */
const SLACK = 1.02;

/** Pushes points apart that are nearer than `leastDistance`, moving as little as needed. */
export function separate(places: Place[]): void {
  const distance = leastDistance(places.length) * SLACK;
  for (let round = 0; round < ROUNDS; round++) {
    if (!pushApart(places, distance)) return;
  }
}

function pushApart(places: Place[], distance: number): boolean {
  let moved = false;
  const order = places.map((_, i) => i);
  const tree = quadtree<number>(
    order,
    (i) => places[i]![0],
    (i) => places[i]![1],
  );
  for (const i of order) {
    const [x, y] = places[i]!;
    tree.visit((node, x0, y0, x1, y1) => {
      if (x0 > x + distance || x1 < x - distance || y0 > y + distance || y1 < y - distance) {
        return true;
      }
      for (let leaf = node.length ? undefined : node; leaf; leaf = leaf.next) {
        if (leaf.data > i && pushPair(places, i, leaf.data, distance)) moved = true;
      }
      return false;
    });
  }
  return moved;
}

function pushPair(places: Place[], i: number, j: number, distance: number): boolean {
  const a = places[i]!;
  const b = places[j]!;
  let dx = b[0] - a[0];
  let dy = b[1] - a[1];
  let gap = Math.hypot(dx, dy);
  if (gap >= distance) return false;
  if (gap < 1e-9) {
    // On top of each other: part in a direction that differs from pair to pair.
    const angle = (i * 31 + j) * GOLDEN_ANGLE;
    dx = Math.cos(angle);
    dy = Math.sin(angle);
    gap = 1;
    push(a, b, (dx * distance) / 2, (dy * distance) / 2);
  } else {
    const half = (distance * 1.01 - gap) / 2 / gap;
    push(a, b, dx * half, dy * half);
  }
  return true;
}

function push(a: Place, b: Place, x: number, y: number): void {
  a[0] = inside(a[0] - x);
  a[1] = inside(a[1] - y);
  b[0] = inside(b[0] + x);
  b[1] = inside(b[1] + y);
}

function inside(value: number): number {
  return Math.min(1 - MARGIN / 2, Math.max(MARGIN / 2, value));
}
