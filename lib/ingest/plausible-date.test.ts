/** A date that cannot be is set aside, and the paper kept, whatever format says it. */
import { expect, it } from "vitest";
import { problemsOf } from "@/tests/helpers/readings";
import { isPlausibleDate } from "./plausible-date";
import { readDigest } from "./read-digest";

const SAYING: Record<string, (year: string) => string> = {
  bibtex: (year) => `@article{a, title = {A Title}, year = {${year}}}`,
  ris: (year) => `TY  - JOUR\nTI  - A Title\nPY  - ${year}\nER  - \n`,
  "csl-json": (year) => `[{"type":"book","title":"A Title","issued":{"date-parts":[["${year}"]]}}]`,
  table: (year) => `title,authors,year\nA Title,Ann Smith,${year}\n`,
  jsonl: (year) => `{"title":"A Title","authors":["Ann Smith"],"year":"${year}"}`,
  endnote: (year) => `%0 Book\n%T A Title\n%D ${year}\n`,
  medline: (year) => `PMID- 1\nTI  - A Title\nDP  - ${year}\n`,
};

it.each(Object.entries(SAYING))("%s", (name, saying) => {
  const read = (year: string) => readDigest(saying(year), { file: "x", crawledOn: "2026-06-04" });
  for (const year of ["9999", "0", "20155", "1066"]) {
    const { format, drafts, problems } = read(year);
    expect(format?.name).toBe(name);
    expect(drafts).toMatchObject([{ title: "A Title", publishedOn: undefined }]);
    expect(problems.map(({ rule }) => rule)).toEqual(["date-implausible"]);
  }
  expect(read("1455")).toMatchObject({ drafts: [{ publishedOn: "1455" }], problems: [] });
});

it("a listing's date is held against the day it was copied", () => {
  const facts = { file: "x", crawledOn: "2926-06-04" };
  expect(["2928-06-04", "2928", "2928-07", "2929"].map((d) => isPlausibleDate(d, facts))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const page = `Get trending papers in your email inbox!\nA title\nAn abstract that is long enough to be told from a title by its size.\n• 4 authors\nJul 23, 3023\n`;
  const { drafts, problems } = readDigest(page, facts);
  expect(drafts.map(({ publishedOn }) => publishedOn)).toEqual([undefined]);
  expect(problemsOf({ problems })).toEqual(["5 date-implausible"]);
});
