import fc from "fast-check";
import { expect, it } from "vitest";
import { MemoryRows } from "./row-bytes";
import { packed, TermRow } from "./term-row";

const TERMS = 40_000;

/** How often documents have terms, by the number of the term: seldom very often, or far apart. */
const documents = fc.array(
  fc.dictionary(
    fc.oneof(fc.nat(200), fc.nat(TERMS - 1)).map(String),
    fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 100_000 })),
    { maxKeys: 60 },
  ),
  { maxLength: 5 },
);

it("gives back the terms of documents, with weights of unit length by how often they have them", () => {
  const vocabulary = {
    salience: new Float32Array(TERMS).fill(0.6),
    idf: Float32Array.from({ length: TERMS }, (_, term) => 1 + (term % 7)),
  };
  fc.assert(
    fc.property(documents, (all) => {
      const rows = new MemoryRows();
      for (const counts of all) {
        const terms = Uint32Array.from(Object.keys(counts), Number).sort();
        const counted = new Uint32Array(TERMS);
        for (const term of terms) counted[term] = counts[term]!;
        rows.add(packed(terms, counted));
      }
      const row = new TermRow();
      for (const [i, counts] of [...all.entries()].reverse()) {
        row.unpack(rows.at(i), vocabulary);
        const terms = [...row.terms.subarray(0, row.length)];
        expect(terms).toEqual(Object.keys(counts).map(Number));
        const weights = terms.map((term) => 0.6 * (1 + Math.log(counts[term]!)) * (1 + (term % 7)));
        const length = Math.hypot(...weights);
        row.weights.subarray(0, row.length).forEach((weight, at) => {
          expect(weight).toBeCloseTo(weights[at]! / length, 6);
        });
      }
    }),
    { numRuns: 50 },
  );
});
