/** Papers whose fields are columns known by their names. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIXTURE_FOLDER, readFixture } from "@/tests/helpers/digest-fixtures";
import { unaccountedLines } from "@/tests/helpers/line-accounting";
import { authorsOf, problemsOf } from "@/tests/helpers/readings";
import { readDigest } from "../read-digest";
import { table } from "./table";

describe("a table whose columns are called otherwise", () => {
  it("is understood where they say what they are", () => {
    const row = '"Semicolons; a study";Doe, J.;2016;https://arxiv.org/abs/1601.00001;bar';
    const text = `Paper Name;Written By;Yr;Link;Foo\n${row}\n`;
    expect(readDigest(text, { file: "x.csv" }).drafts).toMatchObject([
      {
        title: "Semicolons; a study",
        authors: [{ family: "Doe", given: "J." }],
        publishedOn: "2016",
        arxivId: "1601.00001",
      },
    ]);
  });

  it.each([
    ["Titel;Autor;Jahr;Zeitschrift", "German"],
    ["Titre;Auteur;Année;Revue", "French"],
    ["Título;Autores;Año;Revista", "Spanish"],
    ["标题;作者;年份;期刊", "Chinese"],
  ])("is understood in other languages: %s", (header) => {
    const text = `\uFEFF${header}\nÜber Wombats;"Groß, Eva; Weiß, Ina";2011;Soziale Welt\n`;
    const { drafts, problems } = readDigest(text, { file: "x.csv" });
    expect(drafts).toMatchObject([
      {
        title: "Über Wombats",
        authors: [{ family: "Groß", given: "Eva" }, { family: "Weiß" }],
        publishedOn: "2011",
        venue: "Soziale Welt",
      },
    ]);
    expect(problems).toEqual([]);
  });

  it("is a list of papers where one says “paper name”, also below its own heading", () => {
    const rows = ["My reading list,,", ",,", "Paper name,When,Who", "On Wombats,2020,Jane Doe"];
    const { drafts, problems } = readDigest(rows.join("\n"), { file: "x.csv" });
    expect(drafts).toMatchObject([{ title: "On Wombats", firstLine: 4 }]);
    expect(problems).toMatchObject([{ rule: "columns-not-read", line: 3, excerpt: "When, Who" }]);
  });

  it("is refused with their names and those that would do", () => {
    const text = "Colour,Weight in kg,Shape\nred,4,round\nblue,5,flat\ngreen,2,long\n";
    const { drafts, problems } = readDigest(text, { file: "x.csv" });
    expect(drafts).toEqual([]);
    expect(problems).toMatchObject([
      { rule: "unknown-columns", line: 1, excerpt: "Colour, Weight in kg, Shape" },
    ]);
    expect(problems[0]!.message).toMatch(/“title”.+“authors”/);
  });
});

describe("a table", () => {
  const reading = readFixture("table.csv");

  it("has its columns understood by their names", () => {
    expect(reading.drafts[0]).toMatchObject({
      title: 'A "quoted" study, with commas',
      abstract: "First line of the abstract.\n\nSecond paragraph, in quotes.",
      publishedOn: "2023",
      venue: "BMC Medicine",
      pages: "86",
      doi: "10.1186/s12916-019-1318-5",
      statedKeywords: ["Measles", "Vaccination", "policy"],
      kind: "article",
      language: "en",
      raw: { "Source title": "BMC Medicine" },
      firstLine: 2,
      lastLine: 4,
    });
    expect(reading.drafts[1]).toMatchObject({ pages: "12–19", kind: "conference", language: "de" });
    expect(authorsOf(reading)[0]).toEqual(["Jörg Müller", "José A. García-López"]);
  });

  it("keeps the neighbours of a stray quote", () => {
    expect(reading.drafts.slice(2).map(({ title }) => title)).toEqual([
      "The neighbour below",
      "Too many cells",
    ]);
    expect(problemsOf(reading)).toEqual(["6 quote-not-closed", "8 too-many-cells", "9 no-title"]);
  });

  it("may have blank rows", () => {
    const text = "title,authors,year\n,,\nA title of a paper,Ann Smith,2020\n,,\n";
    expect(readDigest(text, { file: "x.csv" })).toMatchObject({
      drafts: [{ title: "A title of a paper" }],
      problems: [],
      furniture: [1, 2, 4],
    });
    const rows = 150_000;
    expect(table.parse(`title,year\n${",\n".repeat(rows)}`, { file: "x.csv" })).toMatchObject({
      drafts: [],
      furniture: { length: rows + 1 },
    });
  });

  it("may have columns of the same name, and costs no more for thousands of them", () => {
    const twice = "title,keyword,keyword\nA title,a,b";
    expect(table.parse(twice, { file: "x.csv" }).drafts).toMatchObject([
      { statedKeywords: ["a", "b"] },
    ]);
    const many = `${"title,".repeat(3000)}authors\n${"a,b\n".repeat(40_000)}`;
    expect(table.parse(many, { file: "x.csv" }).drafts).toHaveLength(40_000);
  });

  it("may have other delimiters", () => {
    expect(readFixture("table.semicolons.csv").drafts).toMatchObject([
      { title: "Ein Titel mit „Zeichen“", arxivId: "2201.00001", comments: 3, upvotes: 17 },
      { title: "Zwei;Zeichen", comments: undefined },
    ]);
    expect(authorsOf(readFixture("table.semicolons.csv"))).toEqual([
      ["Ann Smith", "Bob Jones", "Carl Lee"],
      ["王小明", "李四"],
    ]);
    const webOfScience = readFixture("table.web-of-science.tsv");
    expect(webOfScience.drafts).toMatchObject([
      { venue: "NATURE", pages: "10–20", kind: "article" },
    ]);
    expect(authorsOf(webOfScience)).toEqual([["JA Smith", "J van der Berg"]]);
  });

  it("is read in pieces that do not end within quotes", () => {
    const text = readFileSync(`${FIXTURE_FOLDER}/table.csv`, "utf8").replace(
      '"Nature,4',
      "Nature,4",
    );
    const lines = text.split("\n");
    const reader = table.pieces!();
    const begins = lines.flatMap((line, index) => (reader.beginsEntry(line) ? [index] : []));
    expect(begins).toEqual([0, 1, 4, 5, 6, 7, 8]);
    const drafts = begins.flatMap((begin, piece) => {
      const part = lines.slice(begin, begins[piece + 1]).join("\n");
      return reader.parse(part, { file: "x.csv", firstLine: begin + 1 }).drafts;
    });
    expect(drafts).toEqual(table.parse(text, { file: "x.csv" }).drafts);
  });

  it("accounts for every line, wherever quotes and delimiters stand", () => {
    const part = fc.constantFrom(
      '"',
      '""',
      ",",
      "\n",
      "\n",
      "a",
      "title",
      "2001",
      " ",
      "\r\n",
      ";",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = `title,year,doi\n${parts.join("")}`;
        const parsed = { ...table.parse(text, { file: "x.csv" }), format: table };
        expect(unaccountedLines(text, parsed)).toEqual([]);
      }),
    );
  });
});
