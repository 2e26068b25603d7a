/** Names of regions: how they are set, how much room they need, how they are drawn. */
import { around, boxOf, type Label, type LabelPlace, presenceOf } from "@/lib/map/label-placement";
import type { MapRegion } from "@/lib/map/map";
import type { Palette } from "@/lib/map/palette";
import type { Box, Projection, Size } from "@/lib/map/viewport";

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

/** Names of parts wait until their region is so many times as wide as they are. */
const ROOM = 1.8;
/** And for this much zoom a level. */
const LATER = 1.3;

/**
 * Regions as labels, most important first: the region that is spoken of (by its index), then higher
 * levels, then larger regions.
 * @param mapSide pixels along a side of the whole map in the fitted view
 */
export function labelsOf(
  ctx: CanvasRenderingContext2D,
  regions: readonly MapRegion[],
  fontFamily: string,
  mapSide: number,
  spokenOf?: number,
): RegionLabel[] {
  const total = regions.reduce((sum, { depth, size }) => sum + (depth === 0 ? size : 0), 0);
  const sorted = regions
    .map((region, i) => ({ region, must: i === spokenOf }))
    .sort(
      (a, b) =>
        Number(b.must) - Number(a.must) ||
        a.region.depth - b.region.depth ||
        b.region.size - a.region.size,
    );
  const indices = new Map(sorted.map(({ region }, i) => [region.id, i]));
  return sorted.map(({ region: { id, label: text, depth, parent, size, x, y }, must }) => {
    const { font, height } = styleAt(depth);
    ctx.font = `${font} ${fontFamily}`;
    const { width } = ctx.measureText(text);
    const regionSide = mapSide * Math.sqrt(size / total);
    const minZoom = depth === 0 || must ? 1 : Math.max(LATER ** depth, (ROOM * width) / regionSide);
    const parentLabel = parent === undefined ? undefined : indices.get(parent);
    return { id, text, depth, x, y, width, height, minZoom, must, parent: parentLabel };
  });
}

/** A name as it stands in the pane. */
export interface StandingName {
  label: RegionLabel;
  box: Box;
  /** How much of it shows, 0 to 1. */
  presence: number;
}

export interface NameSight {
  projection: Projection;
  zoom: number;
  pane: Size;
  /** Boxes in which no name may show. */
  taken: readonly Box[];
}

export function namesInView(
  labels: readonly RegionLabel[],
  places: readonly LabelPlace[],
  { projection, zoom, pane, taken }: NameSight,
): StandingName[] {
  const kept = [...taken, ...around(pane)];
  const found: StandingName[] = [];
  for (const place of places) {
    if (zoom < place.zoom || zoom >= place.until) continue;
    const label = labels[place.label]!;
    const box = boxOf(label, place, projection);
    const presence = presenceOf(place, box, zoom, kept);
    if (presence > 0) found.push({ label, box, presence });
  }
  return found;
}

/** Pixels of the halo that keeps a name readable over points. */
export const HALO = 4;

export function paintNames(
  ctx: CanvasRenderingContext2D,
  names: readonly StandingName[],
  palette: Palette,
  fontFamily: string,
): void {
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.lineWidth = HALO;
  ctx.strokeStyle = palette.ground;
  for (const { label, box, presence } of names) {
    const x = (box.left + box.right) / 2;
    const y = (box.top + box.bottom) / 2;
    ctx.globalAlpha = presence;
    ctx.font = `${fontAt(label.depth)} ${fontFamily}`;
    ctx.fillStyle = inkAt(label.depth, palette);
    ctx.strokeText(label.text, x, y);
    ctx.fillText(label.text, x, y);
  }
  ctx.globalAlpha = 1;
}

/** Weight and size of names at a depth, as CSS has them before a family. */
export function fontAt(depth: number): string {
  return styleAt(depth).font;
}

export function inkAt(depth: number, palette: Palette): string {
  return depth === 0 ? palette.ink : palette.quietInk;
}
