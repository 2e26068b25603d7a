import { describe, expect, it } from "vitest";
import { extendLayout } from "@/lib/map/layout";
import { leastDistance } from "@/lib/map/separate";
import { nearestNeighbours } from "@/lib/semantics/neighbours";

/** Two camps far apart on the map: papers 0 to 9 in direction 0, papers 10 to 19 in direction 1. */
const CAMPS = Array.from({ length: 20 }, (_, i) => (i < 10 ? 0.1 : 1.4) + 0.01 * (i % 10));
const left = (i: number) => [0.2 + 0.02 * (i % 4), 0.3 + 0.02 * Math.floor(i / 4)] as const;
const right = (i: number) => [0.7 + 0.02 * (i % 4), 0.6 + 0.02 * Math.floor(i / 4)] as const;

/** The map of the camps, extended by papers in these directions; undefined: without a direction. */
function extended(directions: (number | undefined)[]) {
  const all = [...CAMPS, ...directions];
  const vectors = Float32Array.from(
    all.flatMap((angle) => (angle === undefined ? [0, 0] : [Math.cos(angle), Math.sin(angle)])),
  );
  const places = all.map((_, i) =>
    i < 10 ? left(i) : i < 20 ? right(i - 10) : [Number.NaN, Number.NaN],
  );
  const old = {
    x: Float32Array.from(places, ([x]) => x!),
    y: Float32Array.from(places, ([, y]) => y!),
  };
  return { old, map: extendLayout(nearestNeighbours(vectors, 2, 15), old) };
}

describe("papers that come to a map", () => {
  it("move no other paper, not by a bit", () => {
    const { old, map } = extended([0.15, 1.42, 0.12, undefined]);
    expect(map.x.subarray(0, 20)).toEqual(old.x.subarray(0, 20));
    expect(map.y.subarray(0, 20)).toEqual(old.y.subarray(0, 20));
  });

  it("go to those that they are like, not between the camps", () => {
    const { map } = extended([0.15, 1.42]);
    expect(map.x[20]).toBeLessThan(0.35);
    expect(map.y[20]).toBeLessThan(0.45);
    expect(map.x[21]).toBeGreaterThan(0.6);
    expect(map.y[21]).toBeGreaterThan(0.5);
  });

  it("can be pointed at, even when all are alike", () => {
    const { map } = extended([0.1, 0.1, 0.1]);
    for (const i of [20, 21, 22]) {
      for (let j = 0; j < i; j++) {
        const gap = Math.hypot(map.x[i]! - map.x[j]!, map.y[i]! - map.y[j]!);
        expect(gap).toBeGreaterThan(0.3 * leastDistance(23));
      }
    }
  });

  it("gather in a corner when they are like no other", () => {
    const { map } = extended([undefined, undefined]);
    for (const i of [20, 21]) {
      expect(Math.abs(map.x[i]! - 0.5)).toBeGreaterThan(0.35);
      expect(Math.abs(map.y[i]! - 0.5)).toBeGreaterThan(0.35);
    }
  });

  it("are placed by each other where no old paper is among their neighbours", () => {
    const many = Array.from({ length: 40 }, (_, i) => 0.6 - 0.01 * i);
    const { map } = extended(many);
    expect([...map.x, ...map.y].every(Number.isFinite)).toBe(true);
  });
});
