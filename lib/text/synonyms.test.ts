import { expect, it } from "vitest";
import { normalForm } from "./normal-form";
import { synonymsOf } from "./synonyms";

it("knows what papers call everyday things, whatever the ending", () => {
  expect(synonymsOf(normalForm("eyes"))).toContain(normalForm("vision"));
  expect(synonymsOf(normalForm("cheating"))).toContain(normalForm("shortcuts"));
  expect(synonymsOf(normalForm("smaller"))).toContain(normalForm("quantization"));
});

it("gives terms of the index, none twice, and never the word itself", () => {
  const terms = synonymsOf(normalForm("images"));
  expect(new Set(terms).size).toBe(terms.length);
  expect(terms).not.toContain(normalForm("images"));
  for (const term of terms) expect(term).toMatch(/^[a-z]+$/);
});

it("has nothing for words that mean one thing only", () => {
  expect(synonymsOf(normalForm("eigenvalue"))).toEqual([]);
});
