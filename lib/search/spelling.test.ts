import { describe, expect, it } from "vitest";
import { didYouMean } from "./spelling";
import { parseQuery } from "./syntax";

const vocabulary = new Map([
  ["emergent", 40],
  ["emergence", 30],
  ["abilities", 25],
  ["quantization", 35],
  ["quantized", 20],
  ["interpretability", 12],
  ["model", 150],
  ["modal", 4],
  ["models", 120],
  ["language", 90],
  ["bit", 30],
  ["campolongo", 1],
  ["elizabeth", 1],
]);
const meant = (query: string) => didYouMean(vocabulary, parseQuery(query).tree!);

describe("didYouMean", () => {
  it.each([
    ["emergemt abilites", "emergent abilities"],
    ["quantisation", "quantization"],
    ["interpretabilty models", "interpretability models"],
    ["modle", "model"],
    ["Campolongo Elizabet", "Campolongo elizabeth"],
    ['"langauge model" -emergemt', '"language model" -emergemt'],
    ['"emergant" "quantizes"', '"emergent" "quantized"'],
    ["title:emergemt OR author:campolongi", "title:emergent OR author:campolongo"],
    ["8-bit-quantisation", "8-bit-quantization"],
  ])("corrects %s to %s", (query, expected) => {
    expect(meant(query)).toBe(expected);
  });

  it.each([
    "emergent",
    "quantizes", // found by its stem
    "emergant", // so is this one, by chance
    "bti", // too short
    "xylophone", // nothing near
    "quantisat*",
    "theme:emergemt",
    "gpt4o",
  ])("leaves %s alone", (query) => {
    expect(meant(query)).toBeUndefined();
  });
});
