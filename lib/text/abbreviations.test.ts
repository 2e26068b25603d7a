import { describe, expect, it } from "vitest";
import { definitionsIn } from "./abbreviations";

describe("definitionsIn", () => {
  it("finds what a text abbreviates", () => {
    const text =
      "We analyze the queries, keys, and Rotary Position Embedding (RoPE), train Large Language " +
      "Models (LLMs) and merge Mixture-of-Experts (MoE) models; in-context learning (ICL) emerges.";
    expect(definitionsIn(text)).toEqual([
      { short: "RoPE", long: "Rotary Position Embedding" },
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

  it.each([
    ["A CNN (convolutional neural network) is trained.", "CNN", "convolutional neural network"],
    ["Partially observable MDPs (POMDPs) are", "POMDP", "Partially observable MDPs"],
    ["an electroencephalogram (EEG) of", "EEG", "electroencephalogram"],
    ["support vector machines (SVM, for short)", "SVM", "support vector machines"],
    ["Resource Description Framework (RDF; see below)", "RDF", "Resource Description Framework"],
    ["in terms of energy efficiency (EE)", "EE", "energy efficiency"],
    [
      "authentication and authorisation infrastructures (AAIs)",
      "AAI",
      "authentication and authorisation infrastructures",
    ],
    ["heterogeneous networks (HetNets)", "HetNet", "heterogeneous networks"],
    ["We use direct memory\n access (DMA).", "DMA", "direct memory access"],
    ["graph neural networks} (GNNs)", "GNN", "graph neural networks"],
  ])("%s", (text, short, long) => {
    expect(definitionsIn(text)).toEqual([{ short, long }]);
  });

  it.each([
    "It differs between two systems (STM) here.",
    "a score (High) or low",
    "our model (LSTM) is used",
    "In Germany. Big data (GBD) grows",
    "the data of Seth and Stephens-Davidowitz (ADS)",
    "an MDP (a decision process that is Markov) has",
  ])("“%s” defines nothing", (text) => {
    expect(definitionsIn(text)).toEqual([]);
  });
});
