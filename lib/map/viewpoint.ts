/** Where the map is looked at from, as the address writes it: "0.4213,0.61,3.5" is x, y and zoom. */

export interface Viewpoint {
  /** What stands in the middle of the pane, in data units. */
  x: number;
  y: number;
  /** 1 shows the whole map. */
  zoom: number;
}

/** The middle of the pane may lie beside the map, but not far. */
const FARTHEST = 2;
const NUMBER = /^-?\d{1,3}(\.\d{1,8})?$/;

/** Undefined for what is no viewpoint. */
export function parseViewpoint(text: string, mostZoom: number): Viewpoint | undefined {
  const parts = text.split(",");
  if (parts.length !== 3 || !parts.every((part) => NUMBER.test(part))) return undefined;
  const [x, y, zoom] = parts.map(Number) as [number, number, number];
  const onMap = [x, y].every((at) => at >= 1 - FARTHEST && at <= FARTHEST);
  return onMap && zoom >= 1 && zoom <= mostZoom ? { x, y, zoom } : undefined;
}

/** Digits beyond these are less than a pixel. */
export function formatViewpoint({ x, y, zoom }: Viewpoint): string {
  return [x.toFixed(5), y.toFixed(5), zoom.toFixed(2)].map(Number).join(",");
}
