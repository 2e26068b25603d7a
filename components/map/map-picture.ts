/** The lower canvas of the map: glow and points, painted as pixels. */
import { rgb } from "d3";
import type { Colouring } from "@/lib/map/colouring";
import { type Glow, glowOf } from "@/lib/map/density";
import { Detail } from "@/lib/map/detail";
import type { MapPoints } from "@/lib/map/map";
import { colourOf, type Palette } from "@/lib/map/palette";
import type { PointGrid } from "@/lib/map/point-grid";
import { type PointCircles, PointPainter } from "@/lib/map/point-painter";
import { fill, layGlow, type Raster, type Rgb, rasterOf } from "@/lib/map/raster";
import { finer, type Size } from "@/lib/map/viewport";
import type { MapLook, MapSight } from "./map-layers";

/** How much papers still glow that are outside the selection or without a colour of their own. */
const DIM_GLOW = 0.2;
const GLOW_STRENGTH = 0.3;
/** It fades from this zoom on. */
const GLOW_UNTIL = 4;
/** CSS pixels around the pane in which a point still reaches into it. */
const MARGIN = 14;

/** Close up, papers speak for themselves. */
function glowShare(zoom: number): number {
  return Math.min(1, GLOW_UNTIL / zoom);
}

export interface PictureShapes {
  glow: Glow;
  glowShare: number;
  circles: PointCircles[];
}

export class MapPicture {
  private readonly painter: PointPainter;
  private readonly detail = new Detail();
  private raster: Raster | undefined;
  private image: ImageData | undefined;
  private glow: Glow | undefined;
  private ground: Rgb = [0, 0, 0];

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly points: MapPoints,
    grid: PointGrid,
  ) {
    this.painter = new PointPainter(grid);
  }

  use({ palette, colouring, emphasis }: MapLook): void {
    const colours = colouring.legend.map(({ swatch }) => channelsOf(colourOf(swatch, palette)));
    const { category } = colouring;
    this.painter.show({ category, colours, emphasis, rim: channelsOf(palette.rim) });
    this.ground = channelsOf(palette.ground);
    this.glow = this.glowOf(colouring, colours, emphasis, palette);
  }

  /** Paints on the screen: in full at rest, in as much detail as there is time for while it moves. */
  show(sight: MapSight, moving: boolean): void {
    const begun = performance.now();
    this.paint(sight, moving ? this.detail.now(devicePixelRatio) : devicePixelRatio);
    if (moving) this.detail.took(performance.now() - begun, devicePixelRatio);
  }

  /** Whether it moved in less than full detail. */
  get coarse(): boolean {
    return this.detail.now(devicePixelRatio) < devicePixelRatio;
  }

  /** @param scale pixels of the picture per CSS pixel */
  paint(sight: MapSight, scale: number): void {
    const raster = this.rasterFor(sight.pane, scale);
    const { projection, pane, zoom } = sight;
    if (this.glow) {
      layGlow(raster, this.glow, finer(projection, scale), glowShare(zoom), this.ground);
    } else fill(raster, this.ground);
    this.painter.paint(raster, projection, pane, zoom);
    this.canvas.getContext("2d")!.putImageData(this.image!, -raster.margin, -raster.margin);
  }

  /** The same as shapes: glow below, circles above; undefined when there are more than `most`. */
  shapes({ projection, pane, zoom }: MapSight, most: number): PictureShapes | undefined {
    const circles = this.painter.shapes(projection, pane, zoom, most);
    return circles && this.glow && { circles, glow: this.glow, glowShare: glowShare(zoom) };
  }

  private rasterFor(pane: Size, scale: number): Raster {
    const width = Math.round(pane.width * scale);
    const height = Math.round(pane.height * scale);
    if (this.raster?.width === width && this.raster.height === height) return this.raster;
    this.canvas.width = width;
    this.canvas.height = height;
    this.raster = rasterOf(width, height, Math.ceil(MARGIN * scale));
    const { pixels, stride } = this.raster;
    this.image = new ImageData(new Uint8ClampedArray(pixels.buffer), stride);
    return this.raster;
  }

  private glowOf(
    { category, legend }: Colouring,
    colours: readonly Rgb[],
    emphasis: Uint8Array | undefined,
    { ground }: Palette,
  ): Glow {
    const coloured = legend.map(({ swatch }) => swatch.kind !== "none");
    return glowOf({
      points: this.points,
      rgbOf: (i) => colours[category[i]!]!,
      weightOf: (i) => {
        const level = emphasis ? emphasis[i]! : 2;
        if (level === 0) return 0;
        return level === 2 && coloured[category[i]!] ? 1 : DIM_GLOW;
      },
      strength: GLOW_STRENGTH,
      ground: channelsOf(ground),
    });
  }
}

function channelsOf(colour: string): Rgb {
  const { r, g, b } = rgb(colour);
  return [r, g, b];
}
