/**
 * Where the names of regions stand. A label keeps one place on the map and one zoom from which it
 * shows, so nothing jumps or flickers: panning moves all alike, zooming in only adds labels. These
 * are the desiderata of Been, Daiches and Yap, "Dynamic map labeling" (2006),
 * doi:10.1109/TVCG.2006.136; the greedy order by priority is theirs too.
 */
import {
  type Box,
  boxAround,
  contains,
  overlaps,
  type Projection,
  type Size,
} from "@/lib/map/viewport";

export interface Label {
  /** Where it wants to stand, in data units. */
  x: number;
  y: number;
  /** Pixels of the text, the same at every zoom. */
  width: number;
  height: number;
  /** It may not show before this zoom. */
  minZoom: number;
  /** It shows even where it has to cover points. */
  must?: boolean;
}

export interface LabelPlace {
  /** Index of the label. */
  label: number;
  /** Centre, in data units. */
  x: number;
  y: number;
  /** It shows from this zoom on. */
  zoom: number;
}

export interface LabelRoom {
  fit: Projection;
  pane: Size;
  maxZoom: number;
  /** Boxes of the pane in which no label may stand in the fitted view: buttons, for example. */
  taken: Box[];
  /** How many points a box of pixels covers; the projection says at which zoom. */
  covered: (projection: Projection, box: Box) => number;
}

/** Pixels that stay free around a label and to the edge of the pane. */
const GAP = 5;
const EDGE = 6;
/** Covering one point is as bad as standing this many pixels off the centre. */
const POINT_COST = 80;
/** Points have a radius: this close, a label touches them. */
const POINT_ROOM = 5;
/** A label that would cost more waits until the map has opened, but not for ever. */
const TOO_MUCH = 110;
const PATIENCE = 4;
const ZOOM_STEP = Math.SQRT2;
/** Where a label is tried, in its heights and widths from where it wants to stand. */
const DOWN = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4].flatMap((step) => [-step, step]);
const ACROSS = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((step) => [-step, step]);

/** Places labels, most important first; the result is in the order of their first showing. */
export function placeLabels(labels: readonly Label[], room: LabelRoom): LabelPlace[] {
  const places: LabelPlace[] = [];
  let waiting = labels.map((_, i) => i);
  for (let zoom = 1; zoom <= room.maxZoom && waiting.length > 0; zoom *= ZOOM_STEP) {
    // Distances between labels only grow with zoom, so what is placed once stays free of the rest.
    const projection = scaled(room.fit, zoom);
    const standing = places.map((place) => boxOf(labels[place.label]!, place, projection));
    waiting = waiting.filter((i) => {
      const label = labels[i]!;
      const box =
        label.minZoom <= zoom ? bestBox(label, projection, zoom, standing, room) : undefined;
      if (!box) return true;
      standing.push(box);
      places.push({ label: i, zoom, ...centreOf(box, projection) });
      return false;
    });
  }
  return places;
}

function bestBox(
  label: Label,
  projection: Projection,
  zoom: number,
  standing: readonly Box[],
  room: LabelRoom,
): Box | undefined {
  const homeX = projection.scaleX * label.x + projection.shiftX;
  const homeY = projection.scaleY * label.y + projection.shiftY;
  let best: Box | undefined;
  let bestCost = label.must || zoom > PATIENCE ? Infinity : TOO_MUCH;
  for (const down of DOWN) {
    for (const across of ACROSS) {
      const dx = across * label.width;
      const dy = down * label.height;
      const distance = Math.hypot(dx, dy);
      if (distance >= bestCost) continue;
      const box = boxAround(homeX + dx, homeY + dy, label.width, label.height);
      if (zoom === 1 && !fitsPane(box, room)) continue;
      const wide = grown(box, GAP);
      if (standing.some((other) => overlaps(wide, other))) continue;
      const cost = distance + POINT_COST * room.covered(projection, grown(box, POINT_ROOM));
      if (cost < bestCost) {
        bestCost = cost;
        best = box;
      }
    }
  }
  return best;
}

function fitsPane(box: Box, { pane, taken }: LabelRoom): boolean {
  const inner = { left: EDGE, top: EDGE, right: pane.width - EDGE, bottom: pane.height - EDGE };
  return contains(inner, box) && !taken.some((other) => overlaps(box, other));
}

/** The box of a placed label under any projection. */
export function boxOf(label: Label, place: LabelPlace, projection: Projection): Box {
  return boxAround(
    projection.scaleX * place.x + projection.shiftX,
    projection.scaleY * place.y + projection.shiftY,
    label.width,
    label.height,
  );
}

/** Zoomed about the origin: where the pane looks at does not matter here. */
function scaled(fit: Projection, zoom: number): Projection {
  return {
    scaleX: fit.scaleX * zoom,
    scaleY: fit.scaleY * zoom,
    shiftX: fit.shiftX * zoom,
    shiftY: fit.shiftY * zoom,
  };
}

function centreOf(box: Box, p: Projection): { x: number; y: number } {
  return {
    x: ((box.left + box.right) / 2 - p.shiftX) / p.scaleX,
    y: ((box.top + box.bottom) / 2 - p.shiftY) / p.scaleY,
  };
}

function grown(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}
