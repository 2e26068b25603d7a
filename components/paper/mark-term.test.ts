import { expect, test } from "vitest";
import { markTerm } from "./mark-term";

const marked = (excerpt: string, term: string) =>
  markTerm(excerpt, term)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join("");

test("words are marked as the excerpt has them, whatever their ending", () => {
  expect(marked("We study Scaling Laws of models", "scaling law")).toBe(
    "We study [Scaling Laws] of models",
  );
});

test("a star stands for any ending", () => {
  expect(marked("an emergent property here", "emergent propert*")).toBe(
    "an [emergent property] here",
  );
});

test("nothing is marked where the term does not occur", () => {
  expect(marked("nothing of the kind", "quantization")).toBe("nothing of the kind");
});
