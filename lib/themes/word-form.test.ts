import { describe, expect, it } from "vitest";
import { wordForm } from "./word-form";

const same = (a: string, b: string) => wordForm(a).singular === wordForm(b).singular;

describe("wordForm", () => {
  it.each([
    ["transitions", "transition"],
    ["abilities", "ability"],
    ["losses", "loss"],
    ["branches", "branch"],
    ["biases", "bias"],
    ["llms", "llm"],
    ["behaviours", "behavior"],
    ["generalisation", "generalization"],
    ["organised", "organized"],
    ["modelling", "modelling"],
  ])("takes %s for %s", (a, b) => expect(same(a, b)).toBe(true));

  it.each([
    ["generative", "general"],
    ["emergency", "emergence"],
    ["class", "clas"],
    ["four", "for"],
    ["bus", "bu"],
  ])("keeps %s and %s apart", (a, b) => expect(same(a, b)).toBe(false));

  it("keeps the plural for prefixes", () => {
    expect(wordForm("behaviours").spelled).toBe("behaviors");
  });
});
