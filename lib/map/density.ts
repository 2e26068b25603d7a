/**
 * The glow beneath the points: a small picture of how many papers stand where, tinted by their
 * colours. It is made once and stretched over the map, so it costs the same at any zoom and size.
 */
import type { MapPoints } from "@/lib/map/map";
import type { Box } from "@/lib/map/viewport";

export interface Glow {
  /** Side in cells. */
  size: number;
  /** Opaque RGBA, row by row, for an ImageData. */
  pixels: Uint8ClampedArray<ArrayBuffer>;
  /** What the picture covers, in data units: more than the unit square, so that edges fade out. */
  extent: Box;
}

export interface GlowInput {
  points: MapPoints;
  /** Red, green and blue (0 to 255) of a point. */
  rgbOf: (point: number) => readonly [number, number, number];
  /** How much a point shines, 0 to 1. */
  weightOf: (point: number) => number;
  /** Share of the points' colours in the picture where it is densest, 0 to 1. */
  strength: number;
  /** What is left where nothing glows. The picture is opaque: faint colours would lose their hue
   * to rounding if they were stored as a low opacity. */
  ground: readonly [number, number, number];
}

const SIZE = 128;
const MARGIN = 0.15;
/** How soon more papers stop adding to the glow. */
const SATURATION = 3;
/** Blur radius in cells; three box blurs are close to a Gaussian. */
const RADIUS = 4;

export function glowOf({ points, rgbOf, weightOf, strength, ground }: GlowInput): Glow {
  const extent = { left: -MARGIN, top: -MARGIN, right: 1 + MARGIN, bottom: 1 + MARGIN };
  const cell = (1 + 2 * MARGIN) / SIZE;
  const layers = Array.from({ length: 4 }, () => new Float32Array(SIZE * SIZE));
  const [red, green, blue, mass] = layers as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  for (let i = 0; i < points.count; i++) {
    const column = Math.floor((points.x[i]! + MARGIN) / cell);
    const row = Math.floor((points.y[i]! + MARGIN) / cell);
    const at = row * SIZE + column;
    const weight = weightOf(i);
    const [r, g, b] = rgbOf(i);
    red[at]! += weight * r;
    green[at]! += weight * g;
    blue[at]! += weight * b;
    mass[at]! += weight;
  }
  for (const layer of layers) for (let pass = 0; pass < 3; pass++) blur(layer);

  const peak = mass.reduce((a, b) => Math.max(a, b), 0);
  const pixels = new Uint8ClampedArray(SIZE * SIZE * 4);
  for (let at = 0; at < SIZE * SIZE; at++) {
    const here = mass[at]!;
    // Saturating, so that thin places have some warmth too, without an edge where it begins.
    const share = here > 0 ? strength * (1 - Math.exp((-SATURATION * here) / peak)) : 0;
    [red, green, blue].forEach((layer, channel) => {
      const colour = here > 0 ? layer[at]! / here : 0;
      pixels[4 * at + channel] = share * colour + (1 - share) * ground[channel]!;
    });
    pixels[4 * at + 3] = 255;
  }
  return { size: SIZE, pixels, extent };
}

/** A box blur over rows, then columns, in place. */
function blur(layer: Float32Array): void {
  const line = new Float32Array(SIZE);
  for (let i = 0; i < SIZE; i++) blurLine(layer, line, i * SIZE, 1);
  for (let i = 0; i < SIZE; i++) blurLine(layer, line, i, SIZE);
}

function blurLine(layer: Float32Array, line: Float32Array, start: number, stride: number): void {
  let sum = 0;
  for (let i = -RADIUS; i < SIZE; i++) {
    sum += i + RADIUS < SIZE ? layer[start + (i + RADIUS) * stride]! : 0;
    sum -= i - RADIUS - 1 >= 0 ? layer[start + (i - RADIUS - 1) * stride]! : 0;
    if (i >= 0) line[i] = sum / (2 * RADIUS + 1);
  }
  for (let i = 0; i < SIZE; i++) layer[start + i * stride] = line[i]!;
}
