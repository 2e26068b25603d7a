import { expect, test } from "vitest";
import { activeFilters } from "@/lib/search/active-filters";
import { readSelection } from "@/lib/search/selection-url";
import { filterName } from "./filter-name";

const names = (query: string) =>
  activeFilters(readSelection(query).selection).map((filter) =>
    filterName({ filter, labels: "values" in filter ? filter.values : [], without: 0 }),
  );

test("filters are named as people say them", () => {
  expect(names("q=%22a+b%22&theme=x,y&not-keyword=z&year=2019..2021&year=2024..&has=code")).toEqual(
    [
      "search: “a b”",
      "theme: x or y",
      "not key phrase: z",
      "year: 2019–2021",
      "year: 2024 or later",
      "has a repository",
    ],
  );
});

test("a query is named as it was typed, a phrase in its quotes", () => {
  expect(names("q=a+b")).toEqual(["search: a b"]);
  expect(names("q=%22a+b%22+-c")).toEqual(["search: “a b” -c"]);
});
