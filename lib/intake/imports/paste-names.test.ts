/** The names of pasted texts, which tell one from the other in the list of digests. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { asFileName, nameOf, renameAll } from "./paste-names";

const TODAY = new Date("2026-06-05T10:00:00Z");
const named = (text: string, facts = {}) => nameOf(text, facts, TODAY);
const article = (title: string) => `@article{a, title={${title}}}\n`;

it("is the topic and the day, that of the capture where it is known", () => {
  const text = readFileSync("seeds/004_732be4b1c19176b5.txt", "utf8");
  expect(named(text)).toBe("emergent property, 5 June 2026");
  expect(named(text, { crawledOn: "2026-06-04" })).toBe("emergent property, 4 June 2026");
});

it("is the first title where there is no topic, cut between words", () => {
  expect(named(article("On Wombats"))).toBe("On Wombats");
  expect(named(article("On Wombats") + article("On Cubes"))).toBe("On Wombats and others");
  expect(named(article("About {$\\alpha$}-Decay in $A_0$"))).toBe("About α-Decay in A₀");
  expect(named(article("On the Cubes of Wombats ".repeat(9)))).toMatch(/^.{60,70}\S…$/);
});

it("is the day where the text says nothing, until it is read in another way", () => {
  expect(named("Attention is all you need")).toBe("Pasted text, 5 June 2026");
  expect(named("Attention is all you need", { format: "title-list" })).toBe(
    "Attention is all you need",
  );
});

it("can be the name of a file", () => {
  expect(asFileName("AI/ML: a reading list")).toBe("AI-ML – a reading list");
});

it("is given to each of several, whatever the others are called as yet", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "pastes-"));
  const at = (name: string) => path.join(folder, name);
  for (const name of ["a", "b"]) writeFileSync(at(name), name);
  await renameAll([
    [at("a"), at("b")],
    [at("b"), at("c")],
  ]);
  expect(["b", "c"].map((name) => readFileSync(at(name), "utf8"))).toEqual(["a", "b"]);
});
