/**
 * Points too many to be drawn one by one: counted per pixel, with the sum of their colours, then
 * shaded by how many there are: one addition a point, and a few for each pixel of the picture.
 */
import type { Stroke } from "@/lib/map/crowding";
import type { SplatLayer } from "@/lib/map/disc-splat";
import { OPAQUE, type Raster, type Rgb } from "@/lib/map/raster";
import type { Projection } from "@/lib/map/viewport";

/**
 * Per pixel, from the low bits: sums of red, green and blue, nine bits each, and how many points,
 * four bits. A colour has five bits a channel here; what is lost is less than an eye sees.
 */
export type Tally = Int32Array;

const GREEN_AT = 9;
const BLUE_AT = 18;
const COUNT_AT = 27;
/** So many points that more in one pixel would look alike, so few that their sums fit. */
const MOST = 15;
const FULL = MOST << COUNT_AT;
/** Every other field, so that four pixels can be added without running into each other. */
const RED_AND_BLUE = 0x1ff | (0x1ff << BLUE_AT);
const GREEN_AND_COUNT = 0x1ff | (MOST << BLUE_AT);
const SUM = 0x1fff;
/** A point covers a square of two by two pixels; from this radius on, of three by three. */
const SIDES = [2, 3] as const;
const LARGE = 1.3;
const MOST_IN_SQUARE = 9 * MOST;
/** From five bits to eight. */
const BRIGHTEN = 255 / 31;

export function tallyFor({ pixels }: Raster): Tally {
  return new Int32Array(pixels.length);
}

/** @param projection to pixels of the raster without its margin */
export function splatCrowd(
  raster: Raster,
  tally: Tally,
  layer: SplatLayer,
  projection: Projection,
  stroke: Stroke,
): void {
  tally.fill(0);
  const side = SIDES[stroke.radius < LARGE ? 0 : 1];
  count(raster, tally, layer, projection, side);
  shade(raster, tally, side, stroke);
}

function count(
  { stride, margin, width, height }: Raster,
  tally: Tally,
  { grid, ranges, category, colours }: SplatLayer,
  { scaleX, scaleY, shiftX, shiftY }: Projection,
  side: 2 | 3,
): void {
  const tints = Int32Array.from(colours, tintOf);
  const { x, y } = grid;
  // An even square has the point's pixel and those before it: half a pixel on centres it.
  const left = shiftX + margin + (side === 2 ? 0.5 : 0);
  const top = shiftY + margin + (side === 2 ? 0.5 : 0);
  const maxX = width + 2 * margin;
  const maxY = height + 2 * margin;
  for (let range = 0; range < ranges.length; range++) {
    const end = ranges.bounds[2 * range + 1]!;
    for (let at = ranges.bounds[2 * range]!; at < end; at++) {
      const px = (x[at]! * scaleX + left) | 0;
      const py = (y[at]! * scaleY + top) | 0;
      if (px < 0 || py < 0 || px >= maxX || py >= maxY) continue;
      const pixel = py * stride + px;
      const before = tally[pixel]!;
      if (before < FULL) tally[pixel] = before + tints[category[at]!]!;
    }
  }
}

/** One point of a colour. */
function tintOf([red, green, blue]: Rgb): number {
  const bits = (channel: number) => Math.round(channel / BRIGHTEN);
  return bits(red) | (bits(green) << GREEN_AT) | (bits(blue) << BLUE_AT) | (1 << COUNT_AT);
}

function shade(raster: Raster, tally: Tally, side: 2 | 3, stroke: Stroke): void {
  const { pixels, stride, width, height, margin } = raster;
  const { kept, taken } = sharesOf(stroke, side);
  const wide = side === 3;
  for (let row = margin; row < margin + height; row++) {
    const start = row * stride + margin;
    const end = start + width;
    // Sums of columns of the square: of the first (in a wide one), of the middle or first, of the last.
    let firstRb = 0;
    let firstGn = 0;
    let middleRb = 0;
    let middleGn = 0;
    for (let at = wide ? start - 2 : start - 1; at < end; at++) {
      const here = tally[at + 1]!;
      const below = tally[at + 1 + stride]!;
      const above = wide ? tally[at + 1 - stride]! : 0;
      const lastRb = (here & RED_AND_BLUE) + (below & RED_AND_BLUE) + (above & RED_AND_BLUE);
      const lastGn =
        ((here >> GREEN_AT) & GREEN_AND_COUNT) +
        ((below >> GREEN_AT) & GREEN_AND_COUNT) +
        ((above >> GREEN_AT) & GREEN_AND_COUNT);
      const rb = firstRb + middleRb + lastRb;
      const gn = firstGn + middleGn + lastGn;
      if (wide) {
        firstRb = middleRb;
        firstGn = middleGn;
      }
      middleRb = lastRb;
      middleGn = lastGn;
      if (gn === 0 || at < start) continue;
      const n = gn >> BLUE_AT;
      const own = kept[n]!;
      const part = taken[n]!;
      const before = pixels[at]!;
      const red = (Math.imul(before & 0xff, own) + Math.imul(rb & SUM, part)) >> FRACTION;
      const green = (Math.imul((before >> 8) & 0xff, own) + Math.imul(gn & SUM, part)) >> FRACTION;
      const blue =
        (Math.imul((before >> 16) & 0xff, own) + Math.imul(rb >> BLUE_AT, part)) >> FRACTION;
      pixels[at] = OPAQUE | (blue << 16) | (green << 8) | red;
    }
  }
}

/** Bits behind the point of shares: times 255, they still fit in 31. */
const FRACTION = 22;

/**
 * What n points leave uncovered they leave together. Per n: the share that a pixel keeps of its own
 * colour, and what the points' sum is to be multiplied with for their mean colour in the rest.
 */
function sharesOf(
  { radius, opacity, ceiling }: Stroke,
  side: number,
): { kept: Int32Array; taken: Int32Array } {
  const each = Math.min(1, (opacity * Math.PI * radius * radius) / (side * side * ceiling));
  const left = Float64Array.from(
    { length: MOST_IN_SQUARE + 1 },
    (_, n) => 1 - ceiling * (1 - (1 - each) ** n),
  );
  const one = 2 ** FRACTION;
  return {
    kept: Int32Array.from(left, (share) => share * one),
    taken: Int32Array.from(left, (share, n) => ((1 - share) * BRIGHTEN * one) / Math.max(1, n)),
  };
}
