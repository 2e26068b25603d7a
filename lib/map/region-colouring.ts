/** Points in the colours of their regions, such that regions side by side differ. */
import { assign, type Colouring, entry } from "@/lib/map/colouring";
import type { MapPoints, MapRegion } from "@/lib/map/map";

const HUES = 8;
/** Points that a cell has where they are spread evenly; borders are looked for from cell to cell. */
const PER_CELL = 4;
const MOST_CELLS = 128;
const NOWHERE = 255;

export function byRegion(points: MapPoints, regions: readonly MapRegion[]): Colouring {
  // A byte has room for no more, and no eye for as many.
  const top = regions.filter(({ depth }) => depth === 0).slice(0, NOWHERE);
  const regionOf = new Uint8Array(points.count).fill(NOWHERE);
  top.forEach(({ first, size }, region) => {
    regionOf.fill(region, first, first + size);
  });
  const hues = differingHues(bordersOf(points, regionOf, top.length));
  const entries = top.map(({ label }, i) => entry(label, { kind: "hue", hue: hues[i]! }));
  const none = entries.push(entry("No region", { kind: "none" })) - 1;
  return assign(points.count, entries, (i) => Math.min(regionOf[i]!, none));
}

/** How long the border of each pair of regions is, in pairs of cells. */
function bordersOf(points: MapPoints, regionOf: Uint8Array, regions: number): Uint32Array[] {
  const side = Math.min(MOST_CELLS, Math.max(1, Math.round(Math.sqrt(points.count / PER_CELL))));
  const cells = new Uint8Array(side * side).fill(NOWHERE);
  const cellOf = (coordinate: number) => Math.min(side - 1, Math.floor(coordinate * side));
  for (let i = 0; i < points.count; i++) {
    cells[cellOf(points.y[i]!) * side + cellOf(points.x[i]!)] = regionOf[i]!;
  }
  const borders = Array.from({ length: regions }, () => new Uint32Array(regions));
  const meet = (a: number, b: number | undefined) => {
    if (b === undefined || a === b || a === NOWHERE || b === NOWHERE) return;
    borders[a]![b]!++;
    borders[b]![a]!++;
  };
  // Two cells on, because between regions there is often room.
  for (const step of [1, 2]) {
    for (let at = 0; at < cells.length; at++) {
      const column = at % side;
      if (column + step < side) meet(cells[at]!, cells[at + step]);
      meet(cells[at]!, cells[at + step * side]);
      if (column + step < side) meet(cells[at]!, cells[at + step * side + step]);
      if (column >= step) meet(cells[at]!, cells[at + step * side - step]);
    }
  }
  return borders;
}

/** One region after the other takes the hue that it has the least border with, then the rarest. */
function differingHues(borders: readonly Uint32Array[]): number[] {
  const hues: number[] = [];
  for (const border of borders) {
    const shared = new Uint32Array(HUES);
    const uses = new Uint32Array(HUES);
    hues.forEach((hue, region) => {
      shared[hue]! += border[region]!;
      uses[hue]!++;
    });
    const order = Array.from(shared, (_, hue) => hue);
    order.sort((a, b) => shared[a]! - shared[b]! || uses[a]! - uses[b]! || a - b);
    hues.push(order[0]!);
  }
  return hues;
}
