/** Paints all points of a map into a raster, by whichever way suits how many are in view. */

import { splatCrowd, type Tally, tallyFor } from "@/lib/map/crowd-splat";
import { crowdingOf, pointRadius, type Stroke, strokeOf } from "@/lib/map/crowding";
import { splatDiscs } from "@/lib/map/disc-splat";
import { GridRanges, type PointGrid } from "@/lib/map/point-grid";
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

/** Pixels that discs of one level may write for each of the picture; beyond it, counting costs less. */
const DISC_PIXELS = 1.4;

/** The points of a level that are in view, one by one. */
export interface PointCircles {
  stroke: Stroke;
  /** In pixels of the pane. */
  circles: { x: number; y: number; category: number }[];
}

export class PointPainter {
  private readonly ranges: GridRanges;
  private readonly ink: Uint16Array;
  private look: PointLook | undefined;
  private crowding = { dim: 0, bright: 0 };
  private tally: Tally = new Int32Array(0);

  constructor(private readonly grid: PointGrid) {
    this.ranges = new GridRanges(grid);
    this.ink = new Uint16Array(grid.order.length);
  }

  show(look: PointLook): void {
    const { grid, ink } = this;
    const { category, emphasis } = look;
    for (let at = 0; at < ink.length; at++) {
      const point = grid.order[at]!;
      ink[at] = category[point]! | ((emphasis ? emphasis[point]! : 2) << 8);
    }
    this.look = look;
    this.crowding = crowdingOf(grid, emphasis && ((at) => ink[at]! >> 8));
  }

  /**
   * Paints over what the raster has.
   * @param projection to CSS pixels of the pane
   */
  paint(raster: Raster, projection: Projection, pane: Size, zoom: number): void {
    if (!this.look) return;
    const scale = raster.width / pane.width;
    const toRaster = finer(projection, scale);
    this.cover(toRaster, raster, raster.margin);
    for (const [level, stroke] of this.strokes(toRaster, pane, zoom, scale)) {
      this.layer(raster, toRaster, level, stroke);
    }
  }

  /** What `paint` would paint, as shapes, the lowest first; undefined when they are more than `most`. */
  shapes(
    projection: Projection,
    pane: Size,
    zoom: number,
    most: number,
  ): PointCircles[] | undefined {
    const margin = 2 * pointRadius(this.grid.order.length, pane, zoom);
    this.cover(projection, pane, margin);
    const layers = this.strokes(projection, pane, zoom, 1);
    const count = layers.reduce((sum, [level]) => sum + this.inView(level), 0);
    if (count > most) return undefined;
    return layers.map(([level, stroke]) => ({ stroke, circles: this.circles(level, projection) }));
  }

  private circles(level: number, { scaleX, scaleY, shiftX, shiftY }: Projection) {
    const { ranges, ink, grid } = this;
    const circles: PointCircles["circles"] = [];
    for (let range = 0; range < ranges.length; range++) {
      for (let at = ranges.bounds[2 * range]!; at < ranges.bounds[2 * range + 1]!; at++) {
        if (ink[at]! >> 8 !== level) continue;
        const [x, y] = [grid.x[at]! * scaleX + shiftX, grid.y[at]! * scaleY + shiftY];
        circles.push({ x, y, category: ink[at]! & 0xff });
      }
    }
    return circles;
  }

  private cover(projection: Projection, { width, height }: Size, margin: number): void {
    const box = { left: -margin, top: -margin, right: width + margin, bottom: height + margin };
    this.ranges.cover(boxToData(projection, box));
  }

  /** The levels that are drawn, and how, from the lowest. */
  private strokes(
    projection: Projection,
    pane: Size,
    zoom: number,
    scale: number,
  ): (readonly [1 | 2, Stroke])[] {
    const radius = pointRadius(this.grid.order.length, pane, zoom) * scale;
    const { dim, bright } = this.crowding;
    const upper = [2, strokeOf(2, radius, bright, projection)] as const;
    return this.look?.emphasis ? [[1, strokeOf(1, radius, dim, projection)], upper] : [upper];
  }

  private layer(raster: Raster, projection: Projection, level: 1 | 2, stroke: Stroke): void {
    const { grid, ranges, look } = this;
    const ink = { ink: this.ink, level, colours: look!.colours, rim: look!.rim };
    const side = 2 * (stroke.radius + (stroke.rimOpacity > 0 ? stroke.rim : 0)) + 1;
    const budget = DISC_PIXELS * raster.width * raster.height;
    if (this.inView(level) * side * side <= budget) {
      splatDiscs(raster, grid, ranges, projection, stroke, ink);
      return;
    }
    if (this.tally.length !== raster.pixels.length) this.tally = tallyFor(raster);
    splatCrowd(raster, this.tally, grid, ranges, projection, stroke, ink);
  }

  /** Points of a level in the cells that are looked at. */
  private inView(level: number): number {
    const { ranges, ink } = this;
    let found = 0;
    for (let range = 0; range < ranges.length; range++) {
      const [from, to] = [ranges.bounds[2 * range]!, ranges.bounds[2 * range + 1]!];
      if (!this.look?.emphasis) found += to - from;
      else for (let at = from; at < to; at++) if (ink[at]! >> 8 === level) found++;
    }
    return found;
  }
}
