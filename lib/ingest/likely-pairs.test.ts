import { expect, it } from "vitest";
import { LikelyPairs } from "./likely-pairs";

const TITLES = [
  "Grokking delayed generalization",
  "Unrelated wombats",
  "Grokking delayed generalisation of transformers",
  "Delayed generalization: grokking",
  "Wombats, unrelated",
];

it("pairs titles that share rare words, and only those with a paper that is asked for", () => {
  const likely = new LikelyPairs();
  for (const [id, title] of TITLES.entries()) likely.add({ id, title });
  const all = likely.pairs();
  expect(all).toContainEqual([0, 3]);
  expect(all).toContainEqual([1, 4]);
  expect(all).not.toContainEqual([0, 1]);
  for (const one of TITLES.keys()) {
    const own = all.filter((pair) => pair.includes(one));
    expect(likely.pairs((id) => id === one)).toEqual(expect.arrayContaining(own));
    expect(likely.pairs((id) => id === one)).toHaveLength(own.length);
  }
});

it("pairs what shares a DOI, but not what is in one book", () => {
  const likely = new LikelyPairs();
  for (const [id, title] of TITLES.entries()) {
    likely.add({ id, title, doi: id < 2 ? "10.1000/x" : undefined });
  }
  expect(likely.pairs()).toContainEqual([0, 1]);
  for (const id of [11, 12, 13, 14, 15]) {
    likely.add({ id, title: `Chapter${id} Words${id}`, doi: "10.1000/book" });
  }
  expect(likely.pairs((id) => id > 10)).toEqual([]);
});
