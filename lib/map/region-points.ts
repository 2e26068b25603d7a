/** What the points of a region tell: which are central, when they came, how far they reach. */
import { ALL_TRUE, type MapPoints, type MapRegion, yearOfMonth } from "@/lib/map/map";
import type { Box } from "@/lib/map/viewport";

type Range = Pick<MapRegion, "first" | "size">;

/** How much farther off a point counts whose place on the map is false. */
const FALSE_PLACE = 2;

/** Points from the region's middle outwards; those that stand in a false place come later. */
export function centralPoints(
  { x, y, truth }: MapPoints,
  region: Range & Pick<MapRegion, "x" | "y">,
  most: number,
): number[] {
  const distance = (i: number) =>
    Math.hypot(x[i]! - region.x, y[i]! - region.y) *
    (FALSE_PLACE - ((FALSE_PLACE - 1) * truth[i]!) / ALL_TRUE);
  return pointsOf(region)
    .map((point) => ({ point, distance: distance(point) }))
    .sort((a, b) => a.distance - b.distance || a.point - b.point)
    .slice(0, most)
    .map(({ point }) => point);
}

/** Papers by year, ascending; undated ones are left out. */
export function yearsOf({ month }: MapPoints, region: Range): { year: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const i of pointsOf(region)) {
    const year = yearOfMonth(month[i]!);
    if (year !== 0) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year);
}

/** Part of the points, on each side, that may lie beyond the extent: strays would stretch it. */
const STRAYS = 0.03;

/** Where nearly all of the region's points lie, in data units. */
export function extentOf({ x, y }: MapPoints, region: Range): Box {
  const points = pointsOf(region);
  const within = (values: Float32Array) => {
    const sorted = Float32Array.from(points, (i) => values[i]!).sort();
    const cut = Math.floor(STRAYS * sorted.length);
    return [sorted[cut] ?? 0, sorted.at(-1 - cut) ?? 1] as const;
  };
  const [left, right] = within(x);
  const [top, bottom] = within(y);
  return { left, top, right, bottom };
}

function pointsOf({ first, size }: Range): number[] {
  return Array.from({ length: size }, (_, i) => first + i);
}
