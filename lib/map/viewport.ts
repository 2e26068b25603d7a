/** From the unit square to pixels and back. */
import type { MapPoints } from "@/lib/map/map";

export interface Size {
  width: number;
  height: number;
}

/** A rectangle in pixels of the pane. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Pixels kept free along each edge. */
export type Insets = Box;

/** pixel = scale · data + shift, on each axis. */
export interface Projection {
  scaleX: number;
  scaleY: number;
  shiftX: number;
  shiftY: number;
}

/** What d3-zoom calls a transform: pixels of the fitted view, scaled by k, then moved. */
export interface Camera {
  k: number;
  x: number;
  y: number;
}

/**
 * How far one axis may be stretched against the other to fill the pane. Positions on the map carry
 * neighbourhood, not distance, so a little is harmless; without a limit, clusters become streaks.
 */
const MAX_STRETCH = 1.7;

/** The projection that shows all points in the middle of what the insets leave of the pane. */
export function fitPoints(points: MapPoints, pane: Size, insets: Insets): Projection {
  const bounds = boundsOf(points);
  const width = Math.max(1, pane.width - insets.left - insets.right);
  const height = Math.max(1, pane.height - insets.top - insets.bottom);
  let scaleX = width / (bounds.right - bounds.left);
  let scaleY = height / (bounds.bottom - bounds.top);
  scaleX = Math.min(scaleX, scaleY * MAX_STRETCH);
  scaleY = Math.min(scaleY, scaleX * MAX_STRETCH);
  return {
    scaleX,
    scaleY,
    shiftX: insets.left + width / 2 - (scaleX * (bounds.left + bounds.right)) / 2,
    shiftY: insets.top + height / 2 - (scaleY * (bounds.top + bounds.bottom)) / 2,
  };
}

/** Part of the map that is shown at the least: one paper, or a few in one place, do not fill the pane. */
const MIN_EXTENT = 0.6;

function boundsOf({ count, x, y }: MapPoints): Box {
  if (count === 0) return { left: 0, top: 0, right: 1, bottom: 1 };
  let [left, top, right, bottom] = [x[0]!, y[0]!, x[0]!, y[0]!];
  for (let i = 1; i < count; i++) {
    if (x[i]! < left) left = x[i]!;
    if (x[i]! > right) right = x[i]!;
    if (y[i]! < top) top = y[i]!;
    if (y[i]! > bottom) bottom = y[i]!;
  }
  const growX = Math.max(0, MIN_EXTENT - (right - left)) / 2;
  const growY = Math.max(0, MIN_EXTENT - (bottom - top)) / 2;
  return {
    left: left - growX,
    right: right + growX,
    top: top - growY,
    bottom: bottom + growY,
  };
}

/** How far a map can be zoomed: until papers are apart, however many there are. */
export function maxZoomOf(count: number): number {
  return Math.max(40, 0.47 * Math.sqrt(count));
}

/** How many times nearer a region may be looked at than if it filled its share of the map. */
const REGION_CLOSENESS = 4;

/** How far a region is zoomed into: one paper, or all in one place, are not brought up to the nose. */
export function regionZoomOf(count: number, size: number): number {
  return Math.min(maxZoomOf(count), REGION_CLOSENESS * Math.sqrt(count / size));
}

/** The same projection, to pixels of which `factor` make one of its own. */
export function finer(p: Projection, factor: number): Projection {
  return {
    scaleX: p.scaleX * factor,
    scaleY: p.scaleY * factor,
    shiftX: p.shiftX * factor,
    shiftY: p.shiftY * factor,
  };
}

export function zoomed(fit: Projection, camera: Camera): Projection {
  return {
    scaleX: fit.scaleX * camera.k,
    scaleY: fit.scaleY * camera.k,
    shiftX: fit.shiftX * camera.k + camera.x,
    shiftY: fit.shiftY * camera.k + camera.y,
  };
}

export function toPixel(p: Projection, x: number, y: number): [number, number] {
  return [p.scaleX * x + p.shiftX, p.scaleY * y + p.shiftY];
}

export function toData(p: Projection, px: number, py: number): [number, number] {
  return [(px - p.shiftX) / p.scaleX, (py - p.shiftY) / p.scaleY];
}

/** The box in data units. */
export function boxToData(p: Projection, box: Box): Box {
  const [left, top] = toData(p, box.left, box.top);
  const [right, bottom] = toData(p, box.right, box.bottom);
  return { left, top, right, bottom };
}

export function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

/** Share of the room that a part of the map is given: what lies around it tells where it is. */
const BOX_FILLS = 0.6;

/**
 * The pixel of the fitted view to bring to the middle of the pane, and the zoom, for a part of the
 * map in data units to stand in the middle of what is free of the pane.
 */
export function viewOfBox(
  fit: Projection,
  { left, top, right, bottom }: Box,
  { pane, free, maxZoom }: { pane: Size; free: Box; maxZoom: number },
): { x: number; y: number; zoom: number } {
  const across = (free.right - free.left) / (fit.scaleX * (right - left));
  const down = (free.bottom - free.top) / (fit.scaleY * (bottom - top));
  const zoom = Math.min(maxZoom, Math.max(1, BOX_FILLS * Math.min(across, down)));
  const [x, y] = toPixel(fit, (left + right) / 2, (top + bottom) / 2);
  return {
    x: x - (free.left + free.right - pane.width) / 2 / zoom,
    y: y - (free.top + free.bottom - pane.height) / 2 / zoom,
    zoom,
  };
}
