import { describe, expect, it } from "vitest";
import { findLinks, repositoriesIn } from "./links";

describe("findLinks", () => {
  it.each([
    ["at https://github.com/Ma-Lab-Berkeley/CRATE.", "https://github.com/Ma-Lab-Berkeley/CRATE"],
    [
      "(see https://developer.damo-academy.com/material), x",
      "https://developer.damo-academy.com/material",
    ],
    ["https://en.wikipedia.org/wiki/Grok_(AI).", "https://en.wikipedia.org/wiki/Grok_(AI)"],
    ["a website http://pretrain.nlpedia.ai/ including", "http://pretrain.nlpedia.ai/"],
    ["code: github.com/a/b, data", "https://github.com/a/b"],
  ])("frees the address in “%s”", (text, href) => {
    expect(findLinks(text).map((link) => link.href)).toEqual([href]);
  });

  it("gives the place of the address in the text", () => {
    const text = "Code is at https://github.com/a/b.git.";
    const [link] = findLinks(text);
    expect(text.slice(link!.start, link!.end)).toBe("https://github.com/a/b.git");
    expect(link!.kind).toBe("repository");
  });

  it("takes project, model and review pages for pages", () => {
    const text =
      "https://sgvaze.github.io/genecis/ https://huggingface.co/raidium/curia " +
      "https://anonymous.4open.science/r/NoveltyDetection-10FB/ https://github.com/features";
    expect(findLinks(text).map(({ kind }) => kind)).toEqual(["page", "page", "page", "page"]);
  });

  it("finds nothing in words that only look like addresses", () => {
    expect(findLinks("http:// and https://localhost, e.g.github")).toEqual([]);
  });
});

it("names each repository once, without what points into it", () => {
  const text =
    "https://github.com/a/B.git and https://GitHub.com/A/b/tree/main/src, " +
    "https://gitlab.com/group/sub/project/-/issues.";
  expect(repositoriesIn(text)).toEqual([
    "https://github.com/a/B",
    "https://gitlab.com/group/sub/project",
  ]);
});
