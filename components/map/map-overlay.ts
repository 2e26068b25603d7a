/** The upper canvas of the map: names, the paper that is looked at, what tools draw. */
import type { StandingName } from "@/lib/map/label-painter";
import { type Box, boxAround, overlaps, type Projection, type Size } from "@/lib/map/viewport";
import type { MapData } from "./map-data";
import {
  cleared,
  type MapFrame,
  type MapLook,
  type MapSight,
  type OverlayContent,
  type OverlayPainter,
  paintOverlay,
} from "./map-layers";
import { MapNames } from "./map-names";

export class MapOverlay {
  lit: number | undefined;
  links: readonly number[] = [];
  private readonly names: MapNames;
  private readonly painters = new Map<string, OverlayPainter>();
  private readonly covers = new Map<string, Box>();
  /** The names that show. */
  private shown: readonly StandingName[] = [];

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly data: MapData,
    private readonly frame: MapFrame,
  ) {
    this.names = new MapNames(canvas, data, frame);
  }

  setPainter(tool: string, paint: OverlayPainter | undefined): void {
    this.painters.delete(tool);
    if (paint) this.painters.set(tool, paint);
  }

  setCover(by: string, box: Box | undefined): void {
    this.covers.delete(by);
    if (box) this.covers.set(by, box);
  }

  resize({ width, height }: Size): void {
    this.canvas.width = Math.round(width * devicePixelRatio);
    this.canvas.height = Math.round(height * devicePixelRatio);
  }

  placeNames(fit: Projection, pane: Size): void {
    this.names.place(fit, pane);
  }

  /** The id of the region whose name stands at a pixel. */
  nameAt(px: number, py: number): string | undefined {
    const spot = boxAround(px, py, 1, 1);
    return this.shown.find(({ box }) => overlaps(box, spot))?.label.id;
  }

  paint(look: MapLook, sight: MapSight): void {
    const { lit, links } = this;
    const taken = [...this.frame.taken(sight.pane), ...this.covers.values()];
    const content = { ...this.content(sight, taken), lit, links };
    this.shown = content.names;
    paintOverlay(cleared(this.canvas, sight.pane), this.data.points, look, content, sight);
  }

  /** Without what the pointer is on. @param taken boxes in which no name may show */
  content(sight: MapSight, taken: readonly Box[]): OverlayContent {
    return {
      names: this.names.inView(sight, taken),
      fontFamily: this.names.fontFamily,
      painters: [...this.painters.values()],
      lit: undefined,
      links: [],
    };
  }
}
