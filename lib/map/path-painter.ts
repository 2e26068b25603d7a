/** Draws a chain of papers over the map: an arc for each step, a numbered disc for each stop. */
import { paintDot } from "@/lib/map/painter";
import type { Palette } from "@/lib/map/palette";

type Pixel = readonly [x: number, y: number];

const DISC = 10;
/** How far an arc bends, as part of its length: a straight line would hide the points below it. */
const BEND = 0.14;

/** `stops` in their order; pixels are CSS pixels. */
export function paintPath(
  ctx: CanvasRenderingContext2D,
  stops: readonly Pixel[],
  palette: Palette,
  fontFamily: string,
): void {
  ctx.lineCap = "round";
  for (const [colour, width] of [
    [palette.ground, 6],
    [palette.accent, 2.5],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.beginPath();
    stops.slice(1).forEach((to, i) => {
      traceArc(ctx, stops[i]!, to);
    });
    ctx.stroke();
  }
  ctx.font = `600 11px ${fontFamily}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  // The first lies on top where stops crowd: reading begins there.
  stops
    .map(([x, y], i) => ({ x, y, number: i + 1 }))
    .reverse()
    .forEach(({ x, y, number }) => {
      paintDot(ctx, x, y, DISC + 2, palette.ground);
      paintDot(ctx, x, y, DISC, palette.accent);
      ctx.fillStyle = palette.ground;
      ctx.fillText(String(number), x, y + 0.5);
    });
}

function traceArc(ctx: CanvasRenderingContext2D, [x0, y0]: Pixel, [x1, y1]: Pixel): void {
  ctx.moveTo(x0, y0);
  ctx.quadraticCurveTo((x0 + x1) / 2 - BEND * (y1 - y0), (y0 + y1) / 2 + BEND * (x1 - x0), x1, y1);
}
