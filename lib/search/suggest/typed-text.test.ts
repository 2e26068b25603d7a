import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../syntax";
import { readTyped, withCompletion } from "./typed-text";

describe("readTyped", () => {
  it.each([
    ["emergent ab", "", undefined, ["emergent", "ab"]],
    ["author:hin", "", "author", ["hin"]],
    ["Author:hin", "", "author", ["hin"]],
    ["sparse attention author:hin", "sparse attention ", "author", ["hin"]],
    ["author:hinton deep lear", "author:hinton ", undefined, ["deep", "lear"]],
    ['author:"geoffrey hin', "", "author", ["geoffrey", "hin"]],
    ['theme:"x y" emer', 'theme:"x y" ', undefined, ["emer"]],
    ["theme:qu", "", "theme", ["qu"]],
    ["a OR emer", "a OR ", undefined, ["emer"]],
    ["(a OR emer", "(a OR ", undefined, ["emer"]],
    ["x (title:emer", "x (", "title", ["emer"]],
    ["x -author:hin", "x ", "author", ["hin"]],
    ["scaling -emer", "scaling ", undefined, ["emer"]],
    ["quant* emer", "quant* ", undefined, ["emer"]],
    ["8-bit LLM.int8() qua", "", undefined, ["8", "bit", "llm", "int8", "qua"]],
    ["what: emer", "", undefined, ["what", "emer"]],
    ["author:", "", "author", []],
    ["", "", undefined, []],
  ])("splits %s", (text, rest, field, words) => {
    const typed = readTyped(text);
    expect([typed.rest, typed.field, typed.words]).toEqual([rest, field, words]);
  });
});

describe("withCompletion", () => {
  it.each([
    ["emergent ab", "emergent abilities", "emergent abilities"],
    ["LLM.int8() qua", "llm int8 quantization", "LLM.int8() quantization"],
    ["emergant ab", "emergent abilities", "emergent abilities"],
    ["attention author:hin", "Geoffrey Hinton", 'attention author:"Geoffrey Hinton"'],
    ["theme:qu", "Quantization", "theme:Quantization"],
    ["x -theme:qu", "Quantization", "x -theme:Quantization"],
    ['x "emergent ab', "emergent abilities", 'x "emergent abilities"'],
    ["(a OR emer", "emergent", "(a OR emergent"],
  ])("turns %s and %s into %s", (text, completion, expected) => {
    expect(withCompletion(readTyped(text), completion)).toBe(expected);
  });

  it("keeps all that stands before the words", () => {
    const pieces = fc.constantFrom(
      ...["emergent", "author:hin", '"a b"', '"', "(", "a)", "OR", "-x", "theme:", "8-bit", "q*"],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const text = parts.join(" ");
        const typed = readTyped(text);
        expect(text.startsWith(typed.rest)).toBe(true);
        const completed = withCompletion(typed, "xylophone");
        expect(completed.startsWith(typed.rest)).toBe(true);
        expect(JSON.stringify(parseQuery(completed))).toContain("xylophone");
      }),
    );
  });
});
