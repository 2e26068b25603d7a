import { expect, it } from "vitest";
import type { Why } from "@/lib/search/answer";
import { percent, whySentence } from "./why-sentence";

/** As it is read, the query's words between asterisks. */
function sentence(why: Partial<Why>): string {
  return whySentence({ terms: [], meaning: 0, concepts: [], ...why })
    .map((part) => (typeof part === "string" ? part : `*${part.term}*`))
    .join("");
}

it("says which words stand where, and what comes by meaning", () => {
  const why: Why = {
    terms: [
      { text: "emergent", fields: ["title", "abstract"], share: 0.6 },
      { text: "abilities", fields: ["abstract"], share: 0.28 },
    ],
    meaning: 0.12,
    concepts: ["scaling", "few-shot"],
  };
  expect(sentence(why)).toBe(
    "Matches *emergent* in title and abstract, *abilities* in abstract; 12% by meaning, near: scaling, few-shot",
  );
});

it("names words together that stand in the same fields", () => {
  const terms = ["a", "b", "c"].map((text): Why["terms"][0] => ({
    text,
    fields: ["title", "abstract", "venue"],
    share: 1 / 3,
  }));
  expect(sentence({ terms })).toBe("Matches *a*, *b* and *c* in title, abstract and venue");
});

it("says when no word counts for it", () => {
  expect(sentence({ meaning: 1, concepts: ["pruning", "sparsity"] })).toBe(
    "Too few of the words: it matches by meaning, near: pruning, sparsity",
  );
});

it("speaks of no words where papers like others were asked for", () => {
  const why: Why = { terms: [], meaning: 1, concepts: ["outliers"] };
  expect(whySentence(why, false)).toEqual(["Alike in meaning, near: outliers"]);
});

it("gives shares as percentages, and none that is there as nothing", () => {
  expect([1, 0.124, 0.004, 0].map(percent)).toEqual(["100%", "12%", "under 1%", "0%"]);
});
