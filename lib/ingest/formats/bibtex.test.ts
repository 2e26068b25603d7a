import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FIXTURE_FOLDER, readFixture } from "@/tests/helpers/digest-fixtures";
import { authorsOf } from "@/tests/helpers/readings";
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
