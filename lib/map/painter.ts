/**
 * Draws the map on a canvas, one layer per function; each draws what it is given and remembers
 * nothing. Coordinates are CSS pixels: the caller has scaled the context to the screen.
 */
import type { Glow } from "@/lib/map/density";
import type { MapPoints } from "@/lib/map/map";
import type { Palette } from "@/lib/map/palette";
import { type Projection, type Size, toPixel } from "@/lib/map/viewport";

export interface PointInk {
  /** Index into `colours`, per point. */
  category: Uint8Array;
  colours: readonly string[];
  /** Per point: 0 hidden, 1 dim, 2 bright; undefined when all are bright. */
  emphasis: Uint8Array | undefined;
  radius: number;
}

const DIM_OPACITY = 0.32;
const DIM_SCALE = 0.8;
/** Below this radius a circle is a square to the eye, and a square costs a tenth. */
const SQUARE_BELOW = 1.4;
const FULL_TURN = 2 * Math.PI;

/** Pixels; points shrink with number, and grow with the pane and with zoom, slower than the map does. */
export function pointRadius(count: number, pane: Size, zoom: number): number {
  const resting = Math.min(4.8, Math.max(0.8, 12 / (count + 30) ** 0.18));
  const room = Math.sqrt(Math.min(pane.width, pane.height) / 800);
  return Math.min(10, resting * Math.min(1.35, Math.max(0.55, room)) * zoom ** 0.3);
}

/** `picture` holds the glow's pixels; it is stretched over the part of the map it covers. */
export function paintGlow(
  ctx: CanvasRenderingContext2D,
  picture: CanvasImageSource,
  { extent }: Glow,
  projection: Projection,
): void {
  const [left, top] = toPixel(projection, extent.left, extent.top);
  const [right, bottom] = toPixel(projection, extent.right, extent.bottom);
  ctx.imageSmoothingEnabled = true;
  ctx.imageSmoothingQuality = "high";
  ctx.drawImage(picture, left, top, right - left, bottom - top);
}

/** The dim points first, then the bright ones with a rim that keeps neighbours apart. */
export function paintPoints(
  ctx: CanvasRenderingContext2D,
  points: MapPoints,
  projection: Projection,
  pane: Size,
  ink: PointInk,
  palette: Palette,
): void {
  const dim: number[] = [];
  const bright: number[] = [];
  const margin = ink.radius + 2;
  for (let i = 0; i < points.count; i++) {
    const emphasis = ink.emphasis?.[i] ?? 2;
    if (emphasis === 0) continue;
    const px = projection.scaleX * points.x[i]! + projection.shiftX;
    const py = projection.scaleY * points.y[i]! + projection.shiftY;
    if (px < -margin || py < -margin || px > pane.width + margin || py > pane.height + margin) {
      continue;
    }
    (emphasis === 2 ? bright : dim).push(i);
  }
  ctx.globalAlpha = DIM_OPACITY;
  for (const i of dim) {
    const [x, y] = toPixel(projection, points.x[i]!, points.y[i]!);
    paintDot(ctx, x, y, ink.radius * DIM_SCALE, ink.colours[ink.category[i]!]!);
  }
  ctx.globalAlpha = 1;
  const rim = Math.min(1.5, ink.radius / 3);
  for (const i of bright) {
    const [x, y] = toPixel(projection, points.x[i]!, points.y[i]!);
    if (ink.radius >= SQUARE_BELOW) paintDot(ctx, x, y, ink.radius + rim, palette.rim);
    paintDot(ctx, x, y, ink.radius, ink.colours[ink.category[i]!]!);
  }
}

function paintDot(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colour: string,
): void {
  ctx.fillStyle = colour;
  if (radius < SQUARE_BELOW) {
    ctx.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
    return;
  }
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, FULL_TURN);
  ctx.fill();
}

/** The one paper that is looked at: larger, in its colour, with a ring in the accent. */
export function paintLit(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colour: string,
  palette: Palette,
): void {
  paintDot(ctx, x, y, radius + 8, palette.ground);
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.arc(x, y, radius + 6, 0, FULL_TURN);
  ctx.stroke();
  paintDot(ctx, x, y, radius + 1, colour);
}

/** Thin lines from a paper to the papers nearest in meaning, which need not be nearest here. */
export function paintLinks(
  ctx: CanvasRenderingContext2D,
  from: readonly [number, number],
  to: readonly (readonly [number, number])[],
  palette: Palette,
): void {
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = 1.25;
  ctx.globalAlpha = 0.6;
  for (const [x, y] of to) {
    ctx.beginPath();
    ctx.moveTo(from[0], from[1]);
    ctx.lineTo(x, y);
    ctx.stroke();
    ctx.beginPath();
    ctx.arc(x, y, 7, 0, FULL_TURN);
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
}

/** A mark at the edge of the pane towards a paper that lies outside of it. */
export function paintPointer(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  pane: Size,
  palette: Palette,
): void {
  const tipX = Math.min(pane.width - 12, Math.max(12, x));
  const tipY = Math.min(pane.height - 12, Math.max(12, y));
  ctx.save();
  ctx.translate(tipX, tipY);
  ctx.rotate(Math.atan2(y - tipY, x - tipX));
  ctx.fillStyle = palette.accent;
  ctx.beginPath();
  ctx.moveTo(8, 0);
  ctx.lineTo(-5, -7);
  ctx.lineTo(-5, 7);
  ctx.closePath();
  ctx.fill();
  ctx.restore();
}
