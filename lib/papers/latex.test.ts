import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "./clean-text";
import { latexToAddress, latexToText } from "./latex";

describe("LaTeX as plain text", () => {
  it.each([
    [`M{\\"u}ller, M\\"uller, {M}\\"{u}ller`, "Müller, Müller, Müller"],
    ["{\\v{S}}imkov\\'a \\v s \\c{c}", "Šimková š ç"],
    ["na{\\\"\\i}ve, Garc\\'{\\i}a, \\i", "naïve, García, ı"],
    ["Stra\\ss e, Stra{\\ss}e, \\O{}rsted {\\AA}", "Straße, Straße, Ørsted Å"],
    ["\\'{\\^e}", "ế"],
    ["95\\% of R\\&D \\#1 a\\_b \\$5", "95% of R&D #1 a_b $5"],
    ["{BERT} and {\\em the {Rest}} \\emph{of} \\textbf{it}", "BERT and the Rest of it"],
    ["$\\alpha_{i}$ and {$x^{2}$}", "$\\alpha_{i}$ and $x^{2}$"],
    ["a~b\\ c\\,d\\-e\\\\f", "a b c de f"],
    ["\\href{https://a.org}{text} \\LaTeX{} \\textendash", "text LaTeX –"],
    ["{\\textbraceleft}x{\\textbraceright} {\\textbackslash}", "{x} \\"],
    ["unbalanced } and { braces", "unbalanced  and  braces"],
    ["\\constructor \\toString", "constructor toString"],
  ])("%s", (latex, text) => {
    expect(latexToText(latex)).toBe(text);
  });

  it("keeps the braces that hold names together, without those of accents", () => {
    expect(latexToText('{Barnes and {\\"O}z}', { keepGroups: true })).toBe("{Barnes and {Ö}z}");
  });

  it("ends for whatever is made of braces, backslashes and dollars", () => {
    const part = fc.constantFrom("\\", "{", "}", "$", "'", '"', "a", " ", "i", "\\v", "~", "é");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        expect(typeof latexToText(parts.join(""))).toBe("string");
      }),
    );
    expect(latexToText(`${"{".repeat(100_000)}x`)).toContain("x");
    expect(latexToText(`${"\\'".repeat(100_000)}x`)).toBeDefined();
  });
});

it("reads an address with what LaTeX must escape", () => {
  expect(latexToAddress("\\url{https://a.org/b\\_c\\%20d/{\\textasciitilde}e}")).toBe(
    "https://a.org/b_c%20d/~e",
  );
});

it("reads commands left in listings by their own names only", () => {
  expect(cleanText("{\\ss} sub-{\\mu}W \\constructor")).toBe("ß sub-μW constructor");
});
