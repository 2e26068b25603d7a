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

/** Pixels that discs of one level may write in a frame; beyond it, counting them costs less. */
const DISC_PIXELS = 1_200_000;

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
    const { width, height, margin } = raster;
    this.ranges.cover(
      boxToData(toRaster, {
        left: -margin,
        top: -margin,
        right: width + margin,
        bottom: height + margin,
      }),
    );
    const radius = pointRadius(this.grid.order.length, pane, zoom) * scale;
    const { dim, bright } = this.crowding;
    if (this.look.emphasis) this.layer(raster, toRaster, 1, strokeOf(1, radius, dim, toRaster));
    this.layer(raster, toRaster, 2, strokeOf(2, radius, bright, toRaster));
  }

  private layer(raster: Raster, projection: Projection, level: 1 | 2, stroke: Stroke): void {
    const { grid, ranges, look } = this;
    const ink = { ink: this.ink, level, colours: look!.colours, rim: look!.rim };
    const side = 2 * (stroke.radius + (stroke.rimOpacity > 0 ? stroke.rim : 0)) + 1;
    if (this.inView(level) * side * side <= DISC_PIXELS) {
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
      if (!this.look!.emphasis) found += to - from;
      else for (let at = from; at < to; at++) if (ink[at]! >> 8 === level) found++;
    }
    return found;
  }
}
