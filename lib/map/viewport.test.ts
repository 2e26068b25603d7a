import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapPoints } from "@/tests/helpers/map-points";
import {
  boxToData,
  fitPoints,
  maxZoomOf,
  regionZoomOf,
  toData,
  toPixel,
  viewOfBox,
  zoomed,
} from "./viewport";

const insets = { left: 20, top: 10, right: 60, bottom: 30 };
const square = mapPoints([
  [0, 0],
  [1, 1],
]);

describe("the fitted view", () => {
  it("shows every point between the insets, whatever the pane", () => {
    const place = fc.tuple(fc.double({ min: 0, max: 1 }), fc.double({ min: 0, max: 1 }));
    const places = fc.array(
      place.filter((xy) => xy.every(Number.isFinite)),
      { minLength: 1 },
    );
    const side = fc.integer({ min: 120, max: 2560 });
    fc.assert(
      fc.property(places, side, side, (all, width, height) => {
        const points = mapPoints(all);
        const fit = fitPoints(points, { width, height }, insets);
        for (let i = 0; i < points.count; i++) {
          const [x, y] = toPixel(fit, points.x[i]!, points.y[i]!);
          expect(x).toBeGreaterThanOrEqual(insets.left - 0.01);
          expect(x).toBeLessThanOrEqual(width - insets.right + 0.01);
          expect(y).toBeGreaterThanOrEqual(insets.top - 0.01);
          expect(y).toBeLessThanOrEqual(height - insets.bottom + 0.01);
        }
      }),
    );
  });

  it("fills a pane that is a little wider than high, but never makes streaks of clusters", () => {
    const none = { left: 0, top: 0, right: 0, bottom: 0 };
    const near = fitPoints(square, { width: 600, height: 400 }, none);
    expect([near.scaleX, near.scaleY]).toEqual([600, 400]);
    const far = fitPoints(square, { width: 3000, height: 400 }, none);
    expect(far.scaleY).toBe(400);
    expect(far.scaleX).toBeLessThan(800);
    // What is not used is shared between both sides.
    expect(toPixel(far, 0.5, 0.5)).toEqual([1500, 200]);
  });

  it("puts a single paper in the middle, without blowing it up", () => {
    const none = { left: 0, top: 0, right: 0, bottom: 0 };
    const fit = fitPoints(mapPoints([[0.9, 0.1]]), { width: 300, height: 300 }, none);
    const [x, y] = toPixel(fit, Math.fround(0.9), Math.fround(0.1));
    expect([x, y].map(Math.round)).toEqual([150, 150]);
    expect(fit.scaleX).toBeLessThanOrEqual(600);
  });

  it("exists for an empty map and an empty pane", () => {
    const fit = fitPoints(mapPoints([]), { width: 0, height: 0 }, insets);
    expect(Object.values(fit).every(Number.isFinite)).toBe(true);
  });
});

it("reads data back from pixels under any camera", () => {
  const fit = fitPoints(square, { width: 600, height: 400 }, insets);
  const projection = zoomed(fit, { k: 7.5, x: -310, y: 42 });
  const [x, y] = toData(projection, ...toPixel(projection, 0.3, 0.8));
  expect(x).toBeCloseTo(0.3, 10);
  expect(y).toBeCloseTo(0.8, 10);
});

it("zooms as d3 does: fitted pixels, times k, moved", () => {
  const fit = fitPoints(square, { width: 600, height: 400 }, insets);
  const [x, y] = toPixel(fit, 0.25, 0.75);
  expect(toPixel(zoomed(fit, { k: 3, x: 11, y: -7 }), 0.25, 0.75)).toEqual([
    expect.closeTo(3 * x + 11, 9),
    expect.closeTo(3 * y - 7, 9),
  ]);
});

describe("a part of the map", () => {
  const pane = { width: 800, height: 600 };
  const fit = fitPoints(square, pane, insets);
  const part = { left: 0.4, top: 0.2, right: 0.5, bottom: 0.4 };

  it("comes to stand within what is free of the pane", () => {
    const free = { left: 300, top: 0, right: 800, bottom: 600 };
    const { x, y, zoom } = viewOfBox(fit, part, { pane, free, maxZoom: 40 });
    const camera = { k: zoom, x: pane.width / 2 - x * zoom, y: pane.height / 2 - y * zoom };
    const seen = boxToData(zoomed(fit, camera), free);
    expect((seen.left + seen.right) / 2).toBeCloseTo(0.45);
    expect((seen.top + seen.bottom) / 2).toBeCloseTo(0.3);
    expect(seen.left).toBeLessThan(part.left);
    expect(seen.bottom).toBeGreaterThan(part.bottom);
    expect(zoom).toBeGreaterThan(1.5);
  });

  it("keeps its distance where a region has all papers, and comes near to a small one", () => {
    expect(regionZoomOf(1, 1)).toBe(4);
    expect(regionZoomOf(5_000, 5_000)).toBe(4);
    expect(regionZoomOf(5_000, 50)).toBe(maxZoomOf(5_000));
    expect(regionZoomOf(200, 8)).toBe(20);
  });

  it("is zoomed no farther than the map goes, be it a single point", () => {
    const free = { left: 0, top: 0, right: 800, bottom: 600 };
    const point = { left: 0.3, top: 0.3, right: 0.3, bottom: 0.3 };
    const [px, py] = toPixel(fit, 0.3, 0.3);
    expect(viewOfBox(fit, point, { pane, free, maxZoom: 40 })).toEqual({ x: px, y: py, zoom: 40 });
  });
});
