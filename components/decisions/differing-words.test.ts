import { describe, expect, it } from "vitest";
import { differingWords } from "./differing-words";

describe("differingWords", () => {
  it("marks runs of words that the other text lacks, whatever their case and accents", () => {
    expect(differingWords("On Large Scale Grokking, twice", "on grokking")).toEqual([
      { text: "On ", hit: false },
      { text: "Large Scale", hit: true },
      { text: " Grokking, ", hit: false },
      { text: "twice", hit: true },
    ]);
    expect(differingWords("Havlík", "HAVLIK")).toEqual([{ text: "Havlík", hit: false }]);
    expect(differingWords("", "x")).toEqual([]);
  });
});
