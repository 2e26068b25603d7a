/**
 * The map on two canvases: glow and points below, names and the paper that is looked at above, so
 * that following the pointer never redraws the points. Paints only in animation frames, and only
 * layers that changed. It knows nothing of React.
 */
import { rgb } from "d3";
import type { Colouring } from "@/lib/map/colouring";
import { type Glow, glowOf } from "@/lib/map/density";
import { type Direction, nearestInDirection } from "@/lib/map/direction";
import { countInBox, nearestPoint } from "@/lib/map/hit-test";
import { labelsOf, paintLabels, type RegionLabel } from "@/lib/map/label-painter";
import { type LabelPlace, placeLabels } from "@/lib/map/label-placement";
import {
  paintGlow,
  paintLinks,
  paintLit,
  paintPointer,
  paintPoints,
  pointRadius,
} from "@/lib/map/painter";
import { colourOf, type Palette } from "@/lib/map/palette";
import {
  type Box,
  boxToData,
  fitPoints,
  type Projection,
  type Size,
  toData,
  toPixel,
  zoomed,
} from "@/lib/map/viewport";
import { MAX_ZOOM, MapCamera } from "./map-camera";
import type { MapData } from "./map-data";

/** Everything that is drawn, apart from where it is looked at from. */
export interface MapLook {
  palette: Palette;
  colouring: Colouring;
  /** One byte per point; undefined when all are selected. */
  selected: Uint8Array | undefined;
}

export interface MapFrame {
  /** Pixels between the fitted points and the edge. */
  inset: number;
  /** Boxes in which no label may show. */
  taken: (pane: Size) => Box[];
  /** A picture only: it does not zoom. */
  still?: boolean;
}

export class MapView {
  pane: Size = { width: 0, height: 0 };
  private fit: Projection;
  private readonly camera: MapCamera;
  private look: MapLook | undefined;
  private lit: number | undefined;
  private links: readonly number[] = [];
  private labels: RegionLabel[] = [];
  private places: LabelPlace[] = [];
  private glow: { data: Glow; picture: HTMLCanvasElement } | undefined;
  private frame = 0;
  private stale = { points: false, overlay: false };
  private readonly observer: ResizeObserver;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly base: HTMLCanvasElement,
    private readonly overlay: HTMLCanvasElement,
    private readonly data: MapData,
    private readonly options: MapFrame,
  ) {
    this.fit = fitPoints(data.points, { width: 1, height: 1 }, 0);
    this.camera = new MapCamera(overlay, () => this.moved(), options.still);
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(overlay);
    document.fonts.ready.then(() => this.placeLabels());
  }

  dispose(): void {
    this.observer.disconnect();
    this.camera.dispose();
    cancelAnimationFrame(this.frame);
  }

  show(look: MapLook): void {
    this.look = look;
    this.glow = undefined;
    this.repaint("points");
    this.repaint("overlay");
  }

  /** Lights one paper, with lines to others. */
  light(point: number | undefined, links: readonly number[] = []): void {
    this.lit = point;
    this.links = links;
    this.repaint("overlay");
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
    return nearestPoint(this.data.index, this.projection, px, py, radius);
  }

  /** The next paper in a direction among the selected; from nowhere, the one nearest the middle. */
  next(from: number | undefined, direction: Direction): number | undefined {
    const { points } = this.data;
    const selected = this.look?.selected;
    const allowed = (i: number) => !selected || selected[i] === 1;
    if (from !== undefined) return nearestInDirection(points, this.fit, from, direction, allowed);
    const { width, height } = this.pane;
    let best: number | undefined;
    let reach = Infinity;
    for (let i = 0; i < points.count; i++) {
      const [x, y] = this.pixelOf(i);
      const distance = Math.hypot(x - width / 2, y - height / 2);
      if (!allowed(i) || distance >= reach) continue;
      reach = distance;
      best = i;
    }
    return best;
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
    this.flyTo(this.data.points.x[point]!, this.data.points.y[point]!, this.camera.current.k);
  }

  /** Looks at a place of the map, in data units. */
  flyTo(x: number, y: number, zoom: number): void {
    this.camera.centre(...toPixel(this.fit, x, y), zoom);
  }

  private resize(): void {
    const before = this.pane;
    const middle = toData(this.projection, before.width / 2, before.height / 2);
    this.pane = { width: this.overlay.clientWidth, height: this.overlay.clientHeight };
    if (this.pane.width === 0 || this.pane.height === 0) return;
    const density = window.devicePixelRatio || 1;
    for (const canvas of [this.base, this.overlay]) {
      canvas.width = Math.round(this.pane.width * density);
      canvas.height = Math.round(this.pane.height * density);
    }
    this.fit = fitPoints(this.data.points, this.pane, this.options.inset);
    this.camera.resize(this.pane);
    const { k } = this.camera.current;
    if (k > 1 && before.width > 0) this.camera.centre(...toPixel(this.fit, ...middle), k, 0);
    this.placeLabels();
    this.paint();
    for (const tell of this.listeners) tell();
  }

  private placeLabels(): void {
    const ctx = this.overlay.getContext("2d")!;
    this.labels = labelsOf(ctx, this.data.regions, this.fontFamily());
    this.places = placeLabels(this.labels, {
      fit: this.fit,
      pane: this.pane,
      maxZoom: MAX_ZOOM,
      taken: this.options.taken(this.pane),
      covered: (projection, box) => countInBox(this.data.index, boxToData(projection, box), 12),
    });
    this.repaint("overlay");
  }

  private moved(): void {
    this.repaint("points");
    this.repaint("overlay");
    for (const tell of this.listeners) tell();
  }

  private repaint(layer: "points" | "overlay"): void {
    this.stale[layer] = true;
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      if (this.stale.points) this.paint();
      else this.paintOverlay();
    });
  }

  private paint(): void {
    if (!this.look || this.pane.width === 0) return;
    const { palette, colouring, selected } = this.look;
    const { points } = this.data;
    const ctx = this.cleared(this.base);
    const zoom = this.camera.current.k;
    this.glow ??= glowPicture(this.data, this.look);
    // Close up, papers speak for themselves.
    ctx.globalAlpha = Math.min(1, 3 / zoom);
    paintGlow(ctx, this.glow.picture, this.glow.data, this.projection);
    ctx.globalAlpha = 1;
    const ink = {
      category: colouring.category,
      colours: this.colours(),
      selected: (i: number) => !selected || selected[i] === 1,
      radius: pointRadius(points.count, zoom),
    };
    paintPoints(ctx, points, this.projection, this.pane, ink, palette);
    this.stale.points = false;
    this.paintOverlay();
  }

  private paintOverlay(): void {
    if (!this.look || this.pane.width === 0) return;
    const { palette, colouring } = this.look;
    const ctx = this.cleared(this.overlay);
    const zoom = this.camera.current.k;
    const view = {
      projection: this.projection,
      zoom,
      pane: this.pane,
      taken: this.options.taken(this.pane),
    };
    const lit = this.lit === undefined ? undefined : this.pixelOf(this.lit);
    if (lit)
      paintLinks(
        ctx,
        lit,
        this.links.map((i) => this.pixelOf(i)),
        palette,
      );
    paintLabels(ctx, this.labels, this.places, view, palette, this.fontFamily());
    if (this.lit !== undefined && lit) {
      const [x, y] = lit;
      const inside = x >= 0 && y >= 0 && x <= this.pane.width && y <= this.pane.height;
      const colour = this.colours()[colouring.category[this.lit]!]!;
      if (inside) paintLit(ctx, x, y, pointRadius(this.data.points.count, zoom), colour, palette);
      else paintPointer(ctx, x, y, this.pane, palette);
    }
    this.stale.overlay = false;
  }

  private cleared(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
    const ctx = canvas.getContext("2d")!;
    const density = canvas.width / this.pane.width;
    ctx.setTransform(density, 0, 0, density, 0, 0);
    ctx.clearRect(0, 0, this.pane.width, this.pane.height);
    return ctx;
  }

  private colours(): string[] {
    const { palette, colouring } = this.look!;
    return colouring.legend.map(({ swatch }) => colourOf(swatch, palette));
  }

  private fontFamily(): string {
    return getComputedStyle(this.overlay).fontFamily;
  }
}

/** How much papers outside the selection still glow. */
const DIM_GLOW = 0.25;

function glowPicture({ points }: MapData, { palette, colouring, selected }: MapLook) {
  const colours = colouring.legend.map(({ swatch }) => {
    const { r, g, b } = rgb(colourOf(swatch, palette));
    return [r, g, b] as const;
  });
  const data = glowOf({
    points,
    rgbOf: (i) => colours[colouring.category[i]!]!,
    weightOf: (i) => (!selected || selected[i] === 1 ? 1 : DIM_GLOW),
    strength: 0.3,
  });
  const picture = document.createElement("canvas");
  picture.width = picture.height = data.size;
  picture.getContext("2d")!.putImageData(new ImageData(data.pixels, data.size, data.size), 0, 0);
  return { data, picture };
}
