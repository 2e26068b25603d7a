import { expect, it } from "vitest";
import { editDistance } from "./edit-distance";

it.each([
  ["model", "model", 0],
  ["modle", "model", 1],
  ["mode", "model", 1],
  ["modal", "model", 1],
  ["kitten", "sitting", 3],
  ["a", "abcdef", 4],
])("editDistance(%s, %s) is %i, as far as it counts", (a, b, expected) => {
  expect(editDistance(a, b, 3)).toBe(expected);
  expect(editDistance(b, a, 3)).toBe(expected);
});
