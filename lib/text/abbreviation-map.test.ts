import { describe, expect, it } from "vitest";
import { AbbreviationCounts } from "./abbreviation-counts";
import { AbbreviationMap } from "./abbreviation-map";
import { indexWords } from "./index-words";

const map = new AbbreviationMap([
  { short: "LLM", long: "large language models", papers: 9 },
  { short: "LaLM", long: "large language model", papers: 2 },
  { short: "PLM", long: "pre-trained language model", papers: 5 },
  { short: "MoE", long: "mixture of experts", papers: 4 },
  { short: "SVM", long: "support vector machine", papers: 4 },
  { short: "CA", long: "cellular automata", papers: 3 },
]);
const implied = (text: string) =>
  indexWords(text, map)
    .filter(({ form }) => form === undefined)
    .map(({ term }) => term);

describe("AbbreviationMap", () => {
  it.each([
    ["LLMs emerge", ["larg", "languag", "model"]],
    ["A Large Language Model emerges", ["llm"]],
    ["large-language-model", ["llm"]],
    ["MoE layers, MOE layers", ["mixtur", "expert", "mixtur", "expert"]],
    ["SVMs", ["support", "vector", "machin"]],
    ["Mixture-of-Experts", ["moe"]],
    ["pretrained language models", ["plm"]],
    ["pre-trained language models", ["plm"]],
    ["llm and moe in small letters", []],
    ["language models", []],
  ])("“%s” implies %j", (text, terms) => {
    expect(implied(text)).toEqual(terms);
  });

  it("leaves to a text what it defines itself", () => {
    expect(implied("Conversation analysis (CA) is used; CA is old.")).toEqual([]);
    expect(implied("Large language models (LLMs) are large language models")).toEqual([]);
  });
});

describe("AbbreviationCounts", () => {
  const definitions = (texts: string[]) => {
    const counts = new AbbreviationCounts();
    for (const text of texts) counts.add(text);
    return counts.definitions();
  };
  const many = (count: number, text: string) => Array.from({ length: count }, () => text);

  it("takes spellings of a long form for one meaning, and the commonest of them", () => {
    expect(
      definitions([
        "Pretrained language models (PLMs) are",
        "We use pre-trained language models (PLMs).",
        "We use pre-trained language models (PLM) again.",
      ]),
    ).toEqual([{ short: "PLM", long: "pre-trained language models", papers: 3 }]);
  });

  it("leaves out what has several meanings", () => {
    const texts = ["cellular automata (CA)", "conversation analysis (CA)", "coded aperture (CA)"];
    expect(definitions([...texts, ...many(2, texts[0]!)])).toEqual([]);
    expect(definitions([...texts, ...many(6, texts[0]!)])).toEqual([
      { short: "CA", long: "cellular automata", papers: 7 },
    ]);
  });

  it("believes one paper in a small library only", () => {
    const once = ["the emergent ability score (EAS)"];
    expect(definitions(once)).toHaveLength(1);
    expect(definitions([...once, ...many(1_000, "nothing")])).toEqual([]);
    expect(definitions(["gradient descent (GD)"])).toEqual([]);
  });

  it("counts a paper once", () => {
    const text = "gradient descent (GD) and gradient descent (GD)";
    expect(definitions([text])).toEqual([]);
    expect(definitions([text, text])).toEqual([
      { short: "GD", long: "gradient descent", papers: 2 },
    ]);
  });
});
