import fc from "fast-check";
import { expect, it } from "vitest";
import { hasTyped, markTyped } from "./mark-typed";

const marked = (label: string, query: string) =>
  markTyped(label, query)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join("");

it.each([
  ["Emergent Abilities of Models", "emergent ab", "[Emergent] [Ab]ilities of Models"],
  ["Vladimír Havlík", "havli", "Vladimír [Havlí]k"],
  ["Vladimi\u0301r", "vladimi", "[Vladimi\u0301]r"],
  ["\uFB01nite sets", "fin", "[\uFB01n]ite sets"],
  ["Offline models of offset", "of mod", "Offline [mod]els [of] offset"],
  ["Quantization", "quantisation", "[Quantization]"],
  ["Interpretability", "intrepretab", "[Interpretability]"],
  ['author:"Geoffrey Hinton"', "author:hin", 'author:"Geoffrey [Hin]ton"'],
  ["LLM.int8(): 8-bit", "8 b", "LLM.int8(): [8]-[b]it"],
])("marks in %s what of %s is there", (label, query, expected) => {
  expect(marked(label, query)).toBe(expected);
});

it("keeps the label whole", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 12 });
  fc.assert(
    fc.property(text, text, (label, query) => {
      expect(
        markTyped(label, query)
          .map((part) => part.text)
          .join(""),
      ).toBe(label);
    }),
  );
});

it("knows whether a label still fits when more was typed", () => {
  expect(hasTyped("Emergent Abilities", "emergent abil")).toBe(true);
  expect(hasTyped("Emergent Abilities", "abilities emer")).toBe(true);
  expect(hasTyped("Emergent Abilities", "emergent abo")).toBe(false);
  expect(hasTyped("Emergent Abilities", "emer abil")).toBe(false);
  expect(hasTyped("Emergent Abilities", "author:")).toBe(false);
});
