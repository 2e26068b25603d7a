import { describe, expect, it } from "vitest";
import { slugify, uniqueSlug } from "./slug";
import { titleKey } from "./title-key";

describe("titleKey", () => {
  it.each([
    ["Pre-training at Scale", "pretraining at scale"],
    ["Why are LLMs' abilities emergent?", "Why are LLMs’ Abilities Emergent"],
    ["M^3-VOS: Video", "M³-VOS – Video"],
    ["β-VAE for Words", "beta-VAE for Words"],
    ["Havlík & Søren", "havlik and soren"],
  ])("is one for “%s” and “%s”", (a, b) => {
    expect(titleKey(a)).toBe(titleKey(b));
  });

  it("is empty without letters and digits, and keeps other scripts", () => {
    expect(titleKey(" · — ")).toBe("");
    expect(titleKey("創発的能力")).not.toBe("");
  });
});

describe("slugify", () => {
  it("makes readable addresses from titles and names", () => {
    expect(slugify("Intriguing Properties of Quantization at Scale")).toBe(
      "intriguing-properties-of-quantization-at-scale",
    );
    expect(slugify("Vladimír Havlík")).toBe("vladimir-havlik");
    expect(slugify("arXiv.org Artificial Intelligence")).toBe("arxiv-org-artificial-intelligence");
  });

  it("cuts long titles at a word", () => {
    const slug = slugify("word ".repeat(50));
    expect(slug).toMatch(/^word(-word)+$/);
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slugify("x".repeat(200))).toHaveLength(80);
  });

  it("tells titles in other scripts apart, in ASCII", () => {
    const slugs = ["創発的能力", "概念の創発", "BERT 模型", "BERT 語言", "", "!?"].map((title) =>
      slugify(title),
    );
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(slugs[2]).toMatch(/^bert-/);
  });
});

describe("uniqueSlug", () => {
  const paper = { title: "Feature Collapse", abstract: "We study features.", authors: [] };
  const other = { ...paper, abstract: "We study the collapse of a bridge." };

  it("is the slug of the title while nobody has it", () => {
    expect(uniqueSlug(paper, () => false)).toBe("feature-collapse");
  });

  it("else has a suffix made from what the paper says, the same every time", () => {
    const taken = (slug: string) => slug === "feature-collapse";
    const slug = uniqueSlug(paper, taken);
    expect(slug).toMatch(/^feature-collapse-[a-z0-9]{7}$/);
    expect(uniqueSlug(paper, taken)).toBe(slug);
    expect(uniqueSlug(other, taken)).not.toBe(slug);
  });

  it("finds another suffix when that is taken too", () => {
    const first = uniqueSlug(paper, (slug) => slug === "feature-collapse");
    const second = uniqueSlug(paper, (slug) => slug === "feature-collapse" || slug === first);
    expect([first, "feature-collapse"]).not.toContain(second);
  });
});
