/**
 * The map on two canvases: glow and points below, names and the paper that is looked at above, so
 * that following the pointer never redraws the points. Paints only in animation frames, and only
 * layers that changed. It knows nothing of React.
 */
import { type Direction, nearestAllowed, nearestInDirection } from "@/lib/map/direction";
import { nearestPoint } from "@/lib/map/hit-test";
import type { MapRegion } from "@/lib/map/map";
import { extentOf } from "@/lib/map/region-points";
import {
  type Box,
  fitPoints,
  maxZoomOf,
  type Projection,
  regionZoomOf,
  type Size,
  toData,
  toPixel,
  viewOfBox,
  zoomed,
} from "@/lib/map/viewport";
import { MapCamera } from "./map-camera";
import type { MapData } from "./map-data";
import type { MapFrame, MapLook, MapSeen, MapSight, OverlayPainter } from "./map-layers";
import { MapOverlay } from "./map-overlay";
import { MapPicture } from "./map-picture";

/** The map is at rest when it has not moved for so long. */
const REST_MS = 120;
/** Names find their places when the pane has its size for so long: there are many to try. */
const PLACE_MS = 60;

export class MapView {
  pane: Size = { width: 0, height: 0 };
  private fit: Projection;
  readonly camera: MapCamera;
  private readonly observer: ResizeObserver;
  private readonly listeners = new Set<() => void>();
  private readonly watchers = new Set<() => void>();
  private look: MapLook | undefined;
  private readonly picture: MapPicture;
  private readonly over: MapOverlay;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private placing: ReturnType<typeof setTimeout> | undefined;
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
    this.over = new MapOverlay(upper, data, options);
    const maxZoom = maxZoomOf(data.points.count);
    this.camera = new MapCamera(upper, maxZoom, () => this.moved(), options.still);
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(upper);
    // Labels are measured again once their font is there.
    if (document.fonts.status === "loading") document.fonts.ready.then(() => this.placeNames(0));
  }

  dispose(): void {
    this.observer.disconnect();
    this.camera.dispose();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.resting);
    clearTimeout(this.placing);
  }

  show(look: MapLook): void {
    this.look = look;
    this.picture.use(look);
    this.repaint(true);
  }

  /** Lights one paper, with lines to others. */
  light(point: number | undefined, links: readonly number[] = []): void {
    this.over.lit = point;
    this.over.links = links;
    this.repaint(false);
  }

  /** Has a tool draw on the upper layer, in place of what it drew before. */
  overlay(tool: string, paint: OverlayPainter | undefined): void {
    this.over.setPainter(tool, paint);
    this.repaint(false);
  }

  /** Keeps names out of a box that something covers, until it covers another or none. */
  cover(by: string, box: Box | undefined): void {
    this.over.setCover(by, box);
    this.repaint(false);
  }

  /** What is seen, without what the pointer is on or what covers the map; undefined before anything is. */
  seen(): MapSeen | undefined {
    const { look, sight } = this;
    if (!look || this.pane.width === 0) return undefined;
    return { look, sight, content: this.over.content(sight, []) };
  }

  /** Calls back whenever pixels of points change; returns how to stop it. */
  onMove(tell: () => void): () => void {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  }

  /** Calls back whenever the view was painted; returns how to stop it. */
  onPaint(tell: () => void): () => void {
    this.watchers.add(tell);
    return () => this.watchers.delete(tell);
  }

  get zoom(): number {
    return this.camera.current.k;
  }

  get projection(): Projection {
    return zoomed(this.fit, this.camera.current);
  }

  private get sight(): MapSight {
    return { projection: this.projection, zoom: this.zoom, pane: this.pane };
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
    return this.over.nameAt(px, py);
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

  /** Moves a paper into the pane if it is not well inside. */
  reveal(point: number): void {
    const [x, y] = this.pixelOf(point);
    const { width, height } = this.pane;
    const margin = Math.min(48, width / 4, height / 4);
    if (x >= margin && y >= margin && x <= width - margin && y <= height - margin) return;
    this.flyTo(this.data.points.x[point]!, this.data.points.y[point]!, this.zoom);
  }

  /** Looks at a part of the map, in data units, as near as it fits into what is free of the pane. */
  showBox(box: Box, free?: Box, maxZoom = maxZoomOf(this.data.points.count)): void {
    const { pane } = this;
    const room = {
      pane,
      free: free ?? { left: 0, top: 0, right: pane.width, bottom: pane.height },
      maxZoom,
    };
    const { x, y, zoom } = viewOfBox(this.fit, box, room);
    this.camera.centre(x, y, zoom);
  }

  /** Looks at where nearly all of a region lies, in what is free of the pane. */
  showRegion(region: MapRegion, free?: Box): void {
    const { points } = this.data;
    this.showBox(extentOf(points, region), free, regionZoomOf(points.count, region.size));
  }

  /** Looks at a place of the map, in data units. */
  flyTo(x: number, y: number, zoom: number, duration?: number): void {
    this.camera.centre(...toPixel(this.fit, x, y), zoom, duration);
  }

  private resize(): void {
    const before = this.pane;
    const middle = toData(this.projection, before.width / 2, before.height / 2);
    this.pane = { width: this.upper.clientWidth, height: this.upper.clientHeight };
    if (this.pane.width === 0 || this.pane.height === 0) return;
    this.over.resize(this.pane);
    this.fit = fitPoints(this.data.points, this.pane, this.options.insets);
    this.camera.resize(this.pane);
    if (this.zoom > 1 && before.width > 0) {
      this.camera.centre(...toPixel(this.fit, ...middle), this.zoom, 0);
    }
    // The first names come at once, after the points.
    this.placeNames(before.width > 0 ? PLACE_MS : 0);
    this.tellMoved();
    // A resized canvas is empty: waiting for the next frame would flash.
    this.paint(true);
  }

  private placeNames(delay: number): void {
    clearTimeout(this.placing);
    this.placing = setTimeout(() => {
      this.over.placeNames(this.fit, this.pane);
      this.repaint(false);
    }, delay);
  }

  private moved(): void {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.resting = undefined;
      if (this.picture.coarse) this.repaint(true);
    }, REST_MS);
    this.repaint(true);
    this.tellMoved();
  }

  private tellMoved(): void {
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
    const { look, sight } = this;
    if (!look || this.pane.width === 0) return;
    if (points) this.picture.show(sight, this.resting !== undefined);
    this.over.paint(look, sight);
    this.pointsStale &&= !points;
    for (const tell of this.watchers) tell();
  }
}
