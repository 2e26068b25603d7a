/** Listings and search results of arXiv, as a browser copies them. */
import { expect, it } from "vitest";
import { readFixture } from "@/tests/helpers/digest-fixtures";
import { readDigest } from "../read-digest";

it("reads a listing by its labels, and says what the page claims", () => {
  const { drafts, problems, topic, claimed } = readFixture("arxiv-listing.txt");
  expect([topic, claimed, problems]).toEqual(["Artificial Intelligence", 641, []]);
  expect(drafts[1]).toMatchObject({
    title: "Tiny Models, Trained for Long: $10^{12}$ Tokens and What They Bring",
    arxivId: "2401.02385",
    venue: "Transactions on Machine Learning Research",
    statedKeywords: ["cs.CL", "cs.AI"],
  });
  expect(drafts[1]!.authors[1]).toEqual({ given: "Guangtao", family: "van der Zee" });
  expect(drafts[2]).toMatchObject({
    arxivId: "cs/0112017",
    abstract: expect.stringMatching(/^We read the oldest/),
  });
});

it("reads search results, and dates them by their first version", () => {
  const { drafts, topic, claimed } = readFixture("arxiv-listing.search.txt");
  expect([topic, claimed]).toEqual(["scaling laws", 12345]);
  expect(drafts.map(({ publishedOn }) => publishedOn)).toEqual(["2023-05-30", "2022-10-26"]);
  expect(drafts[0]!.abstract).toMatch(/their size alone\.$/);
  expect(drafts[1]!.authors).toHaveLength(4);
});

it("sets an entry aside that has lost its title, and keeps its neighbours", () => {
  const text = [
    "[1] arXiv:2401.00001 [pdf]",
    "Title: One",
    "A. Person",
    "[2] arXiv:2401.00002 [pdf]",
    "[3] arXiv:2401.00003 [pdf]",
    "Title: Three",
  ].join("\n");
  const { drafts, problems } = readDigest(text, { file: "x.txt" });
  expect(drafts.map(({ title }) => title)).toEqual(["One", "Three"]);
  expect(problems).toMatchObject([{ rule: "no-title", line: 4, lastLine: 4 }]);
});

it.each(["[3] arXiv:2401.00003 [pdf", "[3] arXiv:24"])(
  "takes “%s” for an entry that was cut off, not for words of the one above",
  (cutOff) => {
    const text = [
      "[2] arXiv:2401.00002 [pdf]",
      "Title: Two",
      "Subjects: Machine Learning (stat.ML)",
      cutOff,
      "[4] arXiv:2401.00004 [pdf]",
      "Title: Four",
    ].join("\n");
    const { drafts, problems } = readDigest(text, { file: "x.txt" });
    expect(drafts.map(({ lastLine }) => lastLine)).toEqual([3, 6]);
    expect(problems).toMatchObject([{ rule: "no-title", line: 4 }]);
  },
);

it.each([
  ["J. Foo 12 (2023) 1-9", "J. Foo", "12", "1–9"],
  ["Eur.Phys.J. C31 (2003) 17-29", "Eur.Phys.J.", "C31", "17–29"],
  ["Phys.Rev.D76:013009,2007", "Phys.Rev.D", undefined, undefined],
])("reads volume and pages of “%s” where they are sure", (reference, venue, volume, pages) => {
  const text = ["[1] arXiv:2401.00001 [pdf]", "Title: One", `Journal-ref: ${reference}`].join("\n");
  const [draft] = readDigest(text, { file: "x.txt" }).drafts;
  expect([draft!.venue, draft!.volume, draft!.pages]).toEqual([venue, volume, pages]);
});
