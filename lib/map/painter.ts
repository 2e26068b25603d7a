/**
 * What is drawn over the points, one thing per function; each draws what it is given and remembers
 * nothing. Coordinates are CSS pixels: the caller has scaled the context to the screen.
 */
import type { Palette } from "@/lib/map/palette";
import type { Size } from "@/lib/map/viewport";

const FULL_TURN = 2 * Math.PI;

/** A filled circle. */
export function paintDot(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colour: string,
): void {
  ctx.fillStyle = colour;
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, FULL_TURN);
  ctx.fill();
}

/** Pixels around a point that the marker of the one that is looked at needs. */
export const LIT_ROOM = 8;

/** The one paper that is looked at: larger, in its colour, with a ring in the accent. */
export function paintLit(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colour: string,
  palette: Palette,
): void {
  paintDot(ctx, x, y, radius + LIT_ROOM, palette.ground);
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
