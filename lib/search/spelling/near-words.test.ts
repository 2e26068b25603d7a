import fc from "fast-check";
import { expect, it } from "vitest";
import { editDistance } from "../edit-distance";
import { byBytes, stringTable } from "../index/string-table";
import { nearWords } from "./near-words";

const word = fc.string({ unit: fc.constantFrom(..."abeñßж𐐀"), minLength: 1, maxLength: 6 });

it("finds all words that a comparison with each of them would", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word),
      word,
      fc.integer({ min: 1, max: 2 }),
      (words, asked, most) => {
        const near = nearWords(stringTable(words.toSorted(byBytes)), asked, most);
        const expected = words.filter((other) => editDistance(asked, other, most) <= most);
        expect(near.map(({ text }) => text).sort()).toEqual(expected.sort());
        for (const { text, edits } of near) expect(edits).toBe(editDistance(asked, text, most));
      },
    ),
  );
});

it("gives the place in the table, and no texts with digits", () => {
  const words = ["bit", "bit8", "bits", "byte"];
  expect(nearWords(stringTable(words), "bit", 1)).toEqual([
    { place: 0, text: "bit", edits: 0 },
    { place: 2, text: "bits", edits: 1 },
  ]);
});

it("is not disturbed by endless words", () => {
  const endless = "𐐀".repeat(60);
  expect(nearWords(stringTable(["model", endless]), `${endless}x`, 2)).toEqual([]);
});
