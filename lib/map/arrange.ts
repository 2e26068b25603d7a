/** Tidying a layout: it fills the unit square. Points without a place (NaN) stay without. */
import type { MapLayout } from "@/lib/map/layout";

const MARGIN = 0.05;
/** How far each axis is bent from true distances (0) towards even spacing (1). */
const EVENNESS = 0.4;

/** Turns the cloud so that its longest direction lies across. */
export function turnLevel({ x, y }: MapLayout): void {
  const meanX = mean(x);
  const meanY = mean(y);
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i]!)) continue;
    xx += (x[i]! - meanX) ** 2;
    xy += (x[i]! - meanX) * (y[i]! - meanY);
    yy += (y[i]! - meanY) ** 2;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  for (let i = 0; i < x.length; i++) {
    const across = x[i]! - meanX;
    const down = y[i]! - meanY;
    x[i] = c * across + s * down;
    y[i] = c * down - s * across;
  }
}

/** Fills the square inside its margin, and closes gaps that single far-off clusters would leave. */
export function fitToSquare({ x, y }: MapLayout): void {
  fitAxis(x);
  fitAxis(y);
}

function fitAxis(values: Float32Array): void {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const low = sorted[0] ?? 0;
  const width = (sorted.at(-1) ?? 0) - low;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]!)) continue;
    const linear = width < 1e-9 ? 0.5 : (values[i]! - low) / width;
    const even = width < 1e-9 ? 0.5 : firstAt(sorted, values[i]!) / (sorted.length - 1);
    values[i] = MARGIN + (1 - 2 * MARGIN) * ((1 - EVENNESS) * linear + EVENNESS * even);
  }
}

/** Where a value first stands in a sorted list that has it. */
function firstAt(sorted: Float32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mean(values: Float32Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** A round cluster of points that have no order (Vogel 1979, the sunflower's spiral). */
export function spiral(count: number): MapLayout {
  const layout = { x: new Float32Array(count), y: new Float32Array(count) };
  for (let i = 0; i < count; i++) {
    const radius = Math.sqrt(i / count);
    layout.x[i] = radius * Math.cos(i * GOLDEN_ANGLE);
    layout.y[i] = radius * Math.sin(i * GOLDEN_ANGLE);
  }
  return layout;
}

/** How far from the edges the strays gather. */
const CORNER = 0.07;

/**
 * Points without a place (NaN), whose texts are like no other, gather in the corner that has the
 * most room: there they are seen for what they are.
 */
export function gatherStrays({ x, y }: MapLayout): void {
  const strays = [...x.keys()].filter((i) => Number.isNaN(x[i]!));
  if (strays.length === 0) return;
  const corners = [1 - CORNER, CORNER].flatMap((down) =>
    [1 - CORNER, CORNER].map((across) => ({ across, down, nearest: Number.POSITIVE_INFINITY })),
  );
  for (const corner of corners) {
    for (let i = 0; i < x.length; i++) {
      const distance = Math.hypot(x[i]! - corner.across, y[i]! - corner.down);
      if (distance < corner.nearest) corner.nearest = distance;
    }
  }
  const roomiest = corners.reduce((best, one) => (one.nearest > best.nearest ? one : best));
  const { x: offsetX, y: offsetY } = spiral(strays.length);
  const radius = Math.min(CORNER, 0.5 * Math.sqrt(strays.length / x.length));
  strays.forEach((i, at) => {
    x[i] = roomiest.across + radius * offsetX[at]!;
    y[i] = roomiest.down + radius * offsetY[at]!;
  });
}
