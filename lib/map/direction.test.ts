import { describe, expect, it } from "vitest";
import { mapPoints } from "@/tests/helpers/map-points";
import { type Direction, nearestAllowed, nearestInDirection } from "./direction";

const projection = { scaleX: 100, scaleY: 100, shiftX: 0, shiftY: 0 };
const anyone = () => true;

describe("an arrow key", () => {
  const cross = mapPoints([
    [0.5, 0.5],
    [0.7, 0.55],
    [0.2, 0.5],
    [0.5, 0.1],
    [0.45, 0.9],
  ]);

  it.each<[Direction, number]>([
    ["right", 1],
    ["left", 2],
    ["up", 3],
    ["down", 4],
  ])("%s leads to the paper on that side", (direction, expected) => {
    expect(nearestInDirection(cross, projection, 0, direction, anyone)).toBe(expected);
  });

  it("prefers straight ahead to a little nearer but aside", () => {
    const points = mapPoints([
      [0, 0.5],
      [0.2, 0.65],
      [0.3, 0.5],
    ]);
    expect(nearestInDirection(points, projection, 0, "right", anyone)).toBe(2);
  });

  it("leads nowhere at the edge, and never to a paper that is not allowed", () => {
    expect(nearestInDirection(cross, projection, 1, "right", anyone)).toBeUndefined();
    const not1 = (i: number) => i !== 1;
    expect(nearestInDirection(cross, projection, 0, "right", not1)).toBeUndefined();
  });

  it("walks through papers that share one place, there and back", () => {
    const stack = mapPoints([
      [0.5, 0.5],
      [0.5, 0.5],
      [0.5, 0.5],
      [0.9, 0.5],
    ]);
    const step = (from: number, direction: Direction) =>
      nearestInDirection(stack, projection, from, direction, anyone);
    expect([step(0, "right"), step(1, "right"), step(2, "right")]).toEqual([1, 2, 3]);
    expect([step(2, "left"), step(1, "left"), step(0, "left")]).toEqual([1, 0, undefined]);
  });
});

it("a walk begins at the allowed paper nearest to a place, be it exactly there", () => {
  const points = mapPoints([
    [0.5, 0.5],
    [0.6, 0.5],
  ]);
  expect(nearestAllowed(points, projection, [0.5, 0.5], anyone)).toBe(0);
  expect(nearestAllowed(points, projection, [0.5, 0.5], (i) => i === 1)).toBe(1);
  expect(nearestAllowed(mapPoints([]), projection, [0.5, 0.5], anyone)).toBeUndefined();
});
