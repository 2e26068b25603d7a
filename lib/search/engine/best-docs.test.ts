import { expect, it } from "vitest";
import { bestDocs } from "./best-docs";

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

it("gives all docs where none has a score", () => {
  const values = new Float32Array(40_000);
  const docs = Uint32Array.from(values.keys());
  expect(bestDocs({ docs, values }, 3).map(({ doc }) => doc)).toEqual([0, 1, 2]);
});
