import { describe, expect, it } from "vitest";
import { readSelection } from "./selection-url";
import { chosenRange, isYearChosen, yearsInWords } from "./year-choice";

const of = (query: string) => readSelection(query).selection;

describe("chosenRange", () => {
  it.each([
    ["year=2019..2023", { from: 2019, to: 2023 }],
    ["year=2021", { from: 2021, to: 2021 }],
    ["year=..2015", { to: 2015 }],
    ["", undefined],
    ["year=2019,2021", undefined],
    ["year=2019..2023&not-year=2020", undefined],
  ])("of %j", (query, range) => {
    expect(chosenRange(of(query))).toEqual(range);
  });
});

describe("isYearChosen", () => {
  const years = (query: string) =>
    [2018, 2019, 2020, 2021, 2022].filter((year) => isYearChosen(of(query), year));

  it("takes ranges, alternatives and exclusions together", () => {
    expect(years("")).toEqual([2018, 2019, 2020, 2021, 2022]);
    expect(years("year=2019..2021")).toEqual([2019, 2020, 2021]);
    expect(years("year=..2018,2022")).toEqual([2018, 2022]);
    expect(years("year=2019..&not-year=2021")).toEqual([2019, 2020, 2022]);
    expect(years("year=2018..2020&year=2020..")).toEqual([2020]);
  });
});

it("years are written as people write them", () => {
  expect(yearsInWords({ from: 2019, to: 2023 })).toBe("2019–2023");
  expect(yearsInWords({ from: 2021, to: 2021 })).toBe("2021");
  expect(yearsInWords({ from: 2024 })).toBe("2024 or later");
  expect(yearsInWords({ to: 2015 })).toBe("2015 or earlier");
});
