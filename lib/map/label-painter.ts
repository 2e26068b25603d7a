/** Names of regions: how they are set, how much room they need, how they are drawn. */
import { boxOf, type Label, type LabelPlace } from "@/lib/map/label-placement";
import type { MapRegion } from "@/lib/map/map";
import type { Palette } from "@/lib/map/palette";
import { type Box, overlaps, type Projection, type Size } from "@/lib/map/viewport";

export interface RegionLabel extends Label {
  /** The region's. */
  id: string;
  text: string;
  /** 0 for the top level of regions. */
  depth: number;
}

/** Weight and size by depth; deeper levels share the last. */
const STYLES = [
  { font: "600 12.5px", height: 16 },
  { font: "500 11.5px", height: 15 },
] as const;

function styleAt(depth: number) {
  return STYLES[Math.min(depth, STYLES.length - 1)]!;
}

/**
 * Regions as labels, most important first: the region that is spoken of (by its index), then higher
 * levels, then larger regions.
 */
export function labelsOf(
  ctx: CanvasRenderingContext2D,
  regions: readonly MapRegion[],
  fontFamily: string,
  spokenOf?: number,
): RegionLabel[] {
  const byId = new Map(regions.map((region) => [region.id, region]));
  const depthOf = (region: MapRegion): number => {
    const parent = region.parent === undefined ? undefined : byId.get(region.parent);
    return parent ? depthOf(parent) + 1 : 0;
  };
  return regions
    .map((region, i) => ({ region, depth: depthOf(region), must: i === spokenOf }))
    .sort(
      (a, b) =>
        Number(b.must) - Number(a.must) || a.depth - b.depth || b.region.size - a.region.size,
    )
    .map(({ region, depth, must }) => {
      const { font, height } = styleAt(depth);
      ctx.font = `${font} ${fontFamily}`;
      const width = ctx.measureText(region.label).width;
      const minZoom = depth === 0 || must ? 1 : 1.3 * 2 ** (depth - 1);
      const { id, label: text, x, y } = region;
      return { id, text, depth, x, y, width, height, minZoom, must };
    });
}

/** A name as it stands on the screen. */
export interface ShownLabel {
  /** The region's. */
  id: string;
  box: Box;
}

/** Draws the names that show, and says where. */
export function paintLabels(
  ctx: CanvasRenderingContext2D,
  labels: readonly RegionLabel[],
  places: readonly LabelPlace[],
  view: { projection: Projection; zoom: number; pane: Size; taken: readonly Box[] },
  palette: Palette,
  fontFamily: string,
): ShownLabel[] {
  const shown: ShownLabel[] = [];
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.lineWidth = 4;
  ctx.strokeStyle = palette.ground;
  const pane = { left: 0, top: 0, right: view.pane.width, bottom: view.pane.height };
  for (const place of places) {
    const label = labels[place.label]!;
    const box = boxOf(label, place, view.projection);
    const hidden =
      place.zoom > view.zoom + 1e-9 ||
      !overlaps(box, pane) ||
      view.taken.some((other) => overlaps(box, other));
    if (hidden) continue;
    const x = (box.left + box.right) / 2;
    const y = (box.top + box.bottom) / 2;
    ctx.font = `${styleAt(label.depth).font} ${fontFamily}`;
    ctx.fillStyle = label.depth === 0 ? palette.ink : palette.quietInk;
    ctx.strokeText(label.text, x, y);
    ctx.fillText(label.text, x, y);
    shown.push({ id: label.id, box });
  }
  return shown;
}
