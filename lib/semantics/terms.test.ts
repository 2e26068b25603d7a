import { describe, expect, it } from "vitest";
import { termsOf } from "@/lib/semantics/terms";

const formsOf = (text: string) => termsOf(text).map((term) => term.form);
const keysOf = (text: string) => termsOf(text).map((term) => term.key);

describe("terms of a text", () => {
  it("are its telling words and their phrases", () => {
    expect(formsOf("We propose sparse autoencoders for this.")).toEqual([
      "sparse",
      "autoencoders",
      "sparse autoencoders",
    ]);
  });

  it("keep numbers with units and compounds whole", () => {
    expect(formsOf("a 6.7B model")).toContain("6.7B");
    expect(formsOf("in-context learning")).toEqual(
      expect.arrayContaining(["in-context", "in-context learning"]),
    );
    expect(formsOf("a mixture of experts")).toContain("mixture of experts");
  });

  it("have one key for spelling variants", () => {
    expect(keysOf("pre-trained")).toEqual(keysOf("pretrained"));
    expect(keysOf("Multi-Agent Systems")).toEqual(keysOf("multi-agent system"));
    const key = keysOf("retrieval augmented generation").at(-2);
    expect(keysOf("Retrieval-Augmented Generation")).toContain(key);
  });

  it("end at punctuation and are never cut after an of", () => {
    expect(formsOf("pruning, quantization")).not.toContain("pruning, quantization");
    expect(formsOf("pruning, quantization")).not.toContain("pruning quantization");
    expect(formsOf("abilities of large language models")).not.toContain("abilities of large");
  });

  it("are none for an empty text, stop words and bare numbers", () => {
    expect(termsOf("")).toEqual([]);
    expect(termsOf("we have shown that 12.5 and 2019")).toEqual([]);
  });
});
