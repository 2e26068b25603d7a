/**
 * A picture as opaque pixels in one array, with a margin on every side, so that what is splatted
 * near the edge needs no clipping. Colours are packed as ImageData lays them out on little-endian
 * machines (alpha, blue, green, red from the high byte), which all that run browsers are.
 */
import type { Glow } from "@/lib/map/density";
import type { Projection } from "@/lib/map/viewport";

export interface Raster {
  /** Pixels that are seen. */
  width: number;
  height: number;
  /** Pixels beyond each edge. */
  margin: number;
  /** Pixels from one row to the next. */
  stride: number;
  pixels: Int32Array<ArrayBuffer>;
}

export type Rgb = readonly [red: number, green: number, blue: number];

/** The high byte; as signed numbers, colours stay small integers to the engine. */
export const OPAQUE = 0xff << 24;

export function rasterOf(width: number, height: number, margin: number): Raster {
  const stride = width + 2 * margin;
  return {
    ...{ width, height, margin, stride },
    pixels: new Int32Array(stride * (height + 2 * margin)),
  };
}

export function packed([red, green, blue]: Rgb): number {
  return OPAQUE | (blue << 16) | (green << 8) | red;
}

/** Fills the picture with one colour. */
export function fill({ pixels }: Raster, colour: Rgb): void {
  pixels.fill(packed(colour));
}

/** Steps between two cells of the glow, in the fixed-point numbers that walk a row. */
const ONE = 1 << 16;

/**
 * Lays the glow under everything, `share` of it over the ground, stretched from its cells to blocks
 * of two by two pixels: it has nothing finer.
 * @param projection to pixels of the raster without its margin
 */
export function layGlow(
  raster: Raster,
  { size, pixels: cells, extent }: Glow,
  projection: Projection,
  share: number,
  ground: Rgb,
): void {
  const { stride, margin, pixels } = raster;
  const cellsX = size / (extent.right - extent.left) / projection.scaleX;
  const cellsY = size / (extent.bottom - extent.top) / projection.scaleY;
  const startX =
    (-margin - 0.5 - projection.shiftX) * cellsX - extent.left * cellsX * projection.scaleX;
  const startY =
    (-margin - 0.5 - projection.shiftY) * cellsY - extent.top * cellsY * projection.scaleY;
  const stepX = Math.round(2 * cellsX * ONE);
  const rows = pixels.length / stride;
  const line = new Float32Array(3 * size);
  for (let row = 0; row < rows; row += 2) {
    const y = Math.min(size - 1, Math.max(0, startY + row * cellsY));
    mixRows(line, cells, size, y, share, ground);
    let x = Math.round(startX * ONE);
    const end = (row + 1) * stride;
    const last = (size - 1) * ONE;
    for (let at = row * stride; at < end; at += 2, x += stepX) {
      const clamped = Math.max(0, Math.min(x, last));
      const cell = clamped >> 16;
      const right = (clamped & (ONE - 1)) / ONE;
      const a = 3 * cell;
      const b = cell === size - 1 ? a : a + 3;
      const red = line[a]! + (line[b]! - line[a]!) * right;
      const green = line[a + 1]! + (line[b + 1]! - line[a + 1]!) * right;
      const blue = line[a + 2]! + (line[b + 2]! - line[a + 2]!) * right;
      const colour = OPAQUE | (blue << 16) | (green << 8) | red;
      pixels[at] = colour;
      pixels[at + 1] = colour;
    }
    pixels.copyWithin(end, row * stride, end);
  }
}

/** The colours of the glow at a height between two of its rows, rounded rather than cut. */
function mixRows(
  line: Float32Array,
  cells: Uint8ClampedArray,
  size: number,
  y: number,
  share: number,
  ground: Rgb,
): void {
  const above = Math.floor(y);
  const below = Math.min(size - 1, above + 1);
  for (let cell = 0; cell < size; cell++) {
    for (let channel = 0; channel < 3; channel++) {
      const a = cells[4 * (above * size + cell) + channel]!;
      const b = cells[4 * (below * size + cell) + channel]!;
      const colour = a + (b - a) * (y - above);
      line[3 * cell + channel] = ground[channel]! + (colour - ground[channel]!) * share + 0.5;
    }
  }
}
