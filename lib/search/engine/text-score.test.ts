import { expect, it } from "vitest";
import { setOf } from "../index/doc-set";
import type { TextIndex } from "../index/library-index";
import { piecesOf } from "../pieces";
import { addScores, type ScoredTerm, scorePieces } from "./text-score";

const DOCS = 100_000;

/** Term t stands in each doc that is a multiple of t + 2. */
function textIndex(terms: number): TextIndex {
  const lists = Array.from({ length: terms }, (_, t) =>
    Array.from({ length: Math.ceil(DOCS / (t + 2)) }, (_, i) => i * (t + 2)),
  );
  const starts = Uint32Array.of(0, ...lists.map((_, t) => lists.slice(0, t + 1).flat().length));
  return {
    starts,
    postings: Uint32Array.from(lists.flat()),
    payloads: Uint16Array.from(lists.flat(), (doc) => 1 + (doc % 3)),
    titleLengths: Uint8Array.from({ length: DOCS }, (_, doc) => 3 + (doc % 7)),
    abstractLengths: new Uint16Array(DOCS),
    meanTitleLength: 6,
    meanAbstractLength: 0,
  } as Partial<TextIndex> as TextIndex;
}

it("scores are the same, whichever thread gave them", () => {
  const text = textIndex(3);
  const terms = [0, 1, 2].map(
    (t): ScoredTerm => ({ text: "", entries: [t, t + 1], forms: 0, weight: 1 / (t + 1) }),
  );
  const all = Array.from({ length: DOCS }, (_, doc) => doc);
  const set = setOf(
    DOCS,
    all.filter((doc) => doc % 5 !== 0),
  );
  const alone = new Float32Array(DOCS);
  addScores(text, terms, set, alone);
  expect(alone.filter((score) => score > 0).length).toBeGreaterThan(DOCS / 2);

  const shared = new Float32Array(DOCS).fill(7);
  const pieces = piecesOf(4);
  // Another thread has the first and the third of four.
  scorePieces(text, { terms, set, scores: shared, pieces: { ...pieces, count: 1 } });
  scorePieces(text, { terms, set, scores: shared, pieces });
  expect(shared.slice(0, 32_768)).toEqual(alone.slice(0, 32_768));
  expect(shared[40_001]).toBe(7);
  expect(shared.slice(65_536)).toEqual(alone.slice(65_536));
});
