/** The figures of `npm run eval` are the known ones. */
import { expect, it } from "vitest";
import { meanMeasures, measure } from "../scripts/eval/measures";

const judgements = new Map([
  ["a", 3],
  ["b", 1],
  ["c", 2],
]);

it("gives 1 for the perfect ranking and 0 for one without answers", () => {
  expect(measure(["a", "c", "b"], judgements)).toEqual({ ndcg10: 1, map: 1, recall100: 1 });
  expect(measure(["x", "y"], judgements)).toEqual({ ndcg10: 0, map: 0, recall100: 0 });
  expect(measure([], judgements)).toEqual({ ndcg10: 0, map: 0, recall100: 0 });
});

it("counts grades as they are, discounted by the logarithm of the place", () => {
  const ideal = 3 + 2 / Math.log2(3) + 1 / 2;
  const { ndcg10, map, recall100 } = measure(["x", "b", "a"], judgements);
  expect(ndcg10).toBeCloseTo((1 / Math.log2(3) + 3 / 2) / ideal, 10);
  expect(map).toBeCloseTo((1 / 2 + 2 / 3) / 3, 10);
  expect(recall100).toBeCloseTo(2 / 3, 10);
});

it("looks at ten places for nDCG, at a hundred for recall", () => {
  const others = Array.from({ length: 10 }, (_, i) => `x${i}`);
  const { ndcg10, recall100 } = measure([...others, "a", "b", "c"], judgements);
  expect([ndcg10, recall100]).toEqual([0, 1]);
});

it("takes the mean over queries", () => {
  const perfect = { ndcg10: 1, map: 1, recall100: 1 };
  const nothing = { ndcg10: 0, map: 0, recall100: 0 };
  expect(meanMeasures([perfect, nothing])).toEqual({ ndcg10: 0.5, map: 0.5, recall100: 0.5 });
});
