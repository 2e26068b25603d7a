import { describe, expect, it } from "vitest";
import { phraseCandidates } from "./phrase-candidates";

const forms = (text: string) => phraseCandidates(text).map(({ form }) => form);
const keys = (text: string) => phraseCandidates(text).map(({ key }) => key);

describe("phraseCandidates", () => {
  it("never begins or ends with a stop word, nor ends with an adjective", () => {
    const found = forms("We show that the emergence of large models is robust.");
    expect(found).toContain("large models");
    expect(found.some((form) => /\b(?:of|the|is|large|robust)$/i.test(form))).toBe(false);
  });

  it("has no verbs, quantities or mere comparison, but activities that are named like things", () => {
    expect(forms("We curate TreeOfLife-200M; GPT-4 tends; emphasizing applications")).toEqual(
      expect.not.arrayContaining([
        "curate TreeOfLife-200M",
        "GPT-4 tends",
        "emphasizing applications",
      ]),
    );
    expect(forms("million images, 6B parameters, smaller models").join()).not.toMatch(
      /mill|6B|small/,
    );
    expect(forms("training data and carbon capture, mode collapse")).toEqual(
      expect.arrayContaining(["training data", "carbon capture", "mode collapse"]),
    );
  });

  it("keeps hyphenated compounds whole", () => {
    const found = forms("interleaved chain-of-thought reasoning");
    expect(found).toContain("chain-of-thought reasoning");
    expect(found).not.toContain("thought reasoning");
  });

  it("gives spelling variants one key", () => {
    expect(keys("pre-training losses")).toEqual(keys("pretraining loss"));
    expect(keys("Pre-Training Loss")).toEqual(keys("pre training loss"));
    expect(keys("multi-agent systems")).toEqual(keys("multi agent system"));
    expect(keys("colour behaviours")).toEqual(keys("color behavior"));
  });

  it("does not cross punctuation, links or formulas", () => {
    const found = forms(
      "sparse networks, swarm robots at https://github.com/swarm/robots and spins $x_1$ lattice",
    );
    expect(found).not.toContain("sparse networks, swarm robots");
    expect(found).not.toContain("spins lattice");
    expect(found.join(" ")).not.toMatch(/github|http|x_1/);
  });

  it("leaves numbers alone but keeps names with digits", () => {
    expect(forms("2023")).toEqual([]);
    expect(forms("GPT4")).toEqual(["GPT4"]);
  });
});
