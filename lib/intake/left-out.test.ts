/** Records that are left out: the others stay, and every line is accounted for. */
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { withoutLeftOut } from "./left-out";

const draft = (title: string, firstLine: number, lastLine: number) => {
  return { title, authors: [], codeUrls: [], firstLine, lastLine, raw: { title } };
};

/** Lines 11 to 16; the last two records share a line. */
const PIECE = {
  drafts: [
    draft("One", 11, 13),
    draft("Two", 14, 14),
    draft("Three", 15, 16),
    draft("Four", 16, 16),
  ],
  problems: [],
  counts: { lines: 5, usedLines: 5, headerLines: 0, problemLines: 0 },
  text: { firstLine: 11, lastLine: 16, bytes: gzipSync("One\n\nof it\nTwo\nThree\nFour") },
  headers: [],
  nextLine: 17,
  bytes: 30,
};

it("sets their own lines aside, but neither blank ones nor those of others", () => {
  const place = { first: 100, file: "a.txt" };
  const { drafts, counts, problems } = withoutLeftOut(PIECE, new Set([100, 102, 3]), place);
  expect(drafts.map(({ title }) => title)).toEqual(["Two", "Four"]);
  expect(counts).toEqual({ lines: 5, usedLines: 2, headerLines: 0, problemLines: 3 });
  expect(problems).toMatchObject([
    { rule: "left-out", severity: "info", line: 11, lastLine: 13, excerpt: "One" },
    { rule: "left-out", line: 15, lastLine: 16, excerpt: "Three" },
  ]);
});

it("changes nothing where none is of the piece", () => {
  expect(withoutLeftOut(PIECE, new Set([0, 99]), { first: 100, file: "a.txt" })).toBe(PIECE);
});
