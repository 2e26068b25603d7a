import { expect, it } from "vitest";
import type { Suggestion } from "../answer";
import { firstOfEachText } from "./repeated-texts";

const suggestion = (kind: Suggestion["kind"], label: string): Suggestion => {
  return { kind, label, href: `/${kind}` };
};

it("keeps the first of what reads the same, whatever it is of", () => {
  const shown = firstOfEachText([
    suggestion("completion", '"emergent properties"'),
    suggestion("completion", "emergent"),
    suggestion("theme", "Quantization"),
    suggestion("keyword", "quantization"),
    suggestion("author", "Vladimír Havlík"),
    suggestion("keyword", "emergent properties"),
    suggestion("paper", "Quantization!"),
    suggestion("paper", "VLADIMIR HAVLIK"),
  ]);
  expect(shown.map(({ label }) => label)).toEqual([
    '"emergent properties"',
    "emergent",
    "Quantization",
    "Vladimír Havlík",
    "emergent properties",
  ]);
});
