import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FIXTURE_FOLDER, readFixture } from "@/tests/helpers/digest-fixtures";
import { authorsOf, problemsOf } from "@/tests/helpers/readings";
import { cslJson } from "./csl-json";

describe("an array of items", () => {
  const reading = readFixture("csl-json.json");
  const [article, book, odd] = reading.drafts;

  it("has its fields read", () => {
    expect(article).toMatchObject({
      title: 'A title with italics & "quotes" {in} it',
      abstract: "First.\n\nSecond.",
      publishedOn: "2023-05-12",
      venue: "Nature",
      volume: "4",
      issue: "2",
      pages: "1–9",
      publisher: "Springer",
      doi: "10.1000/182",
      language: "en-US",
      kind: "article",
      statedKeywords: ["one", "two"],
      firstLine: 2,
      lastLine: 20,
    });
    expect(book).toMatchObject({ kind: "book", publishedOn: "2001-05" });
    expect(odd).toMatchObject({ kind: "preprint", arxivId: "2101.00001" });
  });

  it("has particles before the family and literal names whole", () => {
    expect(authorsOf(reading)).toEqual([
      [
        "Jane Doe",
        "Jan van der Berg",
        "Ludwig van Beethoven Jr.",
        "Barnes and Noble, Inc.",
        "王小明",
      ],
      ["Ed Itor"],
      [],
    ]);
  });

  it("loses only what is broken", () => {
    expect(problemsOf(reading)).toEqual(["21 not-json", "29 names-unreadable", "30 no-title"]);
    expect(reading.furniture).toEqual([1, 31]);
  });
});

it("counts authors that are not named, as our exports say it and said it before", () => {
  const smith = { family: "Smith", given: "A." };
  const item = (title: string, facts: object) => ({ type: "article-journal", title, ...facts });
  const text = JSON.stringify([
    item("Pandoc's way", { author: [smith, { literal: "others" }] }),
    item("A field of its own", { author: [smith], custom: { "author-count": 12 } }),
    item("A note", { author: [smith], note: "12 authors\nCode: https://github.com/a/b" }),
    item("A note of no number", { author: [smith], note: "More authors than are named" }),
  ]);
  const { drafts } = cslJson.parse(text, { file: "x" });
  expect(drafts.map(({ authorCount }) => authorCount)).toEqual([2, 12, 12, 2]);
  expect(drafts.every(({ authors }) => authors.length === 1)).toBe(true);
});

it("tells items on one line apart, broken ones too", () => {
  const reading = readFixture("csl-json.one-line.json");
  const line = readFileSync(`${FIXTURE_FOLDER}/csl-json.one-line.json`, "utf8");
  expect(reading.drafts).toMatchObject([
    { title: "One line, first", kind: "conference", publishedOn: "2020" },
    { title: "One line, third", kind: "report", authors: [{ family: "Jane Doe" }] },
  ]);
  for (const { title, span } of reading.drafts) {
    const item = JSON.parse(line.slice(span!.start, span!.end));
    expect([item.title].flat()[0]).toBe(title);
  }
  expect(problemsOf(reading)).toEqual(["1 not-json"]);
});

it("gives up on objects that are never closed, and accounts for them", () => {
  const text = `[\n${'{"title": "a", "type": "book",\n'.repeat(20_000)}`;
  const { drafts, problems } = cslJson.parse(text, { file: "x.json" });
  expect(drafts).toEqual([]);
  expect(problems.at(-1)).toMatchObject({ rule: "not-json", lastLine: 20_001 });
});

it("reads a single item, and an array in pieces", () => {
  const item = '{"type": "book", "title": "Alone"}';
  expect(cslJson.parse(item, { file: "x.json" }).drafts).toMatchObject([{ title: "Alone" }]);
  const reader = cslJson.pieces!();
  const begins = ["[", '  {"id": 1,', '   "author": [', "    {", "    }]},", "  {"].map(
    reader.beginsEntry,
  );
  expect(begins).toEqual([false, true, false, false, false, true]);
});

it("takes an arXiv id in place of a number for the id alone", () => {
  const item = (number: string) => ({ type: "article", title: "Of Seasons", number });
  const text = JSON.stringify([item("arXiv:1001.0001"), item("12")]);
  const { drafts } = cslJson.parse(text, { file: "x.json" });
  expect(drafts.map(({ arxivId, issue }) => [arxivId, issue])).toEqual([
    ["1001.0001", undefined],
    [undefined, "12"],
  ]);
});
