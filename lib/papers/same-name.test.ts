import { describe, expect, it } from "vitest";
import { readName } from "./names";
import { sameName } from "./same-name";

const judged = (a: string, b: string) => sameName(readName(a)!, readName(b)!);

describe("sameName", () => {
  it.each([
    ["Arun, SP", "S. P. Arun", 0.9],
    ["Sung, Jae Hyuk", "Sung, Jaehyuk", 0.9],
    ["White, Alexander E.", "White, Alexander", 0.8],
    ["Zhang, Wei", "Wei, Zhang", 0.8],
    ["van der Berg, Anna", "Berg, A.", 0.5],
    ["Nanda, N.", "Nanda, Neel", 0.6],
    ["Garcia-Marquez, G. J.", "García Márquez, Gabriel José", 0.7],
    ["O'Neil, B.", "O’Neil, Brendan", 0.6],
    ["Müller, A.", "Muller, A.", 0.9],
    ["VAN DER BERG, ANNA", "van der Berg, Anna", 0.9],
    ["Garcia Lopez, Maria", "Maria Garcia Lopez", 0.8],
  ])("asks whether %s is %s", (a, b, certainty) => {
    expect(judged(a, b)?.certainty ?? 0).toBeGreaterThanOrEqual(certainty);
    expect(judged(b, a)).toEqual(judged(a, b));
  });

  it.each([
    ["Nanda, N.", "Nanda, Marie"],
    ["Nanda, Neel", "Nanda, Nils"],
    ["King Jr., Martin", "King, Martin"],
    ["Nanda, Neel", "Wei, Neel"],
    ["Nanda", "Nanda, Neel"],
    ["Nanda, Neel", "Neel Nanda"],
    ["Havlík, V.", "Havlík, V"],
  ])("does not ask about %s and %s", (a, b) => {
    expect(judged(a, b)).toBeUndefined();
  });

  it("knows names in ideographs in either order", () => {
    const whole = { family: "张伟" };
    expect(sameName(whole, { family: "伟", given: "张" })?.certainty).toBeGreaterThan(0.7);
    expect(sameName(whole, { family: "李", given: "伟" })).toBeUndefined();
  });

  it("says why", () => {
    expect(judged("Nanda, N.", "Nanda, Neel")?.reason).toBe(
      "The initial of one is that of the other's given name.",
    );
  });
});
