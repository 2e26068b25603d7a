import { describe, expect, it } from "vitest";
import { entryKey, type Keyable } from "./entry-key";

const ABSTRACT =
  "Grokking describes sudden generalization after prolonged overfitting in transformers trained " +
  "on modular arithmetic; we propose progress measures that track hidden circuit formation.";

function key(facts: Partial<Keyable>): string {
  return entryKey({ title: "Progress Measures", authors: [], ...facts });
}

describe("entryKey", () => {
  it("begins with the identifier, in whatever way it is given", () => {
    const expected = key({ arxivId: "2301.05217" });
    expect(expected).toMatch(/^arxiv:2301\.05217#/);
    expect(key({ arxivId: "arXiv:2301.05217v3" })).toBe(expected);
    expect(key({ doi: "10.48550/arXiv.2301.05217" })).toBe(expected);
    expect(key({ arxivId: "2301.05217", doi: "10.1000/x", abstract: ABSTRACT })).toBe(expected);
    expect(key({ doi: "https://doi.org/10.1000/X" })).toBe(key({ doi: "10.1000/x" }));
  });

  it("tells entries apart that one wrong identifier stands with", () => {
    const proceedings = { doi: "10.1000/proceedings" };
    expect(key({ ...proceedings, title: "One" })).not.toBe(key({ ...proceedings, title: "Two" }));
  });

  it("is the same for another spelling, and for an abstract that was cut short", () => {
    const whole = key({ abstract: ABSTRACT, authors: [{ family: "Havlík" }], publishedOn: "2023" });
    const cut = {
      title: "Progress  measures.",
      abstract: `${ABSTRACT.slice(0, 175)}…`,
      authors: [{ family: "Havlik", given: "V." }],
      publishedOn: "2023-01-12",
    };
    expect(key(cut)).toBe(whole);
  });

  it("tells papers of one title apart by what is known of them", () => {
    const facts = [
      {},
      { abstract: ABSTRACT },
      { authors: [{ family: "Wei" }] },
      { publishedOn: "2019" },
    ];
    expect(new Set(facts.map(key)).size).toBe(facts.length);
  });
});
