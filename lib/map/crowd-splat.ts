/**
 * Points too many to be drawn one by one: counted per pixel, with the sum of their colours, then
 * shaded by how many there are. Twenty lookups a pixel at most, however many points there are.
 */
import type { Stroke } from "@/lib/map/crowding";
import type { SplatInk } from "@/lib/map/disc-splat";
import type { GridRanges, PointGrid } from "@/lib/map/point-grid";
import type { Raster } from "@/lib/map/raster";
import type { Projection } from "@/lib/map/viewport";

/**
 * Points that count in one pixel, and in the square of two by two that a point covers: so many
 * that more would look alike, so few that sums of colours fit in 16 bits.
 */
const MOST = 63;
const MOST_IN_SQUARE = 4 * MOST;
/** Pixels of that square: what a disc of this area has is spread over it. */
const SQUARE = 4;

/** Sums of red (low) and green (high), then of blue (low) and points (high), a pair per pixel. */
export type Tally = Uint32Array;

export function tallyFor({ pixels }: Raster): Tally {
  return new Uint32Array(2 * pixels.length);
}

/** @param projection to pixels of the raster without its margin */
export function splatCrowd(
  raster: Raster,
  tally: Tally,
  grid: PointGrid,
  ranges: GridRanges,
  projection: Projection,
  stroke: Stroke,
  ink: SplatInk,
): void {
  tally.fill(0);
  count(raster, tally, grid, ranges, projection, ink);
  shade(raster, tally, stroke);
}

function count(
  { stride, margin, width, height }: Raster,
  tally: Tally,
  grid: PointGrid,
  ranges: GridRanges,
  { scaleX, scaleY, shiftX, shiftY }: Projection,
  { ink, level, colours }: SplatInk,
): void {
  const redGreen = Uint32Array.from(colours, ([red, green]) => red | (green << 16));
  const blueOne = Uint32Array.from(colours, ([, , blue]) => blue | (1 << 16));
  const { x, y } = grid;
  // The square of a point has its pixel and those before it: half a pixel on centres it.
  const left = shiftX + margin + 0.5;
  const top = shiftY + margin + 0.5;
  const maxX = width + 2 * margin;
  const maxY = height + 2 * margin;
  const full = MOST << 16;
  for (let range = 0; range < ranges.length; range++) {
    const end = ranges.bounds[2 * range + 1]!;
    for (let at = ranges.bounds[2 * range]!; at < end; at++) {
      const one = ink[at]!;
      if (one >> 8 !== level) continue;
      const px = (x[at]! * scaleX + left) | 0;
      const py = (y[at]! * scaleY + top) | 0;
      if (px <= 0 || py <= 0 || px >= maxX || py >= maxY) continue;
      const pair = 2 * (py * stride + px);
      const before = tally[pair + 1]!;
      if (before >= full) continue;
      tally[pair]! += redGreen[one & 0xff]!;
      tally[pair + 1] = before + blueOne[one & 0xff]!;
    }
  }
}

function shade(raster: Raster, tally: Tally, stroke: Stroke): void {
  const { pixels, stride, width, height, margin } = raster;
  const shares = sharesOf(stroke);
  const parts = PART;
  for (let row = margin; row < margin + height; row++) {
    const start = row * stride + margin;
    let pair = 2 * start;
    const below = 2 * stride;
    let leftRg = tally[pair]! + tally[pair + below]!;
    let leftBn = tally[pair + 1]! + tally[pair + below + 1]!;
    for (let at = start; at < start + width; at++) {
      pair += 2;
      const rightRg = tally[pair]! + tally[pair + below]!;
      const rightBn = tally[pair + 1]! + tally[pair + below + 1]!;
      const rg = leftRg + rightRg;
      const bn = leftBn + rightBn;
      leftRg = rightRg;
      leftBn = rightBn;
      if (bn === 0) continue;
      const n = bn >>> 16;
      const taken = shares[n]!;
      const kept = 256 - taken;
      const part = parts[n]! * taken;
      const before = pixels[at]!;
      const red = (before & 0xff) * kept + (rg & 0xffff) * part;
      const green = ((before >>> 8) & 0xff) * kept + (rg >>> 16) * part;
      const blue = ((before >>> 16) & 0xff) * kept + (bn & 0xffff) * part;
      pixels[at] = 0xff000000 | ((blue << 8) & 0xff0000) | (green & 0xff00) | ((red >> 8) & 0xff);
    }
  }
}

/** One nth. */
const PART = Float64Array.from({ length: MOST_IN_SQUARE + 1 }, (_, n) => 1 / Math.max(1, n));

/** What n points leave uncovered they leave together: 256ths that their colour takes of a pixel. */
function sharesOf({ radius, opacity }: Stroke): Uint16Array {
  const each = Math.min(1, (opacity * Math.PI * radius * radius) / SQUARE);
  return Uint16Array.from({ length: MOST_IN_SQUARE + 1 }, (_, n) =>
    Math.round(256 * (1 - (1 - each) ** n)),
  );
}
