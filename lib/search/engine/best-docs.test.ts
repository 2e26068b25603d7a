import { expect, it } from "vitest";
import { setOf } from "../index/doc-set";
import { bestDocs, likelyBest } from "./best-docs";
import { keepScores } from "./scores";

/** Scores that repeat, in no order. */
function scoresOf(size: number) {
  return {
    docs: Uint32Array.from({ length: size }, (_, i) => 3 * i),
    values: Float32Array.from({ length: size }, (_, i) => ((i * 7_919) % 1_013) / 97),
  };
}

it.each([0, 1, 500, 40_000])("gives the first of %i docs, as sorting all would", (size) => {
  const scores = scoresOf(size);
  const sorted = [...scores.values.keys()]
    .sort((a, b) => scores.values[b]! - scores.values[a]! || a - b)
    .map((at) => ({ doc: scores.docs[at]!, score: scores.values[at]!, place: at }));
  for (const limit of [1, 20, 1_000])
    expect(bestDocs(scores, limit)).toEqual(sorted.slice(0, limit));
});

it.each([0, 1, 500, 40_000])("finds the docs that can be the best among %i", (size) => {
  const { docs, values } = scoresOf(size);
  const all = new Float32Array(3 * size + 1);
  docs.forEach((doc, i) => {
    all[doc] = values[i]!;
  });
  const set = setOf(all.length, docs);
  const likely = likelyBest(all, set, 20);
  expect(likely.length).toBeLessThanOrEqual(Math.max(40, size / 2));
  const best = (of: Uint32Array) => bestDocs(keepScores(all, of), 20).map(({ doc }) => doc);
  expect(best(likely)).toEqual(best(docs));
});

it("gives all docs where none has a score", () => {
  const values = new Float32Array(40_000);
  const docs = Uint32Array.from(values.keys());
  expect(bestDocs({ docs, values }, 3).map(({ doc }) => doc)).toEqual([0, 1, 2]);
});
