import { describe, expect, it } from "vitest";
import type { SearchHit } from "./answer";
import { resultGroups } from "./result-groups";
import type { MatchGroup } from "./selection";

const counts = { all: 3, some: 4, meaning: 2 };
const ORDER: MatchGroup[] = [
  "all",
  "all",
  "all",
  "some",
  "some",
  "some",
  "some",
  "meaning",
  "meaning",
];

/** What search answers for a page of the nine papers. */
function answer(page: number, size: number) {
  const papers = ORDER.map((match, index): SearchHit => {
    const title = `Paper ${index + 1}`;
    const empty = { authors: [], authorCount: 0, themes: [], snippet: [], sources: [] };
    return {
      slug: `p${index + 1}`,
      title,
      titleParts: [{ text: title, hit: false }],
      ...empty,
      match,
    };
  });
  return { papers: papers.slice((page - 1) * size, page * size), counts, page, size };
}

function outline(page: number, size: number) {
  return resultGroups(answer(page, size)).map(
    ({ match, continued, papers }) =>
      `${match}${continued ? ", continued" : ""}: ${papers.map(({ slug }) => slug).join(" ")}`,
  );
}

describe("the groups of a page", () => {
  it("begin where the way of matching changes", () => {
    expect(outline(1, 20)).toEqual(["all: p1 p2 p3", "some: p4 p5 p6 p7", "meaning: p8 p9"]);
  });

  it("go on where the page before left them", () => {
    expect(outline(2, 2)).toEqual(["all, continued: p3", "some: p4"]);
    expect(outline(2, 5)).toEqual(["some, continued: p6 p7", "meaning: p8 p9"]);
  });

  it("begin afresh when a page ends with a group", () => {
    expect(outline(2, 3)).toEqual(["some: p4 p5 p6"]);
  });

  it("count the papers of all pages", () => {
    expect(resultGroups(answer(1, 2))).toMatchObject([{ match: "all", count: 3 }]);
  });

  it("start from the first paper of the one group asked for", () => {
    const { papers } = answer(1, 20);
    const some = { papers: papers.slice(3, 5), counts, page: 1, size: 2 };
    expect(resultGroups(some, "some")).toMatchObject([{ match: "some", continued: false }]);
    expect(resultGroups({ ...some, page: 2 }, "some")).toMatchObject([{ continued: true }]);
  });

  it("are none on a page beyond the last", () => {
    expect(outline(4, 5)).toEqual([]);
  });
});
