import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildSuggestionIndex } from "./build-index";
import { suggest } from "./suggest";
import type { SuggestionEntry } from "./suggestion-index";

const entry = (kind: SuggestionEntry["kind"], label: string, weight = 0): SuggestionEntry => ({
  kind,
  label,
  key: label.toLowerCase().replaceAll(" ", "-"),
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
const all = (text: string, limit = 12) => suggest(index, text, limit);
/** Labels of what there is in the library. */
const labels = (text: string) =>
  all(text).flatMap(({ kind, label }) => (kind === "completion" ? [] : [label]));
const completions = (text: string) =>
  all(text).flatMap(({ kind, label }) => (kind === "completion" ? [label] : []));

describe("what is suggested of the library", () => {
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

  it("is a few of each kind, each kind in one piece, the heavier first", () => {
    const found = all("emer", 10).filter(({ kind }) => kind !== "completion");
    expect(found.map(({ kind }) => kind)).toEqual([
      ...["theme", "theme", "venue"],
      ...["paper", "paper", "paper"],
    ]);
    expect(found[0]!.label).toBe("Emergence");
  });

  it("begins with the text before it only has it", () => {
    expect(labels("emergent abilities")).toEqual([
      "Emergent Abilities of Large Language Models",
      "Emergent Abilities in Reduced-Scale Generative Language Models",
      "Are Emergent Abilities of Large Language Models a Mirage?",
    ]);
  });

  it("does not have a word inside another", () => {
    expect(labels("rope")).toEqual([
      "Demystifying the Slash Pattern in Attention: The Role of RoPE",
    ]);
  });

  it("is found as typed before it is found nearly so", () => {
    expect(labels("role")).toEqual([
      "Demystifying the Slash Pattern in Attention: The Role of RoPE",
    ]);
    expect(all("emergint prop").map(({ kind }) => kind)).toEqual([...["completion", "paper"]]);
  });

  it("comes with an address: a paper's page, the papers with a value", () => {
    expect(all("havlik")).toContainEqual({
      kind: "author",
      label: "Vladimír Havlík",
      href: "/?author=vladim%C3%ADr-havl%C3%ADk",
    });
    expect(all("foveated")).toContainEqual({
      kind: "paper",
      label: "Emergent Properties of Foveated Perceptual Systems",
      href: "/papers/emergent-properties-of-foveated-perceptual-systems",
    });
  });
});

describe("completions", () => {
  it.each([
    ["scale quantiz", ["scale quantization"]],
    ["quantiz", []],
    ["emergent prop", ["emergent properties"]],
    ['"emergent prop', ['"emergent properties"']],
    ["emergent ab", ["emergent abilities"]],
    ["emergent abilities", []],
    ["emergent ment", []],
    ["emergant abilit", ["emergent abilities"]],
    ["xylophone emergent prop", ["xylophone emergent properties"]],
    ["theme:x emergent ab", ["theme:x emergent abilities"]],
    ['"emergent ab', ['"emergent abilities"']],
    ["a OR (emergent ab", ["a OR (emergent abilities"]],
    ["title:emergent -title:ab", ["title:emergent -title:abilities"]],
  ])("of %s are %j", (text, expected) => {
    expect(completions(text)).toEqual(expected);
  });

  it("give way to a theme that reads the same, and take the place of a key phrase", () => {
    expect(all("emergent prop").map(({ kind }) => kind)).toEqual(["completion", "paper"]);
    expect(all("quantisa").map(({ kind, label }) => [kind, label])).toEqual([
      ["theme", "Quantization"],
      ["paper", "Intriguing Properties of Quantization at Scale"],
    ]);
  });

  it("come first, and search for what they say", () => {
    expect(all("sparse emergent ab")[0]).toEqual({
      kind: "completion",
      label: "sparse emergent abilities",
      href: "/?q=sparse+emergent+abilities",
    });
  });

  it("do not end in a word that says nothing", () => {
    expect(completions("models a")).toEqual(["models abilities", "models are"].slice(0, 1));
  });
});

describe("behind a field", () => {
  it.each([
    ["author:camp", "author", "Elizabeth Campolongo", 'author:"Elizabeth Campolongo"'],
    ["theme:qu", "theme", "Quantization", "theme:Quantization"],
    ["keyword:emer", "keyword", "emergent properties", 'keyword:"emergent properties"'],
    ["venue:emer", "venue", "Emergent Mind", 'venue:"Emergent Mind"'],
    ["author:campolonga", "author", "Elizabeth Campolongo", 'author:"Elizabeth Campolongo"'],
  ])("%s suggests each %s that fits", (text, kind, label, completion) => {
    const found = all(`scaling ${text}`);
    expect(new Set(found.map((s) => s.kind))).toEqual(new Set(["completion", kind]));
    expect(found[0]!.label).toBe(`scaling ${completion}`);
    const value = found.find((s) => s.label === label);
    expect(value?.href).toMatch(new RegExp(`^/\\?q=scaling&${kind}=`));
  });

  it("suggests nothing where nothing of the library can stand", () => {
    expect(all("has:emer")).toEqual([]);
    expect(all("year:20")).toEqual([]);
  });
});

describe("any text", () => {
  it("may have no suggestions", () => {
    for (const text of ["", "…", "author:", '"', "xylophone"]) expect(all(text)).toEqual([]);
    expect(all("emer", 0)).toEqual([]);
    expect(suggest(buildSuggestionIndex([]), "x", 10)).toEqual([]);
  });

  it("gets at most as many as asked for, none twice", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc
        .array(fc.constantFrom("emergent", "abil", "of", "quantisation", "8-bit", "author:", '"'), {
          maxLength: 40,
        })
        .map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 12 }), (text, limit) => {
        const found = all(text, limit).map(({ kind, href }) => `${kind} ${href}`);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
