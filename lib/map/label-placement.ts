/**
 * Where the names of regions stand. A label keeps one place on the map and one range of zooms in
 * which it shows, so nothing jumps or flickers: panning moves all alike, zooming in adds labels and
 * lets a name go once the names of its parts have taken over. These are the desiderata of Been,
 * Daiches and Yap, "Dynamic map labeling" (2006), doi:10.1109/TVCG.2006.136; the greedy order by
 * priority is theirs too.
 */
import { type Home, homesNear, siblingHomes, strays } from "@/lib/map/label-homes";
import {
  type Box,
  boxAround,
  contains,
  finer,
  overlaps,
  type Projection,
  type Size,
  toPixel,
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
  /** It shows even where it has to cover points or to stand on the ground of another. */
  must?: boolean;
  /** Index of the label of which it names a part. */
  parent?: number | undefined;
}

export interface LabelPlace {
  /** Index of the label. */
  label: number;
  /** Centre, in data units. */
  x: number;
  y: number;
  /** It shows from this zoom on, up to another. */
  zoom: number;
  until: number;
}

export interface LabelRoom {
  fit: Projection;
  pane: Size;
  maxZoom: number;
  /** Boxes of the pane in which no label may stand in the fitted view: buttons, for example. */
  taken: Box[];
  /** How many points a box of pixels covers; the projection says at which zoom. */
  covered: (projection: Projection, box: Box, zoom: number) => number;
}

/** Pixels that stay free around a label, and to the edge of the pane, as far from it as buttons stand. */
const GAP = 5;
const EDGE = 12;
/** Covering one point is as bad as standing this many pixels off the centre. */
const POINT_COST = 80;
/** A name that must show rather covers points than stands far from its region. */
const MUST_POINT_COST = 5;
/** Points have a radius: this close, a label touches them. */
const POINT_ROOM = 5;
/**
 * A label that would cost more waits until the map has opened, but not for ever. Names of whole
 * regions may cover two points: who first looks at a map wants to know what its parts are.
 */
const TOO_MUCH = { whole: 220, part: 110 };
const PATIENCE = 4;
const ZOOM_STEP = Math.SQRT2;
/** Where a label is tried, in its heights and widths from where it wants to stand. */
const DOWN = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4].flatMap((step) => [-step, step]);
const ACROSS = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((step) => [-step, step]);
const FARTHEST_DOWN = 4;
/** A home farther off than so many times the longest way of a label is never the nearer one. */
const SIBLINGS_WITHIN = 2.5;
/** Once this share of its parts is named, a region's own name goes when the map has grown by so much. */
const NAMED_PARTS = 0.5;
const HANDOVER = 2;

/** Places labels, most important first; the result is in the order of their first showing. */
export function placeLabels(labels: readonly Label[], room: LabelRoom): LabelPlace[] {
  const places: LabelPlace[] = [];
  const parts = partsOf(labels);
  const siblings = siblingHomes(labels);
  const named = new Uint32Array(labels.length);
  let waiting = labels.map((_, i) => i);
  for (let zoom = 1; zoom <= room.maxZoom && waiting.length > 0; zoom *= ZOOM_STEP) {
    // Distances between labels only grow with zoom, so what is placed once stays free of the rest,
    // wherever the pane looks at.
    const projection = finer(room.fit, zoom);
    const standing = places
      .filter(({ until }) => until > zoom)
      .map((place) => boxOf(labels[place.label]!, place, projection));
    waiting = waiting.filter((i) => {
      const label = labels[i]!;
      if (label.minZoom > zoom) return true;
      const box = bestBox(label, siblings[i]!, projection, zoom, standing, room);
      if (!box) return true;
      standing.push(box);
      places.push({ label: i, zoom, until: Infinity, ...centreOf(box, projection) });
      if (label.parent !== undefined) named[label.parent]!++;
      return false;
    });
    for (const place of places) {
      const all = parts[place.label]!;
      const takenOver = all > 0 && named[place.label]! >= all * NAMED_PARTS;
      const stays = labels[place.label]!.must || place.until < Infinity;
      if (takenOver && !stays) place.until = zoom * HANDOVER;
    }
  }
  return places;
}

/** How many parts each label's region has. */
function partsOf(labels: readonly Label[]): Uint32Array {
  const parts = new Uint32Array(labels.length);
  for (const { parent } of labels) if (parent !== undefined) parts[parent]!++;
  return parts;
}

function bestBox(
  label: Label,
  siblings: readonly Home[],
  projection: Projection,
  zoom: number,
  standing: readonly Box[],
  room: LabelRoom,
): Box | undefined {
  const [homeX, homeY] = toPixel(projection, label.x, label.y);
  const home = { x: homeX, y: homeY };
  const reach = grown(
    boxAround(homeX, homeY, 3 * label.width, (1 + 2 * FARTHEST_DOWN) * label.height),
    GAP,
  );
  const near = standing.filter((other) => overlaps(reach, other));
  const farthest = SIBLINGS_WITHIN * Math.hypot(label.width, FARTHEST_DOWN * label.height);
  const others = label.must ? [] : homesNear(siblings, home, projection, farthest);
  let best: Box | undefined;
  const most = label.parent === undefined ? TOO_MUCH.whole : TOO_MUCH.part;
  const pointCost = label.must ? MUST_POINT_COST : POINT_COST;
  let bestCost = label.must || zoom > PATIENCE ? Infinity : most;
  for (const down of DOWN) {
    for (const across of ACROSS) {
      const dx = across * label.width;
      const dy = down * label.height;
      const distance = Math.hypot(dx, dy);
      if (distance >= bestCost) continue;
      if (isTaken(near, homeX + dx, homeY + dy, label.width / 2 + GAP, label.height / 2 + GAP)) {
        continue;
      }
      const box = boxAround(homeX + dx, homeY + dy, label.width, label.height);
      if (zoom === 1 && !fitsPane(box, room)) continue;
      if (strays(box, home, others)) continue;
      const cost = distance + pointCost * room.covered(projection, grown(box, POINT_ROOM), zoom);
      if (cost < bestCost) {
        bestCost = cost;
        best = box;
      }
    }
  }
  return best;
}

/** Whether a box around a place overlaps one of others: asked so often that it makes no objects. */
function isTaken(
  others: readonly Box[],
  x: number,
  y: number,
  halfWidth: number,
  halfHeight: number,
): boolean {
  for (const { left, right, top, bottom } of others) {
    const apart =
      x - halfWidth >= right ||
      x + halfWidth <= left ||
      y - halfHeight >= bottom ||
      y + halfHeight <= top;
    if (!apart) return true;
  }
  return false;
}

function fitsPane(box: Box, { pane, taken }: LabelRoom): boolean {
  const inner = { left: EDGE, top: EDGE, right: pane.width - EDGE, bottom: pane.height - EDGE };
  const wide = grown(box, CLEARANCE);
  return contains(inner, box) && !taken.some((other) => overlaps(wide, other));
}

/** Zooming by this factor, a name comes or goes. */
const FADE = 1.12;
/** Pixels in which a name goes as it nears what lies on the map. */
const CLEARANCE = 10;

/**
 * How much of a placed label shows, 0 to 1: a function of where the map is looked at from and of
 * nothing else, so that the same view always has the same names.
 */
export function presenceOf(
  place: LabelPlace,
  box: Box,
  zoom: number,
  taken: readonly Box[],
): number {
  const coming = place.zoom === 1 ? 1 : (zoom / place.zoom - 1) / (FADE - 1);
  const going = (place.until / zoom - 1) / (FADE - 1);
  const clear = taken.map((other) => gapBetween(box, other) / CLEARANCE);
  return Math.max(0, Math.min(1, coming, going, ...clear));
}

/** What lies around a pane, as boxes that names keep clear of: none is cut by its edge. */
export function around({ width, height }: Size): Box[] {
  const all = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  return [
    { ...all, right: 0 },
    { ...all, bottom: 0 },
    { ...all, left: width },
    { ...all, top: height },
  ];
}

/** Pixels between two boxes; negative when they overlap. */
function gapBetween(a: Box, b: Box): number {
  const across = Math.max(b.left - a.right, a.left - b.right);
  const down = Math.max(b.top - a.bottom, a.top - b.bottom);
  return Math.max(across, down);
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

function centreOf(box: Box, p: Projection): { x: number; y: number } {
  return {
    x: ((box.left + box.right) / 2 - p.shiftX) / p.scaleX,
    y: ((box.top + box.bottom) / 2 - p.shiftY) / p.scaleY,
  };
}

function grown(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}
