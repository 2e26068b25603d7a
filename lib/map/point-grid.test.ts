import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapPoints } from "@/tests/helpers/map-points";
import { GridRanges, gridOf } from "./point-grid";

const coordinate = fc.integer({ min: 0, max: 40 }).map((n) => n / 40);
const places = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 80 });

function pointsIn(grid: ReturnType<typeof gridOf>, ranges: GridRanges): number[] {
  return Array.from({ length: ranges.length }, (_, r) => [
    ...grid.order.subarray(ranges.bounds[2 * r], ranges.bounds[2 * r + 1]),
  ]).flat();
}

describe("the grid of points", () => {
  it("holds every point once, with its place", () => {
    fc.assert(
      fc.property(places, (all) => {
        const points = mapPoints(all);
        const grid = gridOf(points);
        expect([...grid.order].sort((a, b) => a - b)).toEqual(all.map((_, i) => i));
        for (const [at, point] of grid.order.entries()) {
          expect([grid.x[at], grid.y[at]]).toEqual([points.x[point], points.y[point]]);
        }
      }),
    );
  });

  it("finds all that a view shows, and nothing twice", () => {
    fc.assert(
      fc.property(places, coordinate, coordinate, coordinate, coordinate, (all, a, b, c, d) => {
        const points = mapPoints(all);
        const grid = gridOf(points);
        const ranges = new GridRanges(grid);
        const box = {
          ...{ left: Math.min(a, b), right: Math.max(a, b) },
          ...{ top: Math.min(c, d), bottom: Math.max(c, d) },
        };
        const total = ranges.cover(box);
        const found = pointsIn(grid, ranges);
        expect(found).toHaveLength(total);
        expect(new Set(found).size).toBe(total);
        const inside = all.flatMap(([x, y], i) =>
          x >= box.left && x <= box.right && y >= box.top && y <= box.bottom ? [i] : [],
        );
        expect(found).toEqual(expect.arrayContaining(inside));
      }),
    );
  });

  it("passes over most of the map when a small part is looked at", () => {
    const all = Array.from({ length: 4_000 }, (_, i) => [(i % 80) / 80, i / 4_000] as const);
    const ranges = new GridRanges(gridOf(mapPoints(all)));
    expect(ranges.cover({ left: 0.4, right: 0.5, top: 0.4, bottom: 0.5 })).toBeLessThan(150);
  });

  it("of no points covers none", () => {
    const ranges = new GridRanges(gridOf(mapPoints([])));
    expect(ranges.cover({ left: 0, right: 1, top: 0, bottom: 1 })).toBe(0);
  });
});
