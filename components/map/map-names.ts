/** The names of regions on a map: measured, placed for a pane, shown by zoom. */
import { crowdingOf, pointRadius, strokeOf } from "@/lib/map/crowding";
import { countInBox } from "@/lib/map/hit-test";
import {
  labelsOf,
  namesInView,
  type RegionLabel,
  type StandingName,
} from "@/lib/map/label-painter";
import { type LabelPlace, placeLabels } from "@/lib/map/label-placement";
import { LIT_ROOM } from "@/lib/map/painter";
import {
  type Box,
  boxAround,
  boxToData,
  maxZoomOf,
  type Projection,
  type Size,
  toPixel,
} from "@/lib/map/viewport";
import type { MapData } from "./map-data";
import type { MapFrame, MapSight } from "./map-layers";

/** A picture has so few names: that of the region it speaks of, and the first others that find room. */
const STILL_LABELS = 3;
/** Covering one point is so many times as bad in a picture: more than a name may cost that need not show. */
const STILL_COVER = 3;
/** Points counted below a name: more are no worse. */
const MOST_COVERED = 12;

export class MapNames {
  readonly fontFamily: string;
  private labels: RegionLabel[] = [];
  private places: LabelPlace[] = [];
  private readonly crowding: number;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly data: MapData,
    private readonly frame: MapFrame,
  ) {
    this.fontFamily = getComputedStyle(canvas).fontFamily;
    this.crowding = crowdingOf(data.grid);
  }

  place(fit: Projection, pane: Size): void {
    const { still, region } = this.frame;
    const { regions, points, grid } = this.data;
    const spokenOf = regions.findIndex(({ label }) => label === region);
    const ctx = this.canvas.getContext("2d")!;
    const side = Math.sqrt(fit.scaleX * fit.scaleY);
    this.labels = labelsOf(ctx, regions, this.fontFamily, side, spokenOf);
    const cover = still ? STILL_COVER : 1;
    const places = placeLabels(this.labels, {
      fit,
      pane,
      maxZoom: still ? 1 : maxZoomOf(points.count),
      taken: [...this.frame.taken(pane), ...this.marker(fit, pane)],
      covered: (projection, box, zoom) => {
        const weight = cover * this.solidity(projection, zoom, pane);
        return weight && weight * countInBox(grid, boxToData(projection, box), MOST_COVERED);
      },
    });
    this.places = still ? places.slice(0, STILL_LABELS) : places;
  }

  inView(sight: MapSight, taken: readonly Box[]): StandingName[] {
    return namesInView(this.labels, this.places, { ...sight, taken });
  }

  /** The box of the marked paper, if there is one. */
  private marker(fit: Projection, pane: Size): Box[] {
    const { point } = this.frame;
    if (point === undefined) return [];
    const { count, x, y } = this.data.points;
    const side = 2 * (pointRadius(count, pane, 1) + LIT_ROOM);
    return [boxAround(...toPixel(fit, x[point]!, y[point]!), side, side)];
  }

  /** Points to be kept clear of are those that are seen one by one: 0 in a haze, 1 for markers. */
  private solidity(projection: Projection, zoom: number, pane: Size): number {
    const radius = pointRadius(this.data.points.count, pane, zoom);
    const { opacity } = strokeOf(2, radius, this.crowding, projection);
    return Math.max(0, 2 * opacity - 1);
  }
}
