import { describe, expect, it } from "vitest";
import { cutText } from "./cut-paper";
import { inEnumeration } from "./enumeration";

const passing = (text: string) => {
  const cut = cutText(text);
  const inside = inEnumeration(cut);
  return cut.words.filter((_, index) => inside[index]).map((word) => cut.vocabulary.token(word));
};

describe("inEnumeration", () => {
  it("finds the items of a list that names a whole field", () => {
    const text =
      "This set includes large-scale vision, language, audio, video, diffusion, generative modeling, " +
      "continual learning, sparsity, retrieval, quantization, pruning, fairness, molecules, and arithmetic.";
    expect(passing(text)).toEqual(expect.arrayContaining(["quantization", "pruning", "molecules"]));
    expect(passing(text)).not.toContain("includes");
  });

  it("ends with the clause that the sentence goes on with", () => {
    const text =
      "On audio, video, fairness, sparsity, molecules, code, and arithmetic we find that pruning is " +
      "better than all that came before, and cheaper.";
    expect(passing(text)).toEqual(["video", "fairness", "sparsity", "molecules", "code"]);
  });

  it("leaves a short list and the clauses of a long sentence alone", () => {
    expect(
      passing("From scaling laws, grokking phenomena, and phase transitions in models."),
    ).toEqual([]);
    const clauses =
      "We show, with a theory of its own that covers many cases, that sparsity, when it is induced, " +
      "hurts the accuracy of every model that we have tried here, but not much.";
    expect(passing(clauses)).toEqual([]);
  });

  it("does not run on into the next sentence", () => {
    const text = "We test on one, two, three, four, five, six, and seven tasks. Pruning helps.";
    expect(passing(text)).toContain("five");
    expect(passing(text)).not.toContain("pruning");
  });
});
