import fc from "fast-check";
import { expect, it } from "vitest";
import { byBytes, findBeginning, findText, stringTable, textAt } from "./string-table";

const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 4 }), { maxLength: 30 });

it("sorts as the bytes of UTF-8 do", () => {
  fc.assert(
    fc.property(texts, (words) => {
      const bytes = words.map((word) => Buffer.from(word)).sort(Buffer.compare);
      expect(words.toSorted(byBytes)).toEqual(bytes.map(String));
    }),
  );
  expect(["\u{10400}", "\uE000", "z"].sort(byBytes)).toEqual(["z", "\uE000", "\u{10400}"]);
});

it("finds texts and beginnings among sorted ones", () => {
  fc.assert(
    fc.property(texts, fc.string({ unit: "grapheme", maxLength: 2 }), (words, wanted) => {
      const table = stringTable(words.toSorted(byBytes));
      const between = ([from, to]: [number, number]) =>
        Array.from({ length: to - from }, (_, i) => textAt(table, from + i)).sort();
      expect(between(findText(table, wanted))).toEqual(words.filter((w) => w === wanted));
      expect(between(findBeginning(table, wanted))).toEqual(
        words.filter((w) => w.startsWith(wanted)).sort(),
      );
    }),
  );
});
