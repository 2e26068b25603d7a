import { expect, it } from "vitest";
import { cutInto, wardMerges } from "@/lib/map/ward";

const points = [
  [0, 0],
  [10, 10],
  [0, 1],
  [10, 11],
  [1, 0],
  [50, 0],
];

it("finds the groups that points stand in, numbered by their first point", () => {
  const merges = wardMerges(points);
  expect(merges).toHaveLength(5);
  expect([...cutInto(3, 6, merges)]).toEqual([0, 1, 0, 1, 0, 2]);
  expect([...cutInto(2, 6, merges)]).toEqual([0, 0, 0, 0, 0, 1]);
  expect([...cutInto(1, 6, merges)]).toEqual([0, 0, 0, 0, 0, 0]);
  expect([...cutInto(6, 6, merges)]).toEqual([0, 1, 2, 3, 4, 5]);
});

it("ends when many points are equal", () => {
  const merges = wardMerges(Array(50).fill([1, 1]));
  expect(merges).toHaveLength(49);
  expect(new Set(cutInto(4, 50, merges)).size).toBe(4);
});

it("has nothing to merge in none or one", () => {
  expect(wardMerges([])).toEqual([]);
  expect([...cutInto(1, 1, wardMerges([[3]]))]).toEqual([0]);
});
