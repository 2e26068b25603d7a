import { expect, test } from "vitest";
import { readSelection } from "@/lib/search/selection-url";
import { suggestionHref } from "./suggestion-href";

const theme = { kind: "theme", label: "Quantization", href: "/?theme=quantization" } as const;

function chosen(query: string, text: string, suggestion: { href: string } = theme, path = "/") {
  const { selection } = readSelection(query);
  return suggestionHref({ ...theme, ...suggestion }, { selection, path, text });
}

test("a value narrows the selection, from its first page, in the same view", () => {
  expect(chosen("q=scaling&author=ann-lee&view=split&page=3", "quan")).toBe(
    "/?q=scaling&theme=quantization&author=ann-lee&view=split",
  );
  expect(chosen("theme=emergence", "quan", theme, "/map")).toBe(
    "/map?theme=emergence&theme=quantization",
  );
});

test("a query that led to the value gives way to it", () => {
  expect(chosen("q=quan&has=code", "quan ")).toBe("/?theme=quantization&has=code");
});

test("a value that is there stays, one that was left out is wanted now", () => {
  expect(chosen("theme=quantization", "quan")).toBe("/?theme=quantization");
  expect(chosen("not-theme=quantization", "quan")).toBe("/?theme=quantization");
});

test("a paper opens by itself", () => {
  expect(chosen("q=a&theme=b", "c", { href: "/papers/c" })).toBe("/papers/c");
});
