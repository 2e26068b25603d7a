import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "./tokens";

describe("tokenize", () => {
  it("cuts and folds", () => {
    expect(tokenize("Havlík’s 8-bit β")).toEqual([
      { text: "havlik", start: 0, end: 6 },
      { text: "s", start: 7, end: 8 },
      { text: "8", start: 9, end: 10 },
      { text: "bit", start: 11, end: 14 },
      { text: "β", start: 15, end: 16 },
    ]);
  });

  it("cuts any text where FTS5 does: letters, numbers and private use, with their marks", () => {
    const word = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;
    const pieces = fc.constantFrom(
      "a",
      "e\u0301",
      "\u0301",
      "𝛼",
      "😀",
      "\uD835",
      "-",
      "9",
      "\uE000",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const expected = [...text.matchAll(word)].map((match) => [
          match.index,
          match.index + match[0].length,
        ]);
        expect(tokenize(text).map(({ start, end }) => [start, end])).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});
