/** Draws an outline on the map: one that is being drawn, or one that filters. */
import type { Palette } from "@/lib/map/palette";

type Pixel = readonly [x: number, y: number];

/** What lies inside is told by the even-odd rule, as the filter tells it. */
export function paintArea(
  ctx: CanvasRenderingContext2D,
  corners: readonly Pixel[],
  palette: Palette,
): void {
  ctx.save();
  ctx.lineJoin = "round";
  ctx.beginPath();
  for (const [x, y] of corners) ctx.lineTo(x, y);
  ctx.closePath();
  ctx.fillStyle = palette.accent;
  ctx.globalAlpha = 0.08;
  ctx.fill("evenodd");
  ctx.globalAlpha = 1;
  ctx.strokeStyle = palette.ground;
  ctx.lineWidth = 4;
  ctx.stroke();
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = 1.75;
  ctx.setLineDash([6, 4]);
  ctx.stroke();
  ctx.restore();
}
