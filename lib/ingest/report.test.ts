import { describe, expect, it } from "vitest";
import { problem } from "./problem";
import { type DigestReport, exitCode, ingestReport, renderReport } from "./report";

function digest(facts: Partial<DigestReport>): DigestReport {
  return {
    file: "a.txt",
    format: "hugging-face-search",
    entries: 0,
    new: 0,
    merged: 0,
    unchanged: 0,
    problems: [],
    ...facts,
  };
}

const fine = digest({ entries: 3, new: 2, merged: 1 });
const cut = problem("entry-cut-off", { file: "b.txt", line: 23, excerpt: "Half a billion" });
const info = problem("no-author-line", { file: "b.txt", line: 7 });
const unread = digest({
  file: "b.txt",
  format: null,
  problems: [problem("unknown-format", { file: "b.txt" })],
});

describe("exitCode", () => {
  it.each([
    ["all stored", [fine], 0],
    ["nothing new", [digest({ entries: 3, unchanged: 3 })], 0],
    ["stored, with an info", [digest({ ...fine, problems: [info] })], 0],
    ["stored, with a warning", [digest({ ...fine, problems: [cut] })], 1],
    ["one digest stored, one not", [fine, unread], 1],
    ["nothing stored", [unread], 2],
    ["no digests", [], 2],
  ])("%s", (_, digests, code) => {
    expect(exitCode(ingestReport(digests as DigestReport[]))).toBe(code);
  });
});

it("adds up what the digests brought", () => {
  const lines = { lines: 9, usedLines: 6, headerLines: 2, problemLines: 1 };
  const { totals } = ingestReport([
    fine,
    digest({ ...fine, ...lines, problems: [cut, info] }),
    unread,
  ]);
  expect(totals).toEqual({
    entries: 6,
    new: 4,
    merged: 2,
    unchanged: 0,
    problems: { error: 1, warning: 1, info: 1 },
    ...{ lines: 9, usedLines: 6, headerLines: 2, problemLines: 1 },
  });
});

it("counts the problems that are not listed", () => {
  const many = digest({
    ...fine,
    problems: [cut],
    problemCounts: { error: 0, warning: 1_200, info: 0 },
  });
  const report = ingestReport([many]);
  expect(report.totals.problems.warning).toBe(1_200);
  expect(exitCode(report)).toBe(1);
  expect(renderReport(report)).toContain("… and 1,199 problems more, which are not listed.");
});

it("says what became of the lines", () => {
  const lines = { lines: 1_240, usedLines: 1_200, headerLines: 38, problemLines: 2 };
  expect(renderReport(ingestReport([digest({ ...fine, ...lines })]))).toContain(
    "Of 1,240 lines that are not blank, 1,200 are of entries, 38 of headers, 2 were set aside with a problem.",
  );
});

it("renders a table, and problems as places an editor can open", () => {
  const other = digest({
    file: "b.txt",
    format: "aitopics-concept",
    entries: 10,
    new: 10,
    problems: [cut],
  });
  expect(renderReport(ingestReport([fine, other]))).toBe(
    `Digest  Format               Entries  New  Merged  Unchanged  Problems
a.txt   hugging-face-search        3    2       1          0         0
b.txt   aitopics-concept          10   10       0          0         1
Total                             13   12       1          0         1

b.txt:23: warning: ${cut.message} [entry-cut-off]
    Half a billion
`,
  );
});
