import { describe, expect, it } from "vitest";
import { stringTable } from "../index/string-table";
import { nearestForms } from "./nearest-forms";

const COUNTS = new Map(
  Object.entries({
    but: 14_000,
    built: 2_000,
    interpretability: 900,
    interpretable: 1_200,
    learning: 30_000,
    leaning: 4,
    model: 60_000,
    modal: 900,
    models: 50_000,
    receive: 300,
    relieve: 300,
    schrödinger: 40,
    "8bit": 90,
    quantum: 7_000,
    transformer: 9_000,
    transformers: 5_000,
    trust: 200,
    коллайдер: 3,
  }),
);
const FORMS = [...COUNTS.keys()].sort();
const VOCABULARY = {
  forms: stringTable(FORMS),
  formDocs: Uint32Array.from(FORMS, (form) => COUNTS.get(form)!),
};
const nearest = (word: string) => nearestForms(VOCABULARY, word, 3).map(({ form }) => form);

describe("nearestForms", () => {
  it.each([
    ["interpretabilty", "interpretability"],
    ["interpretibility", "interpretability"],
    ["inetrpretabilty", "interpretability"], // a swap and a letter too few
    ["lerning", "learning"],
    ["modle", "model"],
    ["recieve", "receive"], // not "relieve", which is as common and as near
    ["tranformer", "transformer"],
    ["uqantum", "quantum"], // people seldom miss the first letter, but they do
    ["schrodingr", "schrödinger"],
    ["колайдер", "коллайдер"],
  ])("knows what is meant by %s", (word, meant) => {
    expect(nearest(word)[0]).toBe(meant);
  });

  it("gives the commoner of two that are as near first, then the other", () => {
    expect(nearest("modol")).toEqual(["model", "modal"]);
  });

  it.each([
    ["rust", "a short word with another first letter is another word"],
    ["bti", "too short"],
    ["8bif", "numbers are not misspelt words"],
    ["xylophone", "nothing is near"],
    ["model", "only neighbours, not the word itself"],
  ])("finds no other word for %s: %s", (word) => {
    expect(nearest(word).filter((form) => form !== "modal" && form !== "models")).toEqual([]);
  });

  it("leaves words with digits out, which are near to everything", () => {
    expect(nearest("bbit")).toEqual([]);
  });
});
