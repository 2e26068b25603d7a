/** Bibliographies that are broken, or come in pieces. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIXTURE_FOLDER, readFixture } from "@/tests/helpers/digest-fixtures";
import { unaccountedLines } from "@/tests/helpers/line-accounting";
import { problemsOf } from "@/tests/helpers/readings";
import { readDigest } from "../read-digest";
import { bibtex } from "./bibtex";

const FACTS = { file: "x.bib" };

describe("a broken bibliography", () => {
  const reading = readFixture("bibtex.broken.bib");

  it("keeps the neighbours of what is broken, and what can be mended", () => {
    expect(reading.drafts.map(({ title, publishedOn }) => [title, publishedOn])).toEqual([
      ["The first neighbour", "2001"],
      ["The second neighbour", "2003"],
      ["Commas were forgotten", "2004"],
      ["A brace too many", "2005"],
      ['The "quoted" word', "2006"],
      ["An unknown abbreviation", undefined],
      ["Another bracket", "2009"],
      ["The last, never closed", "2010"],
    ]);
  });

  it("says what is wrong where", () => {
    expect(problemsOf(reading)).toEqual([
      "6 broken-entry",
      "14 entry-mended",
      "20 entry-mended",
      "27 broken-entry",
      "32 parent-missing",
      "32 unknown-string",
      "32 names-unreadable",
      "32 date-unreadable",
      "34 no-title",
      "36 entry-mended",
      "38 entry-mended",
    ]);
    expect(reading.problems[0]).toMatchObject({ line: 6, lastLine: 10 });
  });
});

describe("in pieces", () => {
  const text = readFileSync(`${FIXTURE_FOLDER}/bibtex.bib`, "utf8");

  it("remembers abbreviations and volumes from piece to piece", () => {
    const reader = bibtex.pieces!();
    const first = reader.parse(
      '@string{j = "The Journal"}\n@book{v, title={Volume}, year=1999}',
      FACTS,
    );
    expect(first.drafts).toHaveLength(1);
    const { drafts, problems } = reader.parse(
      "@article{a, title={A}, journal=j}\n@inbook{b, title={B}, crossref={v}}",
      { ...FACTS, firstLine: 3 },
    );
    expect(problems).toEqual([]);
    expect(drafts).toMatchObject([
      { venue: "The Journal", firstLine: 3 },
      { venue: "Volume", publishedOn: "1999", firstLine: 4 },
    ]);
  });

  it("says which key is used twice, and keeps both", () => {
    const reader = bibtex.pieces!();
    const first = reader.parse("@book{a, title={One}}\n@book{b, title={Two}}\n", FACTS);
    const second = reader.parse("@book{A, title={Three}}\n", { ...FACTS, firstLine: 3 });
    expect(problemsOf(first)).toEqual([]);
    expect(problemsOf(second)).toEqual(["3 key-repeated"]);
    expect(second.drafts).toMatchObject([{ title: "Three" }]);
  });

  it("does not grow beyond measure by abbreviations of abbreviations", () => {
    const doubled = Array.from({ length: 60 }, (_, i) => `@string{s${i + 1} = s${i} # s${i}}`);
    const text = ["@string{s0 = {ten signs}}", ...doubled, "@book{a, title = s3 # s60}"].join("\n");
    const { drafts, problems } = bibtex.parse(text, FACTS);
    expect(drafts).toHaveLength(1);
    expect(drafts[0]!.title.length).toBeLessThan(32 * text.length);
    expect(problems.length).toBeLessThan(10);
  });

  it("begins where an entry begins", () => {
    const { beginsEntry } = bibtex.pieces!();
    const begins = text
      .split("\n")
      .flatMap((line, index) => (beginsEntry(line) ? [index + 1] : []));
    expect(begins).toEqual([3, 4, 5, 6, 8, 28, 33, 43, 44, 45, 46, 47]);
  });
});

it("accounts for every line of whatever is made of braces, quotes and entries", () => {
  const part = fc.constantFrom(
    "@article{",
    "key,",
    "title = {",
    "A title",
    "}",
    "}",
    '"',
    ",",
    "year = 2001",
    "\n",
    "\n",
    "#",
    "@",
    "@string{",
    "\\",
    "{",
    "=",
    "@comment{",
    "%",
    "author = ",
    "(",
    ")",
    "$",
    "\r\n",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const reading = { ...bibtex.parse(text, FACTS), format: bibtex };
      expect(unaccountedLines(text, reading)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it("keeps a paper whose title can be told although a brace above is open, and says so once", () => {
  const open = "@article{a, author = {Doe, Jane, title = {On Wombats}, year = 2001,\n}\n";
  const kept = readDigest(open, { file: "x.bib" });
  expect(kept.drafts).toMatchObject([
    { title: "On Wombats", authors: [{ family: "Doe", given: "Jane" }], publishedOn: "2001" },
  ]);
  expect(kept.problems.map(({ rule }) => rule)).toEqual(["entry-mended"]);
  const untold = readDigest("@article{a, title = {On {Wombats,\n year = 2001,\n}\n", {
    file: "x.bib",
  });
  expect(untold.drafts).toEqual([]);
  expect(untold.problems.map(({ rule }) => rule)).toEqual(["no-entries", "broken-entry"]);
});
