import { describe, expect, it } from "vitest";
import { definitionsIn } from "./abbreviations";

describe("definitionsIn", () => {
  it("finds what a text abbreviates", () => {
    const text =
      "We analyze the queries, keys, and Rotary Position Embedding (RoPE), train Large Language " +
      "Models (LLMs) and merge Mixture-of-Experts (MoE) models; in-context learning (ICL) emerges.";
    expect(definitionsIn(text)).toEqual([
      { short: "LLM", long: "Large Language Models" },
      { short: "MoE", long: "Mixture-of-Experts" },
      { short: "ICL", long: "in-context learning" },
    ]);
  });

  it("does not take remarks and counts in brackets for abbreviations", () => {
    const text =
      "We ask users (n=24), compare (22M to 1.5B) and follow recent work (Wei et al., 2022a).";
    expect(definitionsIn(text)).toEqual([]);
  });
});
