import { expect, it } from "vitest";
import { monthNumber } from "@/lib/map/map";
import { centralPoints, extentOf, yearsOf } from "@/lib/map/region-points";
import { mapPoints } from "@/tests/helpers/map-points";

const points = mapPoints([
  [0.9, 0.9],
  [0.5, 0.5],
  [0.51, 0.5],
  [0.5, 0.58],
  [0.4, 0.5],
  [0.1, 0.1],
]);
const region = { first: 1, size: 4, x: 0.5, y: 0.5 };

it("finds the points in the middle of a region, and no others", () => {
  expect(centralPoints(points, region, 10)).toEqual([1, 2, 3, 4]);
  expect(centralPoints(points, region, 2)).toEqual([1, 2]);
});

it("prefers points that stand in their true place", () => {
  const truth = Uint8Array.from([15, 15, 15, 0, 15, 15]);
  expect(centralPoints({ ...points, truth }, region, 10)).toEqual([1, 2, 4, 3]);
});

it("counts years, without the undated", () => {
  const month = Uint16Array.from([2001, 2020, 2019, 2020, 0, 2001], (year) =>
    year === 0 ? 0 : monthNumber(year, 3),
  );
  expect(yearsOf({ ...points, month }, region)).toEqual([
    { year: 2019, count: 1 },
    { year: 2020, count: 2 },
  ]);
});

it("reaches as far as its points, but for strays", () => {
  const extent = extentOf(points, region);
  expect(extent.left).toBeCloseTo(0.4);
  expect(extent.right).toBeCloseTo(0.51);
  const many = mapPoints([...Array(100)].map((_, i) => [i === 0 ? 0 : 0.5 + i / 1_000, 0.5]));
  expect(extentOf(many, { first: 0, size: 100 }).left).toBeGreaterThan(0.5);
});
