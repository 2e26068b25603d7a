import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIXTURE_FOLDER, readFixture } from "@/tests/helpers/digest-fixtures";
import { unaccountedLines } from "@/tests/helpers/line-accounting";
import { authorsOf, problemsOf } from "@/tests/helpers/readings";
import { readDigest } from "../read-digest";
import { bibtex } from "./bibtex";

const FACTS = { file: "x.bib" };

it("reads entries of any type that BibTeX allows", () => {
  const text = "@unknown_type{z, author={Ann Other}, title={Custom Type}, year=2020}";
  expect(bibtex.detect(text)).toBeGreaterThan(0.9);
  expect(bibtex.parse(text, FACTS)).toMatchObject({
    drafts: [{ title: "Custom Type", raw: { type: "unknown_type" } }],
    problems: [],
  });
});

it("tells of a field that an entry has twice, and keeps the first", () => {
  const text = "@article{d, title={First}, year=2005, title={Second}, year=2005}";
  const { drafts, problems } = bibtex.parse(text, FACTS);
  expect(drafts).toMatchObject([{ title: "First" }]);
  expect(problems).toMatchObject([{ rule: "field-repeated", excerpt: "title = Second" }]);
});

describe("a bibliography", () => {
  const reading = readFixture("bibtex.bib");
  const [study, attention, online, chapter, volume, one, two, thesis] = reading.drafts;

  it("is read without a problem", () => {
    expect(reading.problems).toEqual([]);
    expect(reading.drafts).toHaveLength(8);
  });

  it("has LaTeX read, case braces dropped and maths kept", () => {
    expect(study).toMatchObject({
      title: "A Study of “Neural” N-gram Models at 95%: BERT and $k$-NN",
      abstract:
        "We say little. The code is at https://github.com/muller/study.\n\nA second paragraph of François Erdős.",
      raw: { key: "muller-etal-2023-study", type: "inproceedings" },
    });
    expect(study!.raw.title).toContain("{S}tudy of ``Neural''");
  });

  it("has what citations need", () => {
    expect(study).toMatchObject({
      venue:
        "Proceedings of the 61st Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers)",
      publishedOn: "2023-07",
      kind: "conference",
      publisher: "Association for Computational Linguistics",
      doi: "10.18653/v1/2023.acl-long.1",
      url: "https://aclanthology.org/2023.acl-long.1",
      codeUrls: ["https://github.com/muller/study"],
      pages: "1–14",
      language: "en",
      statedKeywords: ["n-grams", "nearest neighbours", "BERT"],
      firstLine: 8,
      lastLine: 26,
    });
    expect(thesis).toMatchObject({
      title: "On Something Else",
      kind: "thesis",
      publisher: "University of København",
      publishedOn: "2010-06-12",
    });
  });

  it("has names in every form, and organisations whole", () => {
    expect(authorsOf(reading)).toEqual([
      ["Jörg Müller", "José García-López", "Mária Šimková", "Åsa Østergaard", "Jan van der Berg"],
      ["Ashish Vaswani", "Noam Shazeer", "Google Brain Team"],
      ["Jane Doe", "王 Wei", "李小龙"],
      ["Donald E. Knuth Jr."],
      ["Ed Itor"],
      [],
      [],
      ["María de la Cruz"],
    ]);
  });

  it("has arXiv ids wherever they are put", () => {
    expect(attention).toMatchObject({ arxivId: "1706.03762", kind: "preprint" });
    expect(online).toMatchObject({
      title: "A title: and a subtitle",
      arxivId: "2105.01234",
      publishedOn: "2021-05-03",
      language: "de",
      kind: "preprint",
    });
  });

  it("has what it inherits from a volume and from shared data", () => {
    expect(chapter).toMatchObject({
      title: "Straße naïve",
      venue: "The Great Volume",
      publisher: "Wiley",
      publishedOn: "1998-02-10",
      pages: "10–12",
      kind: "chapter",
    });
    expect(volume).toMatchObject({ language: "en-GB", kind: "book" });
  });

  it("tells entries on one line apart by their place in it", () => {
    const line = readFileSync(`${FIXTURE_FOLDER}/bibtex.bib`, "utf8").split("\n")[45]!;
    expect([one, two].map((draft) => line.slice(draft!.span!.start, draft!.span!.end))).toEqual([
      "@misc{one, title = {One on a line}, year = 2001}",
      "@misc{two, title = {Two on the same}, year = {{\\noopsort{1973c}}1981}}",
    ]);
    expect(two!.publishedOn).toBe("1981");
  });
});

it.each(["month={12}, day={31}", "month=dec, day=31", "month={31 December}"])(
  "has the day beside %s",
  (fields) => {
    const text = `@article{a, title={Trees of Tensors}, year=2018, ${fields}}`;
    expect(bibtex.parse(text, FACTS).drafts[0]!.publishedOn).toBe("2018-12-31");
  },
);

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
