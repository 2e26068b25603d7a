/** Paints all points of a map into a raster, by whichever way suits how many are in view. */
import { splatCrowd, type Tally, tallyFor } from "@/lib/map/crowd-splat";
import { crowdingOf, pointRadius, type Stroke, strokeOf } from "@/lib/map/crowding";
import { type SplatLayer, splatDiscs } from "@/lib/map/disc-splat";
import { GridRanges, gridPart, type PointGrid } from "@/lib/map/point-grid";
import type { Raster, Rgb } from "@/lib/map/raster";
import { boxToData, finer, type Projection, type Size } from "@/lib/map/viewport";

export interface PointLook {
  /** Index into `colours`, per point. */
  category: Uint8Array;
  colours: readonly Rgb[];
  /** Per point: 0 hidden, 1 dim, 2 bright; undefined when all are bright. */
  emphasis: Uint8Array | undefined;
  rim: Rgb;
}

/** Points of one level that are in view, one by one. */
export interface PointCircles {
  stroke: Stroke;
  /** In pixels of the pane. */
  circles: { x: number; y: number; category: number }[];
}

/** The points of a level. */
interface Layer extends SplatLayer {
  level: 1 | 2;
  crowding: number;
  /** How many are in the cells that are in view. */
  inView: number;
}

/** Pixels that discs of one level may write for each of the picture; beyond it, counting costs less. */
const DISC_PIXELS = 1.4;

export class PointPainter {
  /** The lowest first. */
  private layers: Layer[] = [];
  private tally: Tally = new Int32Array(0);

  constructor(private readonly grid: PointGrid) {}

  show({ category, colours, emphasis, rim }: PointLook): void {
    const layerOf = (level: 1 | 2, grid: PointGrid): Layer => ({
      ...{ level, grid, colours, rim, inView: 0 },
      ranges: new GridRanges(grid),
      category: sorted(category, grid),
      crowding: crowdingOf(grid),
    });
    this.layers = emphasis
      ? ([1, 2] as const).map((level) => layerOf(level, gridPart(this.grid, emphasis, level)))
      : [layerOf(2, this.grid)];
  }

  /**
   * Paints over what the raster has.
   * @param projection to CSS pixels of the pane
   */
  paint(raster: Raster, projection: Projection, pane: Size, zoom: number): void {
    const scale = raster.width / pane.width;
    const toRaster = finer(projection, scale);
    this.cover(toRaster, raster, raster.margin);
    const radius = this.radius(pane, zoom) * scale;
    for (const layer of this.layers) {
      const stroke = strokeOf(layer.level, radius, layer.crowding, toRaster);
      const side = 2 * (stroke.radius + (stroke.rimOpacity > 0 ? stroke.rim : 0)) + 1;
      if (layer.inView * side * side <= DISC_PIXELS * raster.width * raster.height) {
        splatDiscs(raster, layer, toRaster, stroke);
      } else {
        if (this.tally.length !== raster.pixels.length) this.tally = tallyFor(raster);
        splatCrowd(raster, this.tally, layer, toRaster, stroke);
      }
    }
  }

  /** What `paint` would paint, as shapes; undefined when they are more than `most`. */
  shapes(
    projection: Projection,
    pane: Size,
    zoom: number,
    most: number,
  ): PointCircles[] | undefined {
    const radius = this.radius(pane, zoom);
    this.cover(projection, pane, 2 * radius);
    if (this.layers.reduce((sum, { inView }) => sum + inView, 0) > most) return undefined;
    return this.layers.map((layer) => ({
      stroke: strokeOf(layer.level, radius, layer.crowding, projection),
      circles: circlesOf(layer, projection),
    }));
  }

  private cover(projection: Projection, { width, height }: Size, margin: number): void {
    const pixels = { left: -margin, top: -margin, right: width + margin, bottom: height + margin };
    const box = boxToData(projection, pixels);
    for (const layer of this.layers) layer.inView = layer.ranges.cover(box);
  }

  private radius(pane: Size, zoom: number): number {
    return pointRadius(this.grid.order.length, pane, zoom);
  }
}

/** Values per point as values per place in the grid's order; a loop, since `from` takes five times as long. */
function sorted(values: Uint8Array, { order }: PointGrid): Uint8Array {
  const result = new Uint8Array(order.length);
  for (let at = 0; at < order.length; at++) result[at] = values[order[at]!]!;
  return result;
}

function circlesOf({ grid, ranges, category }: Layer, p: Projection): PointCircles["circles"] {
  const circles: PointCircles["circles"] = [];
  for (let range = 0; range < ranges.length; range++) {
    for (let at = ranges.bounds[2 * range]!; at < ranges.bounds[2 * range + 1]!; at++) {
      const x = grid.x[at]! * p.scaleX + p.shiftX;
      const y = grid.y[at]! * p.scaleY + p.shiftY;
      circles.push({ x, y, category: category[at]! });
    }
  }
  return circles;
}
