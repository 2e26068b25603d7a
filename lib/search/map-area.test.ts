import { expect, it } from "vitest";
import { formatArea, parseArea } from "./map-area";
import { emptySelection } from "./selection";
import { readSelection, writeSelection } from "./selection-url";

it("reads what it writes", () => {
  const area = [
    [0, 0],
    [1000, 0],
    [500, 1000],
  ] as const;
  expect(formatArea(area)).toBe("0,0,1000,0,500,1000");
  expect(parseArea(formatArea(area))).toEqual(area);
});

it.each([
  "",
  "1,2",
  "1,2,3,4",
  "1,2,3,4,5",
  "1,2,3,4,5,1001",
  "1,2,3,4,5,-6",
  "a,b,c,d,e,f",
  "1,,2,3,4,5",
])("takes %j for no area", (text) => expect(parseArea(text)).toBeUndefined());

it("takes at most so many corners", () => {
  const corners = (count: number) => Array.from({ length: 2 * count }, () => 7).join(",");
  expect(parseArea(corners(60))).toHaveLength(60);
  expect(parseArea(corners(61))).toBeUndefined();
});

it("is part of a selection's address, and told of where it cannot be used", () => {
  const { selection, issues } = readSelection("area=0,0,10,0,10,10&page=2");
  expect(issues).toEqual([]);
  expect(writeSelection(selection)).toBe("area=0,0,10,0,10,10&page=2");
  expect(readSelection("area=5").issues).toMatchObject([{ key: "area", value: "5" }]);
  expect(readSelection("area=5").selection).toEqual(emptySelection());
});
