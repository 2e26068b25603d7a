/** Pages of Hugging Face Papers with their links, and the trending page, in every way they are saved. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FIXTURE_FOLDER, readFixture } from "@/tests/helpers/digest-fixtures";
import { readDigest } from "../read-digest";

function told(file: string) {
  return readFixture(file).drafts.map(({ title, arxivId, upvotes, comments, publishedOn }) =>
    [title.slice(0, 12), arxivId, upvotes, comments, publishedOn].map((value) => value ?? "-"),
  );
}

describe("pages with links", () => {
  it("take ids out of links, votes from above the title, comments from below the date", () => {
    expect(told("hugging-face-linked.md")).toEqual([
      ["Small Cores ", "2605.00683", 101, 6, "2026-05-29"],
      ["The Long Way", "2502.20581", "-", "-", "2025-02-27"],
      ["Search Resul", "2403.01774", 1, "-", "2024-03-03"],
    ]);
    expect(told("hugging-face-linked.plain.txt")).toEqual([
      ["Better than ", "2410.05434", 1, "-", "2024-10-07"],
      ["snow2code: W", "2409.02326", 19, 2, "2024-09-03"],
      ["A Soft Defen", "2510.21057", "-", 1, "2025-10-23"],
    ]);
    expect(told("hugging-face-linked.references.md")).toEqual([
      ["Murmurs: Lon", "2605.30101", "-", "-", "2026-05-30"],
      ["Millions of ", "2403.05530", 65, 6, "2024-03-08"],
    ]);
  });

  it("give the query and, where nobody says it, the day of the capture", () => {
    const text = readFileSync(`${FIXTURE_FOLDER}/hugging-face-linked.md`, "utf8");
    const { topic, drafts, problems } = readDigest(text, { file: "x.md" });
    expect([topic, drafts[0]!.publishedOn, problems]).toEqual(["scaling laws", "2026-05-29", []]);
  });

  it("read the same from links that stand apart and from links in brackets", () => {
    const [plain] = readFixture("hugging-face-linked.plain.txt").drafts;
    expect(plain).toMatchObject({
      url: "https://huggingface.co/papers/2410.05434",
      authorCount: 2,
      raw: { votes: "1" },
    });
    const text = readFileSync(`${FIXTURE_FOLDER}/hugging-face-linked.plain.txt`, "utf8");
    const bracketed = text.replace(/^(Better than.*)\n\n(https.*)$/m, "[$1]($2)");
    expect(readDigest(bracketed, { file: "x.md" }).drafts[0]!.title).toBe(plain!.title);
  });

  it("have who submitted a paper, and its votes, above its title", () => {
    const page = "https://huggingface.co";
    const record = (id: string, title: string, by: string, votes: number, authors: string) => [
      ...["Submitted by", `[${by}](${page}/${by})`, String(votes)],
      ...[`### [${title}](${page}/papers/${id})`, authors.replace("LINK", `${page}/papers/${id}`)],
      `[7](${page}/papers/${id}#community)`,
    ];
    const lines = [
      "# Daily Papers",
      ...record("2511.12345", "Big Models Learn Small Things", "alice", 123, "[·5 authors](LINK)"),
      ...record("2511.12346", "Second Paper: With Colon", "bob", 9, "· 12 authors"),
    ];
    const { drafts, problems } = readDigest(lines.join("\n\n"), { file: "x.md" });
    expect(drafts).toMatchObject([
      { upvotes: 123, authorCount: 5, comments: 7, firstLine: 3, abstract: undefined },
      { upvotes: 9, authorCount: 12, comments: 7, firstLine: 15 },
    ]);
    expect(problems.map(({ rule }) => rule)).toEqual(["no-abstract", "no-abstract"]);
  });

  it("set a line aside that belongs to nothing, and keep its neighbours", () => {
    const text = readFileSync(`${FIXTURE_FOLDER}/hugging-face-linked.md`, "utf8");
    const spoilt = text.replace("Feb 27, 2025\n", "Feb 27, 2025\n\nno idea what this is\n");
    const { drafts, problems } = readDigest(spoilt, { file: "x.md", crawledOn: "2026-06-04" });
    expect(drafts).toHaveLength(3);
    expect(problems).toMatchObject([{ rule: "stray-line", line: 55 }]);
  });
});

describe("the trending page", () => {
  const trending = ["hugging-face-trending.md", "hugging-face-trending.text.txt"];

  it.each(trending)("is one record for the two it shows of each paper: %s", (file) => {
    const { drafts, problems } = readFixture(file);
    expect(problems).toEqual([]);
    expect(
      drafts.map(({ title, upvotes, comments, publishedOn, authorCount }) => [
        title.slice(0, 24),
        upvotes,
        comments,
        publishedOn,
        authorCount,
      ]),
    ).toEqual([
      ["Moving Pictures with Sou", 117, undefined, "2025-10-04", undefined],
      ["Paging through Memory: S", 76, undefined, "2023-09-12", 9],
      ["Traders of Many Minds", 149, undefined, "2024-12-28", 4],
    ]);
  });

  it("takes repositories and ids from its links", () => {
    const [first] = readFixture("hugging-face-trending.md").drafts;
    expect(first).toMatchObject({
      arxivId: "2605.05608",
      codeUrls: ["https://github.com/example-lab/moving-pictures"],
      url: "https://huggingface.co/papers/2605.05608",
    });
  });

  it("is read from headings alone, long titles and wrapped abstracts included", () => {
    const { drafts, problems } = readFixture("hugging-face-trending.headings.md");
    expect(problems).toEqual([]);
    expect(drafts.map(({ title }) => title)[1]).toBe(
      "Paging through Memory: Serving Large Language Models with Less Waste",
    );
    expect(drafts[0]!.abstract).toMatch(/^We present .* comparisons\.$/);
    expect(drafts[2]!.codeUrls).toEqual(["https://github.com/example-lab/traders"]);
  });
});

it("reads the page of a day with votes and no abstracts, copied as text", () => {
  const entry = (title: string, below: string) =>
    `Submitted by\nwombat\n124\n${title}\n · ${below}\n`;
  const text = `Daily Papers\nby AK and the research community\n\nNov 3\n${entry("Seeing Through Burrows", "12 authors\n5")}${entry("Digging Without Paws", "1 author")}${entry("A Benchmark of Soil", "3 authors\n2")}`;
  const { format, drafts, problems } = readDigest(text, { file: "x.txt", crawledOn: "2026-06-04" });
  expect(format?.name).toBe("hugging-face-daily");
  expect(
    drafts.map((draft) => [draft.title, draft.authorCount, draft.upvotes, draft.comments]),
  ).toEqual([
    ["Seeing Through Burrows", 12, 124, 5],
    ["Digging Without Paws", 1, 124, undefined],
    ["A Benchmark of Soil", 3, 124, 2],
  ]);
  expect(problems.map(({ rule }) => rule).filter((rule) => rule !== "no-abstract")).toEqual([]);
});
