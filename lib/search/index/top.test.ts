import fc from "fast-check";
import { expect, it } from "vitest";
import { firstInOrder } from "./top";

it("gives the first few as sorting all would", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(12), (scores, limit) => {
      const before = (a: number, b: number) =>
        scores[a]! > scores[b]! || (scores[a] === scores[b] && a < b);
      const sorted = [...scores.keys()].sort((a, b) => (before(a, b) ? -1 : 1));
      expect(firstInOrder(scores.keys(), limit, before)).toEqual(sorted.slice(0, limit));
    }),
  );
});
