import { describe, expect, it } from "vitest";
import type { MapLayout } from "@/lib/map/layout";
import { alignTo } from "@/lib/map/layout/align";

const old: MapLayout = {
  x: Float32Array.of(0.1, 0.9, 0.8, 0.3, 0.5),
  y: Float32Array.of(0.2, 0.3, 0.9, 0.7, 0.4),
};

/** Turned, made larger, moved, and mirrored if wanted. */
function moved({ x, y }: MapLayout, angle: number, mirror: boolean): MapLayout {
  const [c, s] = [3 * Math.cos(angle), 3 * Math.sin(angle)];
  const side = mirror ? -1 : 1;
  return {
    x: x.map((value, i) => 5 + side * (c * value - s * y[i]!)),
    y: y.map((value, i) => s * x[i]! + c * value - 2),
  };
}

function expectSame(actual: MapLayout, expected: MapLayout): void {
  for (const axis of ["x", "y"] as const) {
    actual[axis].forEach((value, i) => {
      expect(value).toBeCloseTo(expected[axis][i]!, 4);
    });
  }
}

describe("aligning a map to the old one", () => {
  it.each([
    [0.4, false],
    [2.9, false],
    [1.2, true],
    [-2.2, true],
  ])("finds back a map turned by %d (mirrored: %s)", (angle, mirror) => {
    expectSame(alignTo(moved(old, angle, mirror), old), old);
  });

  it("goes by the papers that both have, and takes the others along", () => {
    const known = { x: old.x.slice(), y: old.y.slice() };
    known.x[3] = known.y[3] = Number.NaN;
    expectSame(alignTo(moved(old, 0.7, true), known), old);
  });

  it("leaves a map alone that has nothing in common with the old one", () => {
    const nothing = { x: old.x.map(() => Number.NaN), y: old.y.map(() => Number.NaN) };
    expect(alignTo(old, nothing)).toEqual(old);
    const alike = { x: old.x.map(() => 0.5), y: old.y.map(() => 0.5) };
    expect(alignTo(alike, old)).toEqual(alike);
  });
});
