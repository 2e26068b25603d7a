import { expect, it } from "vitest";
import { LabelBook } from "@/lib/map/label-book";
import { fitness, standsAlone } from "@/lib/map/label-fitness";
import { stem, tokenize } from "@/lib/text/tokens";

const keyOf = (form: string) =>
  tokenize(form)
    .map(({ text }) => stem(text))
    .join(" ");
const clashes = (book: LabelBook, form: string) => book.clashes(keyOf(form), form);

function bookOf(...forms: string[]): LabelBook {
  const book = new LabelBook();
  for (const form of forms) book.add(keyOf(form), form);
  return book;
}

it("finds labels that are part of another, whichever is the longer", () => {
  const book = bookOf("neural networks", "language models");
  expect(clashes(book, "networks")).toBe(true);
  expect(clashes(book, "spiking neural networks")).toBe(true);
  expect(clashes(book, "large language model")).toBe(true);
  expect(clashes(book, "social networks")).toBe(false);
  expect(clashes(book, "neural models")).toBe(false);
});

it("knows abbreviations of labels, and labels that are abbreviations", () => {
  expect(clashes(bookOf("in-context learning"), "ICL")).toBe(true);
  expect(clashes(bookOf("SAEs"), "sparse autoencoder")).toBe(false);
  expect(clashes(bookOf("GPUs"), "graphics processing unit")).toBe(true);
});

it("takes plurals from the Greek and the Latin for what they are", () => {
  expect(clashes(bookOf("Nash equilibrium"), "Nash equilibria")).toBe(true);
  expect(clashes(bookOf("random matrices"), "matrix")).toBe(true);
});

it("tells the same words from others", () => {
  const book = bookOf("phase transition");
  expect(book.has(keyOf("transition phases"))).toBe(true);
  expect(book.has(keyOf("phase"))).toBe(false);
});

it.each([
  "real-time",
  "trade-off",
  "experimental results",
  "visual",
  "log",
  "past decade",
  "2-SAT",
])("calls no region %s", (form) => expect(fitness(keyOf(form), form)).toBe(0));

it.each(["traffic", "music", "quantum dots", "blockchain", "in-context learning"])(
  "may call a region %s",
  (form) => expect(fitness(keyOf(form), form)).toBeGreaterThan(0),
);

it("asks for more than an adjective", () => {
  expect(standsAlone(keyOf("epistemic"), "epistemic")).toBe(false);
  expect(standsAlone(keyOf("epidemic"), "epidemic")).toBe(true);
});
