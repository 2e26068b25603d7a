import { expect, it } from "vitest";
import { listMarkdown } from "./list-markdown";

it("lists papers as links with their facts, and markup in them stays text", () => {
  const papers = [
    { slug: "a-b", title: "A [b] of *c*", facts: "Ada Lovelace · 1843" },
    { slug: "no-facts", title: "No facts", facts: "" },
  ];
  expect(listMarkdown(papers, "http://localhost:3000")).toBe(
    [
      "- [A \\[b\\] of \\*c\\*](http://localhost:3000/papers/a-b)  ",
      "  Ada Lovelace · 1843",
      "- [No facts](http://localhost:3000/papers/no-facts)",
    ].join("\n"),
  );
});
