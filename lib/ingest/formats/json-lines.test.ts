/** Papers as JSON objects whose fields are known by their names. */
import { describe, expect, it } from "vitest";
import { readFixture } from "@/tests/helpers/digest-fixtures";
import { authorsOf, problemsOf } from "@/tests/helpers/readings";
import { readDigest } from "../read-digest";

describe("JSON lines", () => {
  const reading = readFixture("jsonl.jsonl");
  const [ours, theirs, strings, odd] = reading.drafts;

  it("of our own keep every field", () => {
    expect(ours).toMatchObject({
      title: "Attention in “Layers”",
      abstract: "First paragraph.\n\nSecond with $x^2$ at https://github.com/a/b.",
      authors: [
        { family: "van der Berg", given: "Jan" },
        { family: "Google Research Team" },
        { family: "王", given: "小明" },
      ],
      authorCount: 7,
      venue: "Nature",
      publishedOn: "2023-05-12",
      doi: "10.1000/182",
      arxivId: "2305.01234",
      url: "https://example.org/p/1",
      codeUrls: ["https://github.com/a/b", "https://git.example.org/c"],
      statedKeywords: ["cs.LG", "deep, learning"],
      kind: "conference",
      volume: "4",
      issue: "2",
      pages: "1–9",
      publisher: "Springer",
      language: "en",
      comments: 4,
      upvotes: 12,
    });
  });

  it("lose half characters and control characters that stand in escapes", () => {
    const line = String.raw`{"title":"Deep\ud800 Lear\u0000ning \ud83d\ude00","authors":["A. \bOne"]}`;
    const [paper] = readDigest(line, { file: "x" }, "jsonl").drafts;
    expect(paper).toMatchObject({ title: "Deep� Learning 😀", raw: { title: paper!.title } });
    expect(paper!.authors).toEqual([{ family: "One", given: "A." }]);
  });

  it("of others are understood by their keys, within objects too", () => {
    expect(theirs).toMatchObject({
      arxivId: "1706.03762",
      doi: "10.5555/3295222.3295349",
      publishedOn: "2017",
      venue: "ArXiv",
      pages: "5–10",
      raw: { "externalIds.ArXiv": "1706.03762" },
    });
    expect(strings).toMatchObject({ arxivId: "2001.00001", statedKeywords: ["a", "b"] });
    expect(authorsOf(reading).slice(1, 3)).toEqual([
      ["Ashish Vaswani", "Noam M. Shazeer"],
      ["Jane Doe", "Richard Roe"],
    ]);
  });

  it("are found by their share of the lines, brackets of an array beside them", () => {
    const text = [
      "[",
      '{"event":"begin"},',
      '{"title":"One of two","authors":["Ann Smith"]},',
      "[1, 2],",
      '{"title":"Two of two","doi":"10.1000/182"}',
      "]",
    ].join("\n");
    const { format, drafts, problems } = readDigest(text, { file: "x.json" });
    expect(format?.name).toBe("jsonl");
    expect(drafts.map(({ title }) => title)).toEqual(["One of two", "Two of two"]);
    expect(problemsOf({ problems })).toEqual(["2 no-title", "4 not-json"]);
  });

  it("are found by titles and years alone, and hardly by those of anything else", () => {
    const lines = (record: object) => [record, record].map((one) => JSON.stringify(one)).join("\n");
    const found = (record: object) => readDigest(lines(record), { file: "x.jsonl" }).format?.name;
    expect(found({ title: "A short record of a paper", year: 2020 })).toBe("jsonl");
    expect(found({ title: "A song", artist: "Eve", length: 210 })).toBeUndefined();
    const long = `{"title":"Before","year":2020}\n{"title":"${"x ".repeat(2_500_000)}"}\n{"title":"After","year":2021}`;
    const { drafts, problems } = readDigest(long, { file: "x.jsonl" });
    expect(drafts.map(({ title }) => title)).toEqual(["Before", "After"]);
    expect(problemsOf({ problems })).toEqual(["2 line-too-long"]);
  });

  it("keep a good year beside or within a date that there never was", () => {
    const text = [
      '{"title":"One","authors":["<b>Bo</b> Ld"],"date":"2022-13-45","year":2022}',
      '{"title":"Two","date":"2022-02-30"}',
      '{"title":"Three","date":"in print","year":2021}',
      '{"title":"","year":2020}',
    ].join("\n");
    const { drafts, problems } = readDigest(text, { file: "x.jsonl" });
    expect(drafts.map(({ publishedOn }) => publishedOn)).toEqual(["2022", "2022", "2021"]);
    expect(problemsOf({ problems })).toEqual([
      "1 date-but-year",
      "2 date-but-year",
      "3 date-but-year",
      "4 no-title",
    ]);
    expect(problems[3]!.excerpt).toBe('title: "", year: 2020');
    expect(drafts[0]!.authors).toEqual([{ family: "Ld", given: "Bo" }]);
  });

  it("with odd values lose only these", () => {
    expect(odd).toMatchObject({ title: "Odd values", authors: [], upvotes: undefined });
    expect(problemsOf(reading)).toEqual([
      "4 names-unreadable",
      "4 date-unreadable",
      "6 no-title",
      "7 not-json",
    ]);
  });
});
