import { expect, it } from "vitest";
import { wardMerges } from "@/lib/map/ward";

/** Places in a row, each beside the next. */
function row(places: readonly number[], weights = places.map(() => 1)) {
  return {
    dimensions: 1,
    coordinates: Float64Array.from(places),
    weights,
    neighbours: (i: number) => [i - 1, i + 1].filter((j) => j >= 0 && j < places.length),
  };
}

it("merges what lies together first, and everything in the end", () => {
  // Two and three, then those with each other; the far one last.
  expect(wardMerges(row([0, 1, 10, 12, 13, 60]))).toEqual([
    [0, 1],
    [3, 4],
    [2, 7],
    [6, 8],
    [9, 5],
  ]);
});

it("merges only neighbours, even where others are nearer", () => {
  const places = { ...row([0, 5, 1]), neighbours: (i: number) => (i === 1 ? [0, 2] : [1]) };
  expect(wardMerges(places)[0]).not.toEqual([0, 2]);
});

it("merges the light rather than the heavy", () => {
  expect(wardMerges(row([0, 1, 2, 3], [100, 100, 1, 1]))[0]).toEqual([2, 3]);
});

it("joins what has no neighbours, and has nothing to do for none or one", () => {
  const apart = { ...row([0, 5, 9]), neighbours: () => [] };
  expect(wardMerges(apart)).toHaveLength(2);
  expect(wardMerges(row([]))).toEqual([]);
  expect(wardMerges(row([3]))).toEqual([]);
});
