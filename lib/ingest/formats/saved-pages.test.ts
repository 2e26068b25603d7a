/** Pages saved by a browser as HTML. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FIXTURE_FOLDER, readFixture } from "@/tests/helpers/digest-fixtures";
import { readDigest } from "../read-digest";

const PAGE = readFileSync(`${FIXTURE_FOLDER}/hugging-face-html.html`, "utf8");

describe("a saved Hugging Face page", () => {
  it("is read with what it carries for its scripts: names, abstracts, years", () => {
    const { drafts, problems } = readFixture("hugging-face-html.html");
    expect(problems).toEqual([]);
    expect(drafts[0]).toMatchObject({
      title: "Moving Pictures with Sound: One Model for Both",
      authors: [
        { given: "Wei", family: "Zhang" },
        { given: "Ana María", family: "López" },
      ],
      publishedOn: "2026-06-02",
      arxivId: "2606.05608",
      upvotes: 117,
      comments: 3,
      codeUrls: ["https://github.com/example-lab/moving-pictures"],
      firstLine: 13,
    });
  });

  it("is read by what it shows where it carries nothing, or something broken", () => {
    const broken = PAGE.replace("&quot;dailyPapers&quot;: [", "");
    const { drafts } = readDigest(broken, { file: "x.html", crawledOn: "2026-06-04" });
    expect(
      drafts.map(({ upvotes, comments, authorCount }) => [upvotes, comments, authorCount]),
    ).toEqual([
      [117, 3, 2],
      [76, undefined, 2],
    ]);
  });

  it("tells entries apart that share a line", () => {
    const { drafts } = readFixture("hugging-face-html.minified.html");
    expect(drafts.map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(drafts[0]!.span!.end).toBeLessThanOrEqual(drafts[1]!.span!.start);
    expect(drafts[1]!.title).toBe("Search Results, Summarised with their Sources & Checked");
  });

  it("is not read on where it nests deeper than any page", () => {
    const deep = PAGE.replace("</main>", `</main>\n${"<div>".repeat(100_000)}\n`);
    const { drafts, problems } = readDigest(deep, { file: "x.html", crawledOn: "2026-06-04" });
    expect(drafts).toHaveLength(2);
    expect(problems).toMatchObject([{ rule: "page-too-large", line: 36, lastLine: 39 }]);
  });

  it("never shows text of scripts and styles", () => {
    const text = JSON.stringify(readFixture("hugging-face-html.html"));
    expect(text).not.toContain("not this");
  });
});

it("reads a saved arXiv listing as its text", () => {
  const { drafts, problems, claimed, topic } = readFixture("arxiv-html.html");
  expect([problems, claimed, topic]).toEqual([[], 641, "Artificial Intelligence"]);
  expect(drafts.map(({ arxivId, authors }) => [arxivId, authors.length])).toEqual([
    ["2401.02412", 2],
    ["2401.02385", 1],
  ]);
  expect(drafts[0]!.authors[1]).toEqual({ given: "Siddharth", family: "Müller" });
});
