import { expect, test } from "vitest";
import { readSelection } from "@/lib/search/selection-url";
import { suggestionHref } from "./suggestion-href";

const THEME = "/?theme=quantization";

function chosen(query: string, text: string, href = THEME, path = "/") {
  const { selection } = readSelection(query);
  return suggestionHref(href, { selection, path, text });
}

test("a value narrows the selection, from its first page, in the same view", () => {
  expect(chosen("q=scaling&author=ann-lee&view=split&page=3", "quan")).toBe(
    "/?q=scaling&theme=quantization&author=ann-lee&view=split",
  );
  expect(chosen("theme=emergence", "quan", THEME, "/map")).toBe(
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
  expect(chosen("theme=emergence&view=map&page=2", "quantum er", "/?q=quantum+error")).toBe(
    "/?q=quantum+error&theme=emergence&view=map",
  );
});

test("what stands before a field stays the query", () => {
  const behind = "/?q=scaling+laws&theme=quantization";
  expect(chosen("q=old&has=code", "scaling laws theme:qu", behind)).toBe(
    "/?q=scaling+laws&theme=quantization&has=code",
  );
});

test("a paper opens by itself", () => {
  expect(chosen("q=a&theme=b", "c", "/papers/c")).toBe("/papers/c");
});
