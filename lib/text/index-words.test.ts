import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexWords } from "./index-words";
import { tokenize } from "./tokens";

const termsOf = (text: string) => indexWords(text).map(({ term }) => term);
const formsOf = (text: string) => indexWords(text).map(({ form }) => form);

describe("indexWords", () => {
  it("gives every token in order with its form", () => {
    expect(indexWords("Quantised Networks, naïvely")).toMatchObject([
      { term: "quantiz", form: "quantised" },
      { term: "network", form: "networks" },
      { term: "naiv", form: "naively" },
    ]);
    expect(indexWords("")).toEqual([]);
  });

  it.each([
    ["pre-training", "pretrain"],
    ["pre training", "pretrain"],
    ["fine tuning", "finetun"],
    ["multi modal", "multimod"],
    ["zero shot", "zeroshot"],
    ["self attention", "selfattent"],
    ["time series", "timeseri"],
    ["state-of-the-art", "stateoftheart"],
    ["end to end", "endtoend"],
    ["8-bit", "8bit"],
    ["8 bits", "8bit"],
    ["8-bit-quantized", "8bit"],
    ["int8", "8bit"],
    ["INT-8", "int8"],
    ["INT-8", "8bit"],
    ["fp16", "16bit"],
    ["4bit", "4bit"],
    ["GPT-4", "gpt4"],
    ["GPT 4", "gpt4"],
    ["Llama 3.1", "llama3.1"],
    ["GPT-3.5-turbo", "gpt3.5"],
    ["6.7B", "6.7b"],
    ["6.7 billion", "6.7b"],
    ["k means", "kmean"],
    ["Kullback–Leibler", "kullbackleibl"],
    ["C++", "c++"],
  ])("“%s” has the term %s", (text, term) => {
    expect(termsOf(`We use ${text}.`)).toContain(term);
  });

  it.each([
    ["a pre, training", "pretrain"],
    ["in the", "inth"],
    ["bi can", "bican"],
    ["zero polynomials", "zeropolynomi"],
    ["10-20", "1020"],
    ["2010 2015", "20102015"],
    ["we 4", "we4"],
    ["Using 4", "using4"],
    ["from here to there", "tother"],
    ["grade A, bit by", "abit"],
  ])("“%s” has no term %s", (text, term) => {
    expect(termsOf(text)).not.toContain(term);
  });

  it("gives a form to what is written, and none to what is implied", () => {
    expect(formsOf("pre-training")).toContain("pretraining");
    expect(formsOf("pre training")).not.toContain("pretraining");
    expect(formsOf("8 bit")).toEqual(["8", "bit", undefined]);
  });

  it("has every token of any text as a form, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const forms = indexWords(text).map(({ form }) => form);
        let at = -1;
        for (const token of tokenize(text)) {
          at = forms.indexOf(token.text, at + 1);
          expect(at).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
