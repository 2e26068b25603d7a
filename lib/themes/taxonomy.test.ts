import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { THEME_GROUPS } from "./groups";
import { parseTaxonomy } from "./taxonomy";

const theme = {
  id: "retrieval",
  label: "Retrieval",
  group: "Information",
  definition: "Search.",
  terms: [{ term: "search engine", weight: 3 }],
};
const read = (change: object) =>
  parseTaxonomy(
    JSON.stringify({ threshold: 3, groups: ["Information"], themes: [theme], ...change }),
  );

describe("parseTaxonomy", () => {
  it("reads the taxonomy that comes with the library", () => {
    const taxonomy = parseTaxonomy(readFileSync("seeds/themes.json", "utf8"));
    expect(taxonomy.themes).toHaveLength(30);
    expect(taxonomy.groups).toEqual(THEME_GROUPS);
  });

  it("names the theme and the field that is wrong", () => {
    const themes = [{ ...theme, terms: [{ term: "search engine", weight: "3" }] }];
    expect(() => read({ themes })).toThrow(/themes\[0\] \(retrieval\)\.terms\[0\]\.weight/);
  });

  it.each([
    ["an id used twice", { themes: [theme, theme] }, /"retrieval" is the id of an earlier theme/],
    ["an unknown group", { groups: ["Learning"] }, /"Information" is not one of the groups/],
    [
      "a term listed twice",
      { themes: [{ ...theme, terms: [...theme.terms, ...theme.terms] }] },
      /"search engine" is listed twice/,
    ],
    [
      "a term without a word",
      { themes: [{ ...theme, terms: [{ term: "*", weight: 1 }] }] },
      /has no words/,
    ],
    ["a misspelt guard", { themes: [{ ...theme, ignores: ["x"] }] }, /ignores/],
  ])("refuses %s", (_, change, message) => expect(() => read(change)).toThrow(message));

  it("says so when the file is not JSON", () => {
    expect(() => parseTaxonomy("{", "my-themes.json")).toThrow(/my-themes\.json is not JSON/);
  });
});
