/** Tables as databases of papers export them. */
import { describe, expect, it } from "vitest";
import { readDigest } from "../read-digest";

describe("what databases export", () => {
  const exported = (columns: Record<string, string>) => {
    const rows = [Object.keys(columns), Object.values(columns)];
    const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n");
    return readDigest(text, { file: "x.csv" }).drafts[0];
  };

  it("is read of Scopus", () => {
    expect(
      exported({
        Authors: "Doe J.; Roe R.",
        "Author full names": "Doe, Jane (57190000000); Roe, Richard (57190000001)",
        "Author(s) ID": "57190000000; 57190000001",
        Title: "On Wombats",
        Year: "2023",
        "Source title": "Journal of Wombats",
        "Art. No.": "",
        "Page start": "12",
        "Page end": "19",
        DOI: "10.1000/182",
        Link: "https://www.scopus.com/inward/record.uri?eid=2-s2.0-1",
        "Author Keywords": "wombats; burrows",
        "Document Type": "Conference paper",
        Source: "Scopus",
        EID: "2-s2.0-1",
      }),
    ).toMatchObject({
      authors: [{ family: "Doe", given: "Jane" }, { family: "Roe" }],
      venue: "Journal of Wombats",
      publishedOn: "2023",
      pages: "12–19",
      doi: "10.1000/182",
      url: "https://www.scopus.com/inward/record.uri?eid=2-s2.0-1",
      statedKeywords: ["wombats", "burrows"],
      kind: "conference",
    });
    const nobody = "[No author name available]";
    expect(
      exported({
        Authors: nobody,
        "Author full names": nobody,
        Title: "On Wombats",
        Abstract: "[No abstract available]",
        EID: "2-s2.0-1",
      }),
    ).toMatchObject({ authors: [], abstract: undefined, pages: undefined });
  });

  it("is read of Google Scholar", () => {
    expect(
      exported({
        Authors: "Doe, Jane; ",
        Title: "On Wombats",
        Publication: "Burrows",
        Year: "1972",
      }),
    ).toMatchObject({ authors: [{ family: "Doe", given: "Jane" }], venue: "Burrows" });
  });

  it("is read of IEEE Xplore", () => {
    expect(
      exported({
        "Document Title": "On Wombats",
        Authors: "J. Doe; R. Roe",
        "Publication Title": "2021 Conference on Wombats",
        "Publication Year": "2021",
        "Start Page": "1",
        "End Page": "9",
        "PDF Link": "https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=1",
        "Author Keywords": "wombats",
        "IEEE Terms": "Animals;Soil",
        "Online Date": "15 Dec 2020",
        "Document Identifier": "IEEE Conferences",
      }),
    ).toMatchObject({
      authors: [{ family: "Doe", given: "J." }, { family: "Roe" }],
      venue: "2021 Conference on Wombats",
      publishedOn: "2021",
      pages: "1–9",
      url: "https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=1",
      statedKeywords: ["wombats", "Animals", "Soil"],
      kind: "conference",
    });
  });

  it("is read of Web of Science", () => {
    expect(
      exported({
        "Publication Type": "J",
        Authors: "Doe, J",
        "Author Full Names": "Doe, Jane",
        "Article Title": "On Wombats",
        "Source Title": "WOMBATS",
        "Document Type": "Article; Proceedings Paper",
        "Publication Date": "JUN-AUG",
        "Publication Year": "2020",
      }),
    ).toMatchObject({
      authors: [{ family: "Doe", given: "Jane" }],
      publishedOn: "2020-06",
      kind: "conference",
    });
  });
});

it("tells of values of a table that are kept in part or not at all", () => {
  const rows = ["title\tauthors\tdate\tdoi\tshelf", "Good Tab\tAnn Roe\t3/4/2020\t10.1/a\tB"];
  const { drafts, problems } = readDigest(rows.join("\n"), { file: "x.tsv" });
  expect(drafts).toMatchObject([{ publishedOn: "2020", doi: undefined }]);
  expect(problems.filter(({ rule }) => rule !== "no-abstract")).toMatchObject([
    { rule: "columns-not-read", severity: "info", line: 1, excerpt: "shelf" },
    { rule: "doi-unreadable", line: 2, excerpt: "10.1/a" },
    { rule: "day-unclear", line: 2, excerpt: "3/4/2020" },
  ]);
});

it.each([
  ["doi:10.1000/182", { doi: "10.1000/182", url: undefined }, []],
  ["https://dx.doi.org/10.1000%2F182", { doi: "10.1000/182", url: undefined }, []],
  ["https://example.org/a", { doi: undefined, url: "https://example.org/a" }, []],
  ["n/a", { doi: undefined }, []],
  ["1000/182", { doi: undefined }, ["doi-unreadable"]],
])("reads what stands for a DOI in a table, or tells of it: %s", (cell, fields, rules) => {
  const text = `title,authors,doi\nGood Tab,Ann Roe,${cell}\n`;
  const { drafts, problems } = readDigest(text, { file: "x.csv" });
  expect(drafts).toMatchObject([fields]);
  expect(problems.map(({ rule }) => rule)).toEqual(rules);
});
