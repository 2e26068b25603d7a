import fc from "fast-check";
import { expect, it } from "vitest";
import { byBytes, bytesOfText, findBeginning, findText, stringTable, textAt } from "./string-table";

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

it("holds any text, and what is no character as the sign for that", () => {
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  const often = fc.constantFrom("a", "é", "\ud835", "\udc00", "\u{1d400}", "中");
  const anything = fc.array(fc.string({ unit: fc.oneof(unit, often), maxLength: 6 }));
  fc.assert(
    fc.property(anything, (words) => {
      const table = stringTable(words);
      expect(words.map((_, i) => Buffer.from(bytesOfText(table, i)))).toEqual(
        words.map((word) => Buffer.from(word)),
      );
    }),
  );
});
