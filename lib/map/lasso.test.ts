import { describe, expect, it } from "vitest";
import { formatArea, parseArea } from "@/lib/search/map-area";
import { areaOf } from "./lasso";

type Place = [number, number];

/** A line around a circle, as a shaky hand draws it. */
function circle(steps: number, radius = 0.3, shake = 0.004): Place[] {
  return Array.from({ length: steps }, (_, i) => {
    const angle = (2 * Math.PI * i) / steps;
    const reach = radius + shake * Math.sin(i * 12.9898);
    return [0.5 + reach * Math.cos(angle), 0.5 + reach * Math.sin(angle)];
  });
}

/** Twice the area by the shoelace formula, without sign. */
function doubleArea(corners: readonly (readonly [number, number])[]): number {
  const sum = corners.reduce((total, [x, y], i) => {
    const [x0, y0] = corners.at(i - 1)!;
    return total + x0 * y - x * y0;
  }, 0);
  return Math.abs(sum);
}

describe("areaOf", () => {
  it.each([80, 500, 3_000])("makes a line of %i points short, and keeps its area", (steps) => {
    const drawn = circle(steps);
    const area = areaOf(drawn)!;
    expect(area.length).toBeGreaterThan(12);
    expect(area.length).toBeLessThanOrEqual(60);
    const before = doubleArea(drawn.map(([x, y]) => [x * 1000, y * 1000]));
    expect(doubleArea(area) / before).toBeGreaterThan(0.97);
    expect(doubleArea(area) / before).toBeLessThan(1.03);
  });

  it("comes back from an address as it was", () => {
    const area = areaOf(circle(900))!;
    expect(parseArea(formatArea(area))).toEqual(area);
  });

  it("leaves a rectangle its four corners, however many points its sides have", () => {
    const side = Array.from({ length: 50 }, (_, i) => i / 50);
    const drawn: Place[] = [
      ...side.map((t): Place => [0.1 + 0.4 * t, 0.2]),
      ...side.map((t): Place => [0.5, 0.2 + 0.6 * t]),
      ...side.map((t): Place => [0.5 - 0.4 * t, 0.8]),
      ...side.map((t): Place => [0.1, 0.8 - 0.6 * t]),
    ];
    const corners = [
      [100, 200],
      [500, 200],
      [500, 800],
      [100, 800],
    ];
    expect(new Set(areaOf(drawn)!.map(String))).toEqual(new Set(corners.map(String)));
  });

  it("keeps both loops of a line that crosses itself", () => {
    const eight: Place[] = [
      [0.1, 0.1],
      [0.9, 0.9],
      [0.9, 0.1],
      [0.1, 0.9],
    ];
    expect(areaOf(eight)).toEqual([
      [100, 100],
      [900, 900],
      [900, 100],
      [100, 900],
    ]);
  });

  it("ends at the edge of the map", () => {
    const beyond: Place[] = [
      [-0.5, -0.5],
      [1.5, -0.5],
      [1.5, 1.5],
      [-0.5, 1.5],
    ];
    expect(areaOf(beyond)).toEqual([
      [0, 0],
      [1000, 0],
      [1000, 1000],
      [0, 1000],
    ]);
  });

  it.each<[string, Place[]]>([
    ["nothing", []],
    [
      "a press",
      [
        [0.5, 0.5],
        [0.5, 0.5],
        [0.5001, 0.5],
      ],
    ],
    ["a straight line", Array.from({ length: 40 }, (_, i): Place => [i / 40, i / 40])],
    [
      "a line beside the map",
      [
        [1.1, 0.1],
        [1.4, 0.5],
        [1.2, 0.9],
      ],
    ],
  ])("is none for %s", (_, drawn) => {
    expect(areaOf(drawn)).toBeUndefined();
  });
});
