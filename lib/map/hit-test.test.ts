import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapPoints } from "@/tests/helpers/map-points";
import { countInBox, nearestPoint } from "./hit-test";
import { gridOf } from "./point-grid";
import { toPixel } from "./viewport";

/** One axis stretched: nearest in data units is not nearest on the screen. */
const projection = { scaleX: 900, scaleY: 300, shiftX: -40, shiftY: 25 };
const coordinate = fc.integer({ min: 0, max: 50 }).map((n) => n / 50);
const places = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 60 });

describe("the nearest point", () => {
  it("is the one that looking at all of them finds", () => {
    fc.assert(
      fc.property(places, coordinate, coordinate, (all, x, y) => {
        const points = mapPoints(all);
        const [px, py] = toPixel(projection, x, y);
        const found = nearestPoint(gridOf(points), projection, px, py, 60);
        const distances = all.map((_, i) => {
          const [qx, qy] = toPixel(projection, points.x[i]!, points.y[i]!);
          return Math.hypot(qx - px, qy - py);
        });
        const least = Math.min(...distances);
        if (found === undefined) expect(least).toBeGreaterThan(60 - 1e-3);
        else expect(distances[found]).toBeCloseTo(least, 6);
      }),
    );
  });

  it("is measured in pixels, not in data units", () => {
    const points = mapPoints([
      [0.52, 0.5],
      [0.5, 0.54],
    ]);
    const [px, py] = toPixel(projection, 0.5, 0.5);
    expect(nearestPoint(gridOf(points), projection, px, py, 30)).toBe(1);
  });

  it("is none on an empty map or beyond the radius", () => {
    expect(nearestPoint(gridOf(mapPoints([])), projection, 10, 10, 99)).toBeUndefined();
    const lone = gridOf(mapPoints([[1, 1]]));
    expect(nearestPoint(lone, projection, 0, 0, 20)).toBeUndefined();
  });
});

describe("points in a box", () => {
  it("are counted with their edges, stacks included, up to the limit", () => {
    const index = gridOf(
      mapPoints([
        [0.5, 0.5],
        [0.5, 0.5],
        [0.25, 0.75],
        [0.9, 0.9],
      ]),
    );
    const box = { left: 0.25, top: 0.5, right: 0.5, bottom: 0.75 };
    expect(countInBox(index, box, 10)).toBe(3);
    expect(countInBox(index, box, 2)).toBe(2);
    expect(countInBox(index, { left: 0, top: 0, right: 0.1, bottom: 0.1 }, 10)).toBe(0);
  });
});
