/**
 * Points as smooth discs, written pixel by pixel. What a disc covers depends only on its radius and
 * on where in a pixel its middle is, so the shares are computed once for all points that agree in
 * that to a quarter of a pixel.
 */
import type { Stroke } from "@/lib/map/crowding";
import type { GridRanges, PointGrid } from "@/lib/map/point-grid";
import { OPAQUE, packed, type Raster, type Rgb } from "@/lib/map/raster";
import type { Projection } from "@/lib/map/viewport";

/** Points that are drawn alike, each in the colour of its category. */
export interface SplatLayer {
  grid: PointGrid;
  /** Those in view. */
  ranges: GridRanges;
  /** Per place in the grid's order. */
  category: Uint8Array;
  /** By category. */
  colours: readonly Rgb[];
  rim: Rgb;
}

/** Quarters of a pixel. */
const PHASES = 4;
/** Shares are in 256ths: a product of two colours with them fits in 32 bits. */
const WHOLE = 256;
const RED_BLUE = 0xff00ff;
const GREEN = 0x00ff00;

/** A disc around one place in a pixel, as shares of pixels near it. */
interface Stamp {
  /** Pixels from the one with the middle, in the raster. */
  offset: Int32Array;
  /** What is left of the pixel's own colour, and what the disc's colour takes. */
  own: Int32Array;
  colour: Int32Array;
  /** The rim's part, already multiplied with its colour. */
  rimRedBlue: Int32Array;
  rimGreen: Int32Array;
}

/** @param projection to pixels of the raster without its margin */
export function splatDiscs(
  raster: Raster,
  { grid, ranges, category, colours, rim }: SplatLayer,
  projection: Projection,
  stroke: Stroke,
): void {
  const { pixels, stride, margin } = raster;
  const stamps = stampsOf(stroke, rim, stride);
  const palette = Int32Array.from(colours, packed);
  const reach = Math.min(margin, Math.ceil(stroke.radius + stroke.rim) + 1);
  const [low, high] = [margin - reach, margin + reach];
  const [maxX, maxY] = [raster.width + high, raster.height + high];
  const { scaleX, scaleY } = projection;
  const shiftX = projection.shiftX + margin;
  const shiftY = projection.shiftY + margin;
  for (let range = 0; range < ranges.length; range++) {
    const end = ranges.bounds[2 * range + 1]!;
    for (let at = ranges.bounds[2 * range]!; at < end; at++) {
      const px = grid.x[at]! * scaleX + shiftX;
      const py = grid.y[at]! * scaleY + shiftY;
      if (px < low || py < low || px >= maxX || py >= maxY) continue;
      const column = px | 0;
      const row = py | 0;
      const phase = (((py - row) * PHASES) | 0) * PHASES + (((px - column) * PHASES) | 0);
      stampOn(pixels, row * stride + column, stamps[phase]!, palette[category[at]!]!);
    }
  }
}

function stampOn(pixels: Int32Array, middle: number, stamp: Stamp, colour: number): void {
  const { offset, own, colour: share, rimRedBlue, rimGreen } = stamp;
  const redBlue = colour & RED_BLUE;
  const green = colour & GREEN;
  for (let i = 0; i < offset.length; i++) {
    const at = middle + offset[i]!;
    const kept = own[i]!;
    const taken = share[i]!;
    if (taken === WHOLE) {
      pixels[at] = colour;
      continue;
    }
    const before = pixels[at]!;
    const rb = Math.imul(before & RED_BLUE, kept) + rimRedBlue[i]! + Math.imul(redBlue, taken);
    const g = Math.imul((before & GREEN) >> 8, kept) + rimGreen[i]! + Math.imul(green >> 8, taken);
    pixels[at] = OPAQUE | ((rb >>> 8) & RED_BLUE) | (g & GREEN);
  }
}

function stampsOf(stroke: Stroke, rim: Rgb, stride: number): Stamp[] {
  return Array.from({ length: PHASES * PHASES }, (_, phase) => {
    const x = ((phase % PHASES) + 0.5) / PHASES;
    const y = (Math.floor(phase / PHASES) + 0.5) / PHASES;
    return stampOf(stroke, packed(rim), stride, x, y);
  });
}

function stampOf(
  { radius, opacity, rim, rimOpacity }: Stroke,
  rimColour: number,
  stride: number,
  x: number,
  y: number,
): Stamp {
  const reach = Math.ceil(radius + (rimOpacity > 0 ? rim : 0) + 1);
  const entries: [offset: number, rim: number, colour: number][] = [];
  for (let row = -reach; row <= reach; row++) {
    for (let column = -reach; column <= reach; column++) {
      const distance = Math.hypot(column + 0.5 - x, row + 0.5 - y);
      const core = Math.round(WHOLE * opacity * covered(radius, distance));
      const ring = Math.round((WHOLE - core) * rimOpacity * covered(radius + rim, distance));
      if (core + ring > 0) entries.push([row * stride + column, ring, core]);
    }
  }
  return {
    offset: Int32Array.from(entries, ([offset]) => offset),
    own: Int32Array.from(entries, ([, ring, core]) => WHOLE - ring - core),
    colour: Int32Array.from(entries, ([, , core]) => core),
    rimRedBlue: Int32Array.from(entries, ([, ring]) => Math.imul(rimColour & RED_BLUE, ring)),
    rimGreen: Int32Array.from(entries, ([, ring]) => ((rimColour & GREEN) >> 8) * ring),
  };
}

/** Share of a pixel that lies in a disc, by the distance of their middles. */
function covered(radius: number, distance: number): number {
  // A disc smaller than a pixel covers a part of it at most.
  const most = Math.min(1, Math.PI * radius * radius);
  return Math.min(most, Math.max(0, radius + 0.5 - distance));
}
