import { describe, expect, it } from "vitest";
import { arxivIdFromNumber, arxivIdIn, arxivIdOfDoi } from "./identifiers";

describe("an arXiv id", () => {
  it.each([
    ["2305.19268", "2305.19268"],
    ["2305.19268v2", "2305.19268"],
    ["arXiv:2305.19268v12", "2305.19268"],
    ["arXiv: 0704.0001", "0704.0001"],
    ["cs/0112017", "cs/0112017"],
    ["arXiv:math.AG/0601001v3", "math/0601001"],
    ["https://arxiv.org/abs/2305.19268", "2305.19268"],
    ["http://arxiv.org/pdf/2305.19268v1.pdf", "2305.19268"],
    ["see https://huggingface.co/papers/2305.19268 for more", "2305.19268"],
    ["https://doi.org/10.48550/arXiv.2305.19268", "2305.19268"],
    ["/papers/2305.19268", undefined],
    ["in 2023.1234 of cases", undefined],
    ["arXiv preprint", undefined],
    ["", undefined],
  ])("in %j is %j", (text, id) => {
    expect(arxivIdIn(text)).toBe(id);
  });
});

it("is told by a DOI of arXiv", () => {
  expect(arxivIdOfDoi("10.48550/arxiv.2305.19268")).toBe("2305.19268");
  expect(arxivIdOfDoi("10.1145/3147.3165")).toBeUndefined();
});

it.each([
  ["1402.288", "1402.2880"],
  ["704.2852", "0704.2852"],
  ["1701.0132899999999", "1701.01329"],
  ["1501.0742", "1501.07420"],
  ["911.03", "0911.0300"],
  ["1706.03762v2", "1706.03762"],
  ["cs/0112017", "cs/0112017"],
  ["12.5", undefined],
])("gives “%s” the digits that a program took for those of a number", (text, id) => {
  expect(arxivIdFromNumber(text)).toBe(id);
});
