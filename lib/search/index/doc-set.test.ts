import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  both,
  butNot,
  countBoth,
  countDocs,
  docsOf,
  either,
  fullSet,
  hasDoc,
  inAll,
  inAny,
  setOf,
} from "./doc-set";

const SIZE = 100;
const members = fc.uniqueArray(fc.nat(SIZE - 1));

describe("sets of docs", () => {
  it("agree with sets of numbers", () => {
    fc.assert(
      fc.property(members, members, (some, others) => {
        const [a, b] = [setOf(SIZE, some), setOf(SIZE, others)];
        const listed = (holds: (doc: number) => boolean) =>
          Array.from({ length: SIZE }, (_, doc) => doc).filter(holds);
        const [x, y] = [new Set(some), new Set(others)];
        expect([...docsOf(both(a, b))]).toEqual(listed((doc) => x.has(doc) && y.has(doc)));
        expect([...docsOf(either(a, b))]).toEqual(listed((doc) => x.has(doc) || y.has(doc)));
        expect([...docsOf(butNot(a, b))]).toEqual(listed((doc) => x.has(doc) && !y.has(doc)));
        expect(inAll(a, [b, b])).toEqual(both(a, b));
        expect(inAll(a, [])).toEqual(a);
        expect(inAny(a, [b, b])).toEqual(both(a, b));
        expect(countDocs(inAny(a, []))).toBe(0);
        expect(countDocs(a)).toBe(x.size);
        expect(countBoth(a, b)).toBe(countDocs(both(a, b)));
        expect(listed((doc) => hasDoc(a, doc))).toEqual(listed((doc) => x.has(doc)));
      }),
    );
  });

  it.each([0, 1, 31, 32, 33, 64])("know where they end: %i docs", (docs) => {
    expect(countDocs(fullSet(docs))).toBe(docs);
    expect(countDocs(butNot(fullSet(docs), setOf(docs, docs ? [docs - 1] : [])))).toBe(
      Math.max(0, docs - 1),
    );
  });
});
