/**
 * The map on two canvases: glow and points below, names and the paper that is looked at above, so
 * that following the pointer never redraws the points. Paints only in animation frames, and only
 * layers that changed. It knows nothing of React.
 */
import { type Direction, nearestAllowed, nearestInDirection } from "@/lib/map/direction";
import { countInBox, nearestPoint } from "@/lib/map/hit-test";
import { labelsOf, type RegionLabel, type ShownLabel } from "@/lib/map/label-painter";
import { type LabelPlace, placeLabels } from "@/lib/map/label-placement";
import {
  type Box,
  boxToData,
  fitPoints,
  type Insets,
  type Projection,
  type Size,
  toData,
  toPixel,
  zoomed,
} from "@/lib/map/viewport";
import { MAX_ZOOM, MapCamera } from "./map-camera";
import type { MapData } from "./map-data";
import { cleared, type MapLook, type OverlayPainter, paintOverlay } from "./map-layers";
import { MapPicture } from "./map-picture";

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
}

const STILL_LABELS = 5;
/** In a picture, names cover small dots rather than stand far from their region. */
const STILL_COVER = 0.2;

export class MapView {
  pane: Size = { width: 0, height: 0 };
  private fit: Projection;
  private readonly camera: MapCamera;
  private readonly observer: ResizeObserver;
  private readonly listeners = new Set<() => void>();
  private look: MapLook | undefined;
  private readonly picture: MapPicture;
  private labels: RegionLabel[] = [];
  private places: LabelPlace[] = [];
  private shownLabels: ShownLabel[] = [];
  private lit: number | undefined;
  private links: readonly number[] = [];
  private readonly painters = new Map<string, OverlayPainter>();
  private frame = 0;
  private pointsStale = false;

  constructor(
    base: HTMLCanvasElement,
    private readonly upper: HTMLCanvasElement,
    private readonly data: MapData,
    private readonly options: MapFrame,
  ) {
    this.picture = new MapPicture(base, data.points, data.grid);
    this.fit = fitPoints(data.points, this.pane, options.insets);
    this.camera = new MapCamera(upper, () => this.moved(), options.still);
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(upper);
    // Labels are measured again once their font is there.
    document.fonts.ready.then(() => this.placeLabels());
  }

  dispose(): void {
    this.observer.disconnect();
    this.camera.dispose();
    cancelAnimationFrame(this.frame);
  }

  show(look: MapLook): void {
    this.look = look;
    this.picture.show(look);
    this.repaint(true);
  }

  /** Lights one paper, with lines to others. */
  light(point: number | undefined, links: readonly number[] = []): void {
    this.lit = point;
    this.links = links;
    this.repaint(false);
  }

  /** Has a tool draw on the upper layer, in place of what it drew before. */
  overlay(tool: string, paint: OverlayPainter | undefined): void {
    this.painters.delete(tool);
    if (paint) this.painters.set(tool, paint);
    this.repaint(false);
  }

  /** Calls back whenever pixels of points change; returns how to stop it. */
  onMove(tell: () => void): () => void {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  }

  get zoom(): number {
    return this.camera.current.k;
  }

  get projection(): Projection {
    return zoomed(this.fit, this.camera.current);
  }

  pixelOf(point: number): [number, number] {
    return toPixel(this.projection, this.data.points.x[point]!, this.data.points.y[point]!);
  }

  pointAt(px: number, py: number, radius: number): number | undefined {
    const shown = (i: number) => this.look?.emphasis?.[i] !== 0;
    return nearestPoint(this.data.grid, this.projection, px, py, radius, shown);
  }

  /** The id of the region whose name stands at a pixel. */
  labelAt(px: number, py: number): string | undefined {
    const has = ({ left, top, right, bottom }: Box) =>
      px >= left && px <= right && py >= top && py <= bottom;
    return this.shownLabels.find(({ box }) => has(box))?.id;
  }

  /** The next paper in a direction among the selected; from nowhere, the one nearest the middle. */
  next(from: number | undefined, direction: Direction): number | undefined {
    const emphasis = this.look?.emphasis;
    const allowed = (i: number) => !emphasis || emphasis[i] === 2;
    const { points } = this.data;
    if (from !== undefined) return nearestInDirection(points, this.fit, from, direction, allowed);
    const middle = toData(this.projection, this.pane.width / 2, this.pane.height / 2);
    return nearestAllowed(points, this.fit, middle, allowed);
  }

  /** Zooms or drags by an event that met something lying on the map. */
  take(event: WheelEvent | MouseEvent): void {
    const Kind = event instanceof WheelEvent ? WheelEvent : MouseEvent;
    this.upper.dispatchEvent(new Kind(event.type, event));
  }

  zoomBy(factor: number): void {
    this.camera.zoomBy(factor);
  }

  reset(): void {
    this.camera.reset();
  }

  /** Moves a paper into the pane if it is not well inside. */
  reveal(point: number): void {
    const [x, y] = this.pixelOf(point);
    const { width, height } = this.pane;
    const margin = Math.min(48, width / 4, height / 4);
    if (x >= margin && y >= margin && x <= width - margin && y <= height - margin) return;
    this.flyTo(this.data.points.x[point]!, this.data.points.y[point]!, this.zoom);
  }

  /** Looks at a place of the map, in data units. */
  flyTo(x: number, y: number, zoom: number): void {
    this.camera.centre(...toPixel(this.fit, x, y), zoom);
  }

  private resize(): void {
    const before = this.pane;
    const middle = toData(this.projection, before.width / 2, before.height / 2);
    this.pane = { width: this.upper.clientWidth, height: this.upper.clientHeight };
    if (this.pane.width === 0 || this.pane.height === 0) return;
    this.upper.width = Math.round(this.pane.width * devicePixelRatio);
    this.upper.height = Math.round(this.pane.height * devicePixelRatio);
    this.fit = fitPoints(this.data.points, this.pane, this.options.insets);
    this.camera.resize(this.pane);
    if (this.zoom > 1 && before.width > 0) {
      this.camera.centre(...toPixel(this.fit, ...middle), this.zoom, 0);
    }
    this.placeLabels();
    this.moved();
    // A resized canvas is empty: waiting for the next frame would flash.
    this.paint(true);
  }

  private placeLabels(): void {
    const ctx = this.upper.getContext("2d")!;
    const { regions } = this.data;
    const spokenOf = regions.findIndex(({ label }) => label === this.options.region);
    const labels = labelsOf(ctx, regions, this.fontFamily(), spokenOf);
    this.labels = this.options.still ? labels.slice(0, STILL_LABELS) : labels;
    const cover = this.options.still ? STILL_COVER : 1;
    this.places = placeLabels(this.labels, {
      fit: this.fit,
      pane: this.pane,
      maxZoom: this.options.still ? 1 : MAX_ZOOM,
      taken: this.options.taken(this.pane),
      covered: (projection, box) =>
        cover * countInBox(this.data.grid, boxToData(projection, box), 12),
    });
    this.repaint(false);
  }

  private moved(): void {
    this.repaint(true);
    for (const tell of this.listeners) tell();
  }

  private repaint(points: boolean): void {
    this.pointsStale ||= points;
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.paint(this.pointsStale);
    });
  }

  private paint(points: boolean): void {
    const { look, pane } = this;
    if (!look || pane.width === 0) return;
    const sight = { projection: this.projection, zoom: this.zoom, pane };
    if (points) this.picture.paint(sight, devicePixelRatio);
    const { labels, places, lit, links } = this;
    const taken = this.options.taken(pane);
    const content = {
      labels,
      places,
      taken,
      fontFamily: this.fontFamily(),
      lit,
      links,
      painters: this.painters.values(),
    };
    this.shownLabels = paintOverlay(
      cleared(this.upper, pane),
      this.data.points,
      look,
      content,
      sight,
    );
    this.pointsStale &&= !points;
  }

  private fontFamily(): string {
    return getComputedStyle(this.upper).fontFamily;
  }
}
