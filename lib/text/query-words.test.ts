import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexWords } from "./index-words";
import { joinedPair, queryWord } from "./query-words";
import { tokenize } from "./tokens";

/** Whether a text has what a word of a query asks for. */
function finds(query: string, text: string): boolean {
  const terms = new Set(indexWords(text).map(({ term }) => term));
  return queryWord(query).some((alternative) => alternative.every((term) => terms.has(term)));
}

describe("queryWord", () => {
  it.each([
    ["pretraining", [["pretrain"]]],
    ["pre-training", [["pretrain"], ["pre", "train"]]],
    ["8-bit", [["8bit"]]],
    ["GPT-4", [["gpt4"]]],
    ["int8", [["int8"], ["8bit"]]],
    ["β-VAE", [["betava"], ["beta", "vae"]]],
    ["state-of-the-art", [["stateoftheart"], ["state", "art"]]],
    ["chain-of-thought", [["chainofthought"], ["chain", "thought"]]],
    ["end-to-end", [["endtoend"]]],
    ["on-policy", [["onpolici"]]],
    [
      "LLM.int8()",
      [
        ["llm", "int8"],
        ["llm", "8bit"],
      ],
    ],
    ["C++", [["c++"]]],
    ["2010-2015", [["2010", "2015"]]],
    ["...", []],
  ])("%s asks for %j", (text, expected) => {
    expect(queryWord(text)).toEqual(expected);
  });

  it("does not go through all the readings of a very long word", () => {
    const [literal, ...others] = queryWord("pre-training/mid-train/".repeat(150));
    expect(literal).toEqual(["pretrain", "midtrain"]);
    expect(others).toHaveLength(7);
  });

  it("asks for something wherever there is a token, and finds the text itself", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc
        .array(
          fc.constantFrom("8", "bit", "pre", "β", "GPT", "3", "-", ".", "of", "int8", "–", "'"),
        )
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const asked = queryWord(text);
        expect(asked.length > 0).toBe(tokenize(text).length > 0);
        expect(asked.every((terms) => terms.length > 0)).toBe(true);
        if (asked.length > 0) expect(finds(text, text)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  const ALIKE = [
    ["pre-training", "pretraining", "pre training"],
    ["fine-tuning", "finetuning", "fine tuning", "fine-tuned"],
    ["8-bit", "8bit", "8 bit", "8-bits", "int8"],
    ["GPT-4", "GPT4", "GPT 4"],
    ["GPT-3.5", "GPT3.5", "GPT 3.5"],
    ["multi-modal", "multimodal", "multi modal"],
    ["end-to-end", "end to end"],
    ["k-means", "k means"],
    ["7B", "7 billion", "7-billion"],
    ["self-supervised", "self supervised", "selfsupervised"],
    ["data-set", "dataset", "data sets"],
    ["few-shot", "few shot"],
    ["β-VAE", "beta-VAE", "beta VAE"],
    ["behaviour-cloning", "behavior cloning"],
  ];

  it.each(ALIKE)("finds one written as the other: %s, %s …", (...written) => {
    for (const query of written.filter((text) => !text.includes(" "))) {
      expect(written.filter((text) => !finds(query, `The ${text} of it`))).toEqual([]);
    }
  });

  it.each([
    ["GPT-4", "GPT-3 with 4 layers"],
    ["8-bit", "a bit of 8"],
    ["on-policy", "a policy on trade"],
    ["k-means", "this means that k is"],
    ["int8", "int4"],
  ])("%s does not find “%s”", (query, text) => {
    expect(finds(query, text)).toBe(false);
  });
});

describe("joinedPair", () => {
  it("is the term of both words written as one", () => {
    expect(joinedPair("pre", "Training")).toBe("pretrain");
    expect(joinedPair("data", "sets")).toBe("dataset");
    expect(joinedPair("8", "bits")).toBe("8bit");
  });
});
