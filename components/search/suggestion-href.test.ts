import { expect, test } from "vitest";
import type { Suggestion } from "@/lib/search/answer";
import { readSelection } from "@/lib/search/selection-url";
import { suggestionHref } from "./suggestion-href";

const theme = { kind: "theme", label: "Quantization", href: "/?theme=quantization" } as const;

function chosen(query: string, text: string, suggestion: Partial<Suggestion> = theme, path = "/") {
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

test("a completion is searched for in what is selected", () => {
  const completion = {
    kind: "completion",
    label: "quantum error",
    href: "/?q=quantum+error",
  } as const;
  expect(chosen("theme=emergence&view=map&page=2", "quantum er", completion)).toBe(
    "/?q=quantum+error&theme=emergence&view=map",
  );
});

test("what stands before a field stays the query", () => {
  const behind = { href: "/?q=scaling+laws&theme=quantization" };
  expect(chosen("q=old&has=code", "scaling laws theme:qu", behind)).toBe(
    "/?q=scaling+laws&theme=quantization&has=code",
  );
});

test("a paper opens by itself", () => {
  expect(chosen("q=a&theme=b", "c", { href: "/papers/c" })).toBe("/papers/c");
});
