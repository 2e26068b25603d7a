import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, tolerableEdits } from "../edit-distance";
import { byBytes, stringTable, textAt } from "../index/string-table";
import { similarWords } from "./similar-words";

const TITLE_WORDS = `interpretability interpreting interpretation quantization quantizing quantum
quality language languages langevin lasso emergent emergence emerging emergency abilities ability
model models modal moduli a an of to transformers transform`.split(/\s+/);
const table = stringTable([...new Set(TITLE_WORDS)].sort(byBytes));
const similar = (typed: string, unfinished = false) =>
  similarWords(table, typed, unfinished).map(({ word, edits }) => [textAt(table, word), edits]);

describe("similarWords", () => {
  it.each([
    ["quantisation", [["quantization", 1]]],
    [
      "langauge",
      [
        ["language", 1],
        ["languages", 2],
      ],
    ],
    [
      "abilites",
      [
        ["abilities", 1],
        ["ability", 2],
      ],
    ],
    ["modle", [["model", 1]]],
    ["mode", [["model", 1]]],
    ["an", []],
    ["cat", []],
  ])("finds for %s", (typed, expected) => {
    expect(similar(typed)).toEqual(expected);
  });

  it("takes an unfinished word as the beginning of one", () => {
    expect(similar("intrepretab", true)).toEqual([
      ["interpretability", 1],
      ["interpretation", 2],
    ]);
    expect(similar("emrgen", true).map(([word]) => word)).toEqual([
      "emergence",
      "emergency",
      "emergent",
    ]);
  });

  it("finds what comparing with every word finds", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (words, typed) => {
        const sorted = words.sort(byBytes);
        const most = tolerableEdits(typed);
        const wanted = sorted.flatMap((other) => {
          const edits = editDistance(typed, other, most);
          return most > 0 && other[0] === typed[0] && edits <= most ? [{ other, edits }] : [];
        });
        const found = similarWords(stringTable(sorted), typed, false);
        expect(found.map((f) => ({ other: sorted[f.word], edits: f.edits }))).toEqual(wanted);

        const begun = sorted.flatMap((other) => {
          const lengths = Array.from({ length: other.length + 1 }, (_, i) => i);
          const edits = Math.min(
            ...lengths.map((n) => editDistance(typed, other.slice(0, n), most)),
          );
          return most > 0 && other[0] === typed[0] && edits <= most ? [{ other, edits }] : [];
        });
        const beginning = similarWords(stringTable(sorted), typed, true);
        expect(beginning.map((f) => ({ other: sorted[f.word], edits: f.edits }))).toEqual(begun);
      }),
      { numRuns: 500 },
    );
  });
});
