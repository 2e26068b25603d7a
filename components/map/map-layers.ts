/** The upper layer of the map, composed from what the painters can do. */
import type { Colouring } from "@/lib/map/colouring";
import { pointRadius } from "@/lib/map/crowding";
import { paintNames, type StandingName } from "@/lib/map/label-painter";
import type { MapPoints } from "@/lib/map/map";
import { paintLinks, paintLit, paintPointer } from "@/lib/map/painter";
import { colourOf, type Palette } from "@/lib/map/palette";
import { type Box, type Insets, type Projection, type Size, toPixel } from "@/lib/map/viewport";

/** Everything that is drawn, apart from where it is looked at from. */
export interface MapLook {
  palette: Palette;
  colouring: Colouring;
  /** One byte per point: 0 hidden, 1 dim, 2 bright; undefined when all are bright. */
  emphasis: Uint8Array | undefined;
}

/** Draws something more on the upper layer, below the names of regions; pixels are CSS pixels. */
export type OverlayPainter = (ctx: CanvasRenderingContext2D, sight: MapSight) => void;

/** How a map sits in its pane. */
export interface MapFrame {
  /** Pixels between the fitted points and the edges. */
  insets: Insets;
  /** Boxes in which no label may show. */
  taken: (pane: Size) => Box[];
  /** A picture only: it does not zoom, its labels are few. */
  still?: boolean;
  /** Label of a region that is named before all others. */
  region?: string | undefined;
  /** A paper whose marker no name of a picture covers. */
  point?: number | undefined;
}

/** Where it is looked at from. */
export interface MapSight {
  projection: Projection;
  zoom: number;
  pane: Size;
}

/** Everything that is seen, for a picture of it. */
export interface MapSeen {
  look: MapLook;
  sight: MapSight;
  content: OverlayContent;
}

export interface OverlayContent {
  names: readonly StandingName[];
  fontFamily: string;
  /** The paper that is looked at. */
  lit: number | undefined;
  /** Papers it is connected with. */
  links: readonly number[];
  /** What tools draw. */
  painters: Iterable<OverlayPainter>;
}

export function paintOverlay(
  ctx: CanvasRenderingContext2D,
  points: MapPoints,
  { palette, colouring }: MapLook,
  { names, fontFamily, lit, links, painters }: OverlayContent,
  sight: MapSight,
): void {
  const { pane, projection, zoom } = sight;
  const pixelOf = (i: number) => toPixel(projection, points.x[i]!, points.y[i]!);
  for (const paint of painters) paint(ctx, sight);
  if (lit !== undefined) paintLinks(ctx, pixelOf(lit), links.map(pixelOf), palette);
  paintNames(ctx, names, palette, fontFamily);
  if (lit === undefined) return;
  const [x, y] = pixelOf(lit);
  if (x < 0 || y < 0 || x > pane.width || y > pane.height) {
    paintPointer(ctx, x, y, pane, palette);
    return;
  }
  const colour = coloursOf(colouring, palette)[colouring.category[lit]!]!;
  paintLit(ctx, x, y, pointRadius(points.count, pane, zoom), colour, palette);
}

/** A canvas without ink, measured in CSS pixels. */
export function cleared(canvas: HTMLCanvasElement, pane: Size): CanvasRenderingContext2D {
  const ctx = canvas.getContext("2d")!;
  ctx.setTransform(canvas.width / pane.width, 0, 0, canvas.height / pane.height, 0, 0);
  ctx.clearRect(0, 0, pane.width, pane.height);
  return ctx;
}

export function coloursOf({ legend }: Colouring, palette: Palette): string[] {
  return legend.map(({ swatch }) => colourOf(swatch, palette));
}
