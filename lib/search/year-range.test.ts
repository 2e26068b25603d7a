import { expect, it } from "vitest";
import { formatYearRange, parseYearRange } from "./year-range";

it.each([
  ["2020", { from: 2020, to: 2020 }, "2020"],
  ["2020..2023", { from: 2020, to: 2023 }, "2020..2023"],
  ["2023..2020", { from: 2020, to: 2023 }, "2020..2023"],
  ["2020..2020", { from: 2020, to: 2020 }, "2020"],
  ["..2015", { to: 2015 }, "..2015"],
  ["2024..", { from: 2024 }, "2024.."],
])("reads and writes %s", (text, range, written) => {
  expect(parseYearRange(text)).toEqual(range);
  expect(formatYearRange(range)).toBe(written);
});

it.each(["", "..", "20", "20201", "2020-2023", "2020...", "year"])("refuses %j", (text) => {
  expect(parseYearRange(text)).toBeUndefined();
});
