import { describe, expect, it } from "vitest";
import { arxivIdOf, doiOf } from "./identifiers";

describe("arxivIdOf", () => {
  it.each([
    ["2206.07682", "2206.07682"],
    ["2206.07682v2", "2206.07682"],
    ["arXiv:2206.07682", "2206.07682"],
    ["https://arxiv.org/abs/2206.07682", "2206.07682"],
    ["https://arxiv.org/pdf/2206.07682v1.pdf", "2206.07682"],
    ["arxiv.org/abs/2206.07682?context=cs", "2206.07682"],
    ["https://huggingface.co/papers/2206.07682", "2206.07682"],
    ["10.48550/arXiv.2206.07682", "2206.07682"],
    ["hep-th/9901001", "hep-th/9901001"],
    ["https://arxiv.org/abs/math.GT/0309136", "math.gt/0309136"],
  ])("finds the id in %s", (text, id) => {
    expect(arxivIdOf(text)).toBe(id);
    expect(arxivIdOf(id)).toBe(id);
  });

  it.each(["attention", "1024.0000", "3.14159", "2206.076", "10.1000/x", "https://arxiv.org", ""])(
    "sees none in %s",
    (text) => expect(arxivIdOf(text)).toBeUndefined(),
  );
});

describe("doiOf", () => {
  it.each([
    ["10.1038/S41586-020-2649-2", "10.1038/s41586-020-2649-2"],
    ["doi:10.1000/x", "10.1000/x"],
    ["https://doi.org/10.1016/0004-3702(94)00052-X", "10.1016/0004-3702(94)00052-x"],
    ["http://dx.doi.org/10.1000/x", "10.1000/x"],
  ])("finds the DOI in %s", (text, doi) => {
    expect(doiOf(text)).toBe(doi);
    expect(doiOf(doi)).toBe(doi);
  });

  it.each(["10.5", "10.1038/", "10.1038/x(", "10 1000/x", "doi", ""])("sees none in %s", (text) => {
    expect(doiOf(text)).toBeUndefined();
  });
});
