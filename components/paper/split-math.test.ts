import { expect, test } from "vitest";
import { splitMath } from "./split-math";

const kinds = (text: string) => splitMath(text).map((part) => `${part.kind}:${part.text}`);

test("formulas in dollars and in TeX brackets are found", () => {
  expect(kinds("cost $O(n^2)$ and \\(x_i\\) and $$y$$")).toEqual([
    "text:cost ",
    "inline:$O(n^2)$",
    "text: and ",
    "inline:\\(x_i\\)",
    "text: and ",
    "display:$$y$$",
  ]);
});

test("money is not a formula", () => {
  expect(kinds("from $5 and $10 to \\$20 a run")).toEqual(["text:from $5 and $10 to \\$20 a run"]);
});

test("an address is a link without the full stop after it", () => {
  expect(splitMath("see https://github.com/a/b. End")).toEqual([
    { kind: "text", text: "see " },
    { kind: "link", text: "https://github.com/a/b", href: "https://github.com/a/b" },
    { kind: "text", text: ". End" },
  ]);
});

test("nothing is lost, whatever the text", () => {
  const text = "$ a $b$c \\( open $x_1$, <script>alert(1)</script> $$";
  const joined = splitMath(text)
    .map((part) => part.text)
    .join("");
  expect(joined).toBe(text);
});
