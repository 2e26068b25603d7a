import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildSuggestionIndex, type SuggestionEntry, suggest } from "./suggestions";

const entry = (kind: SuggestionEntry["kind"], label: string, weight = 0): SuggestionEntry => ({
  kind,
  label,
  href: `/${kind}/${label}`,
  weight,
});
const entries = [
  entry("paper", "Intriguing Properties of Quantization at Scale"),
  entry("paper", "Emergent Abilities of Large Language Models"),
  entry("paper", "Are Emergent Abilities of Large Language Models a Mirage?"),
  entry("paper", "Emergent Abilities in Reduced-Scale Generative Language Models"),
  entry("paper", "Emergent Properties of Foveated Perceptual Systems"),
  entry("paper", "Emergent Correspondence from Image Diffusion"),
  entry("paper", "Demystifying the Slash Pattern in Attention: The Role of RoPE"),
  entry("paper", "LLM.int8(): 8-bit Matrix Multiplication for Transformers at Scale"),
  entry("theme", "Emergence", 40),
  entry("theme", "Emergent communication", 12),
  entry("theme", "Quantization", 20),
  entry("theme", "Interpretability", 9),
  entry("keyword", "emergent properties", 7),
  entry("author", "Elizabeth Campolongo", 2),
  entry("author", "Vladimír Havlík", 1),
  entry("venue", "Emergent Mind", 1),
];
const index = buildSuggestionIndex(entries);
const labels = (text: string, limit = 10) => suggest(index, text, limit).map((s) => s.label);

describe("suggest", () => {
  it.each([
    ["quantisation", "Quantization"],
    ["Campolongo Elizabet", "Elizabeth Campolongo"],
    ["elizabet campolongi", "Elizabeth Campolongo"],
    ["havlik", "Vladimír Havlík"],
    ["HAVLÍ", "Vladimír Havlík"],
    ["interpretabilty", "Interpretability"],
    ["intrepretab", "Interpretability"],
    ["emergant abilites of langauge models", "Emergent Abilities of Large Language Models"],
    ["int8 8-bit", "LLM.int8(): 8-bit Matrix Multiplication for Transformers at Scale"],
  ])("for %s begins with %s", (text, expected) => {
    expect(labels(text)[0]).toBe(expected);
  });

  it("offers a few of each kind, each kind in one piece", () => {
    const kinds = suggest(index, "emer", 10).map((s) => s.kind);
    expect(kinds).toEqual([
      ...["theme", "theme", "keyword", "venue"],
      ...["paper", "paper", "paper", "paper"],
    ]);
  });

  it("puts labels that begin with the text before those that only have it", () => {
    expect(labels("emergent abilities")).toEqual([
      "Emergent Abilities of Large Language Models",
      "Emergent Abilities in Reduced-Scale Generative Language Models",
      "Are Emergent Abilities of Large Language Models a Mirage?",
    ]);
  });

  it("does not find a word inside another", () => {
    expect(labels("rope")).toEqual([
      "Demystifying the Slash Pattern in Attention: The Role of RoPE",
    ]);
  });

  it("answers with kind, label and href only, and nothing to nothing", () => {
    expect(suggest(index, "quantiz", 1)).toEqual([
      { kind: "theme", label: "Quantization", href: "/theme/Quantization" },
    ]);
    expect(labels("")).toEqual([]);
    expect(labels("…")).toEqual([]);
    expect(labels("xylophone")).toEqual([]);
    expect(labels("emer", 0)).toEqual([]);
    expect(suggest(buildSuggestionIndex([]), "x", 10)).toEqual([]);
  });

  it("takes any text and keeps to the limit, without repeating itself", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc
        .array(fc.constantFrom("emergent", "abil", "of", "quantisation", "8-bit"), {
          maxLength: 40,
        })
        .map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 12 }), (text, limit) => {
        const hrefs = suggest(index, text, limit).map((s) => s.href);
        expect(hrefs.length).toBeLessThanOrEqual(limit);
        expect(new Set(hrefs).size).toBe(hrefs.length);
      }),
    );
  });
});
