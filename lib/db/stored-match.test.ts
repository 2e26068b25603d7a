import { expect, it } from "vitest";
import type { PaperDraft } from "@/lib/papers/paper";
import { StoredMatcher } from "./stored-match";

it("doubts an entry that contradicts one before it which has the same DOI", () => {
  const draft = (family: string, number: number): PaperDraft => ({
    title: "On Wombats at Large",
    authors: [{ family, given: "Ann" }],
    doi: "10.1000/x",
    codeUrls: [],
    firstLine: number,
    lastLine: number,
    raw: { title: "On Wombats at Large" },
  });
  const [smith, again, doe] = [draft("Smith", 1), draft("Smith", 2), draft("Doe", 3)];
  const matcher = new StoredMatcher(false);
  const matches = matcher.match([smith, again, doe], [0, 1, 2], []);
  expect(matches.map(({ sameAs }) => sameAs)).toEqual([undefined, 0, 0]);
  expect(matches.map(({ isDoubtful }) => isDoubtful)).toEqual([false, false, true]);
  expect(matcher.match([doe], [3], [{ number: 0, facts: smith }])[0]!.isDoubtful).toBe(true);
});
