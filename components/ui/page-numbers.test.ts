import { expect, test } from "vitest";
import { pageNumbers } from "./page-numbers";

test("few pages are all there", () => {
  expect(pageNumbers(2, 4)).toEqual([1, 2, 3, 4]);
});

test("many pages leave gaps, never one for a single page", () => {
  expect(pageNumbers(5_000, 10_000)).toEqual([1, "gap", 4_999, 5_000, 5_001, "gap", 10_000]);
  expect(pageNumbers(4, 9)).toEqual([1, 2, 3, 4, 5, "gap", 9]);
});

test("a page beyond the end still gives links to real pages", () => {
  expect(pageNumbers(99, 3)).toEqual([1, 2, 3]);
  expect(pageNumbers(99, 9)).toEqual([1, "gap", 9]);
});
