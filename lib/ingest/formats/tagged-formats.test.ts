/** RIS, EndNote, MEDLINE and Web of Science: four syntaxes of tagged lines, one reading. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FIXTURE_FOLDER, readFixture } from "@/tests/helpers/digest-fixtures";
import { authorsOf, problemsOf } from "@/tests/helpers/readings";
import { endnote } from "./endnote";
import { medline } from "./medline";
import { ris } from "./ris";
import { webOfScience } from "./web-of-science";

describe("RIS", () => {
  const reading = readFixture("ris.ris");
  const [article, paper, preprint, untyped] = reading.drafts;

  it("has what citations need", () => {
    expect(article).toMatchObject({
      title:
        "The introduction of ‘No jab, No school’ policy and the refinement of measles immunisation",
      abstract:
        "In recent years, we witnessed a resurgence. Italy and France approved new regulations.\n\nRESULTS: none. Code: https://github.com/example/measles",
      publishedOn: "2019-05-17",
      venue: "BMC Medicine",
      volume: "17",
      issue: "1",
      pages: "86–97",
      publisher: "BioMed Central",
      language: "en",
      doi: "10.1186/s12916-019-1318-5",
      url: "https://doi.org/10.1186/s12916-019-1318-5",
      codeUrls: ["https://github.com/example/measles"],
      statedKeywords: ["Measles", "Vaccination; Policy"],
      kind: "article",
      raw: { KW: "Measles\nVaccination; Policy", JO: "BMC Med" },
      firstLine: 4,
      lastLine: 29,
    });
    expect(paper).toMatchObject({ kind: "conference", publishedOn: "2020-03", doi: "10.1000/182" });
    expect(preprint).toMatchObject({
      kind: "preprint",
      publishedOn: "2021",
      arxivId: "2101.00001",
    });
  });

  it("has one name a line, or a list on one", () => {
    expect(authorsOf(reading)).toEqual([
      ["Filippo Trentini", "Jörg Müller Jr.", "Jan van der Berg"],
      ["Google Research Team", "王小明"],
      ["Jane Doe", "John Doe"],
      ["Ursula Untyped"],
    ]);
  });

  it("goes on where the beginning or the end of an entry is missing", () => {
    expect(paper).toMatchObject({ firstLine: 31, lastLine: 38 });
    expect(untyped).toMatchObject({ kind: undefined, publishedOn: undefined });
    expect(reading.furniture).toEqual([1, 2]);
    expect(problemsOf(reading)).toEqual(["46 date-unreadable", "50 stray-line", "52 no-title"]);
  });
});

it.each([
  ["KW  - Wombats; general\nKW  - Burrows", ["Wombats; general", "Burrows"]],
  ["KW  - Wombats; Burrows;", ["Wombats", "Burrows"]],
  ["KW  - Wombats; Burrows\nKW  - Digging; Soil", ["Wombats", "Burrows", "Digging", "Soil"]],
  ["KW  - Wombats\nBurrows", ["Wombats", "Burrows"]],
])("takes a line of RIS for one keyword, unless every line has several: %s", (lines, keywords) => {
  const { drafts } = ris.parse(`TY  - JOUR\nTI  - One\n${lines}\nER  - \n`, { file: "x" });
  expect(drafts[0]!.statedKeywords).toEqual(keywords);
});

it("takes the DOI that a publisher puts into the id of an entry", () => {
  const text = "TY  - JOUR\nID  - 10.1000/182\nTI  - One\nER  - \n";
  expect(ris.parse(text, { file: "x" }).drafts[0]!.doi).toBe("10.1000/182");
});

it("reads EndNote's tags", () => {
  const reading = readFixture("endnote.enw");
  expect(reading.drafts).toMatchObject([
    {
      title: "A Study of Neural Models",
      abstract: "First line of the abstract going on here.",
      publishedOn: "2023-07",
      venue: "Proceedings of the 61st Annual Meeting",
      kind: "conference",
      publisher: "Association for Computational Linguistics",
      doi: "10.18653/v1/2023.acl-long.1",
      pages: "1–14",
      statedKeywords: ["study; models", "neural"],
    },
    { title: "A journal article", kind: "article", volume: "4", issue: "2", language: "fr" },
  ]);
  expect(authorsOf(reading)).toEqual([["Jörg Müller", "José García"], ["J. Doe"]]);
  expect(problemsOf(reading)).toEqual(["29 no-title"]);
});

it("reads EndNote's tags where blank lines part entries without a type", () => {
  const { drafts } = endnote.parse("%T One\n%A Doe, J.\n\n%T Two\n%D 2001\n", { file: "x.enw" });
  expect(drafts.map(({ title, firstLine }) => [title, firstLine])).toEqual([
    ["One", 1],
    ["Two", 4],
  ]);
});

it("reads MEDLINE's tags and the lines that go on below them", () => {
  const reading = readFixture("medline.nbib");
  expect(reading.drafts).toMatchObject([
    {
      title: "A title that is long enough to go on in the next line of the file",
      abstract: "BACKGROUND: Some text about DNA - based methods.",
      publishedOn: "2023-05-12",
      venue: "Journal of experimental botany",
      volume: "74",
      issue: "9",
      pages: "229–38",
      doi: "10.1000/jxb.2023.1",
      url: "https://pubmed.ncbi.nlm.nih.gov/36322100/",
      language: "en",
      kind: "article",
      statedKeywords: ["methods", "DNA", "Humans"],
    },
    { title: "A translated title", publishedOn: "2023-04-01", kind: "preprint", language: "nl" },
  ]);
  expect(authorsOf(reading)).toEqual([
    ["John A Smith", "María de la Cruz", "Measles and Rubella Group"],
    ["J van der Berg", "X Li"],
  ]);
  expect(reading.problems).toEqual([]);
});

it.each([
  [ris, "ris.ris"],
  [endnote, "endnote.enw"],
  [medline, "medline.nbib"],
])("pieces begin where entries do: $name", (format, file) => {
  const lines = readFileSync(`${FIXTURE_FOLDER}/${file}`, "utf8").split("\n");
  const reader = format.pieces!();
  const begins = lines.flatMap((line, index) => (reader.beginsEntry(line) ? [index] : []));
  const drafts = [0, ...begins].flatMap((begin, piece) => {
    const text = lines.slice(begin, begins[piece]).join("\n");
    return reader.parse(text, { file, firstLine: begin + 1 }).drafts;
  });
  const whole = format.parse(lines.join("\n"), { file }).drafts;
  expect(drafts.map(({ title, firstLine }) => [title, firstLine])).toEqual(
    whole.map(({ title, firstLine }) => [title, firstLine]),
  );
});

it("reads the tags of Web of Science and the lists that go on below them", () => {
  const reading = readFixture("web-of-science.txt");
  expect(reading.format).toBe(webOfScience);
  expect(reading.drafts).toMatchObject([
    {
      title: "Wombats at large: a study of what they dig and of where",
      abstract: "First line of the abstract going on here.",
      venue: "JOURNAL OF BURROWS",
      publishedOn: "2020-05-12",
      pages: "10–20",
      publisher: "BURROW PRESS",
      language: "en",
      doi: "10.1000/wombats.2020.1",
      url: "https://www.webofscience.com/wos/woscc/full-record/WOS:000500000000001",
      statedKeywords: ["wombats", "burrows", "soil", "DYNAMICS"],
      kind: "article",
    },
    { title: "Digging in parallel", kind: "conference", publishedOn: "2019-06", pages: "e12" },
  ]);
  expect(authorsOf(reading)).toEqual([
    ["Jane Doe", "Jan van der Berg", "Burrow Study Grp"],
    ["R Roe"],
  ]);
  expect(problemsOf(reading)).toEqual(["41 stray-line", "43 no-title"]);
  expect(reading.furniture).toEqual([1, 2, 49]);
});
