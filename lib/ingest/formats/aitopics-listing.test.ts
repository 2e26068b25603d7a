/** Search results of AITopics, copied and saved. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { FIXTURE_FOLDER, readFixture } from "@/tests/helpers/digest-fixtures";
import { readDigest } from "../read-digest";

it("finds entries by their dates, with and without authors, and what the page claims", () => {
  const { drafts, problems, claimed, topic } = readFixture("aitopics-listing.txt");
  expect([problems, claimed, topic]).toEqual([[], 1204, "emergence"]);
  expect(
    drafts.map(({ title, authors, venue, publishedOn }) => [
      title.slice(0, 12),
      authors.map(({ family }) => family).join(),
      venue,
      publishedOn,
    ]),
  ).toEqual([
    ["Emergence wi", "Havlík,Arun", "arXiv.org Artificial Intelligence", "2023-08-31"],
    ["Swarms that ", "", "Neural Information Processing Systems", "2022-12-31"],
    ["On Being Mor", "Sung", "AAAI Conferences", "2019-02-12"],
  ]);
  expect(drafts[2]!.statedKeywords).toEqual(["Cognitive Science", "Robots"]);
});

it("reads the same without blank lines, and from the saved page", () => {
  const text = readFileSync(`${FIXTURE_FOLDER}/aitopics-listing.txt`, "utf8");
  const dense = readDigest(text.replace(/\n\n/g, "\n"), { file: "x.txt" });
  const titles = readFixture("aitopics-listing.txt").drafts.map(({ title }) => title);
  expect(dense.drafts.map(({ title }) => title)).toEqual(titles);
  const saved = readFixture("aitopics-html.html");
  expect(saved.drafts.map(({ title }) => title)).toEqual(titles.slice(0, 2));
  expect(saved.claimed).toBe(1204);
});

it("keeps an entry without a date apart from its neighbours, and joins wrapped lines", () => {
  const undated = [
    "AITopics",
    "2 results",
    "Dated Swarms",
    "AAAI Conferences",
    "Oct-12-2025",
    "Robots of one kind agree on a place to go by what the nearest of them do, and do so faster the less they are told about others.",
    "Undated Swarms",
    "Sung, Jae Hyuk",
    "arXiv.org",
    "Robots of many kinds agree on a place to go by what the",
    "nearest of them do, and do so slower the more that they",
    "are told about all the others that are farther away now.",
    "Add feedback",
  ];
  const { drafts, problems } = readDigest(undated.join("\n"), { file: "x.txt" });
  expect(drafts).toMatchObject([
    { title: "Dated Swarms", publishedOn: "2025-10-12", firstLine: 3, lastLine: 6 },
    { title: "Undated Swarms", venue: "arXiv.org", firstLine: 7, lastLine: 12 },
  ]);
  expect(drafts[1]!.abstract).toContain("by what the nearest of them do");
  expect(problems).toEqual([]);
});

it("makes no paper of the head of a page that has nothing below it", () => {
  const head = ["AITopics", "Skip to main content", "Concept Path", "machine learning"];
  const text = [...head, "Collaborating Authors", "Filters", "1,204 results"].join("\n");
  const { drafts, problems } = readDigest(text, { file: "x.txt" });
  expect(drafts).toEqual([]);
  expect(problems.map(({ line, rule }) => [line, rule])).toContainEqual([undefined, "no-entries"]);
});
