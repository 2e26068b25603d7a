import { describe, expect, it } from "vitest";
import { createMatcher } from "./matcher";
import type { Theme } from "./theme";

function matcherOf(change: Partial<Theme>) {
  const theme: Theme = { id: "t", label: "T", group: "G", definition: "D", terms: [], ...change };
  return createMatcher({ threshold: 3, groups: ["G"], themes: [theme] });
}
const scoreOf = (change: Partial<Theme>, title: string, abstract?: string) =>
  matcherOf({ threshold: 0.001, ...change }).match({ title, abstract })[0]?.score ?? 0;

describe("score", () => {
  const terms = [{ term: "sparse autoencoder", weight: 2 }];

  it("is the weight for one mention in the abstract", () => {
    expect(scoreOf({ terms }, "Features", "We train sparse autoencoders.")).toBe(2);
  });

  it("counts the title double and repetition less and less", () => {
    const inTitle = scoreOf({ terms }, "Sparse Autoencoders");
    const once = scoreOf({ terms }, "", "sparse autoencoder");
    const twice = scoreOf({ terms }, "", "sparse autoencoder or sparse autoencoder");
    const eight = scoreOf({ terms }, "", "sparse autoencoder ".repeat(8));
    expect(inTitle).toBe(twice);
    expect(twice - once).toBeLessThan(once);
    expect(eight).toBeLessThan(4 * once);
  });

  it("decides by the threshold", () => {
    const abstract = "A sparse autoencoder finds them.";
    expect(matcherOf({ terms }).match({ title: "Features", abstract })).toEqual([]);
    expect(matcherOf({ terms }).match({ title: "A sparse autoencoder" })).toHaveLength(1);
    expect(matcherOf({ terms, threshold: 2 }).match({ title: "x", abstract })).toHaveLength(1);
  });

  it("lets a negative weight speak against the theme", () => {
    const against = [...terms, { term: "image codec", weight: -1 }];
    expect(scoreOf({ terms: against }, "", "A sparse autoencoder as image codec")).toBe(1);
  });
});

describe("terms", () => {
  it("match plurals, British spelling, hyphens and accents", () => {
    const terms = [{ term: "self organized behavior", weight: 1 }];
    expect(scoreOf({ terms }, "", "Self-organised behaviours")).toBe(1);
    expect(scoreOf({ terms }, "", "behaviour that is organised")).toBe(0);
  });

  it("match any ending where a star is", () => {
    const terms = [{ term: "self organiz* system", weight: 1 }];
    expect(scoreOf({ terms }, "", "self-organising systems")).toBe(1);
    expect(scoreOf({ terms }, "", "self-organization of systems")).toBe(0);
  });

  it("count a word once, for the longest term that covers it", () => {
    const terms = [
      { term: "quantization", weight: 1 },
      { term: "post training quantization", weight: 2 },
    ];
    expect(scoreOf({ terms }, "", "post-training quantization")).toBe(2);
  });

  it("do not count inside a phrase to ignore", () => {
    const change = { terms: [{ term: "emerging", weight: 1 }], ignore: ["emerging field"] };
    expect(scoreOf(change, "", "The emerging field of Diverse Intelligence")).toBe(0);
    expect(scoreOf(change, "", "emerging behaviour in an emerging field")).toBe(1);
  });

  it("do not count in a long enumeration", () => {
    const terms = [{ term: "pruning", weight: 1 }];
    const list =
      "on audio, video, diffusion, sparsity, retrieval, quantization, pruning, fairness, molecules.";
    expect(scoreOf({ terms }, "", list)).toBe(0);
  });
});

describe("guards", () => {
  it("`near` wants one of its words close by in the same field", () => {
    const terms = [{ term: "merging", weight: 1, near: ["model"] }];
    expect(scoreOf({ terms }, "", "Merging two fine-tuned models works.")).toBe(1);
    expect(scoreOf({ terms }, "Models", "Merging lanes")).toBe(0);
    expect(scoreOf({ terms }, "", `Merging lanes ${"far away ".repeat(8)} model`)).toBe(0);
  });

  it("`with` wants one of its words anywhere in the paper", () => {
    const terms = [{ term: "circuit", weight: 1, with: ["transformer", "language model"] }];
    expect(scoreOf({ terms }, "Circuits", "found in Transformers")).toBeGreaterThan(0);
    expect(scoreOf({ terms }, "Circuits", "made of silicon")).toBe(0);
  });

  it("`unless` forbids its words anywhere in the paper", () => {
    const terms = [{ term: "quantization", weight: 1, unless: ["gauge"] }];
    expect(scoreOf({ terms }, "", "Quantization of weights")).toBe(1);
    expect(scoreOf({ terms }, "Gauge fields", "Quantization of them")).toBe(0);
  });

  it("`requires` holds for the whole theme", () => {
    const change = { terms: [{ term: "agent", weight: 5 }], requires: ["language model"] };
    expect(scoreOf(change, "Agents that shop")).toBe(0);
    expect(scoreOf(change, "Agents that shop", "with language models")).toBeGreaterThan(0);
  });
});

describe("evidence", () => {
  it("says which term, where, how often, and in which words", () => {
    const terms = [{ term: "emergent propert*", weight: 2 }];
    const [match] = matcherOf({ terms }).match({
      title: "BioCLIP 2: Emergent Properties from Scaling Hierarchical Contrastive Learning",
      abstract:
        "We find such behaviors in biological vision models. We identify emergent properties in " +
        "the learned embedding space of BioCLIP 2. Objectives encourage these emergent properties.",
    });
    expect(match?.evidence).toEqual([
      {
        term: "emergent propert*",
        field: "title",
        count: 1,
        excerpt: "BioCLIP 2: Emergent Properties from Scaling Hierarchical Contrastive Learning",
      },
      {
        term: "emergent propert*",
        field: "abstract",
        count: 2,
        excerpt:
          "…in biological vision models. We identify emergent properties in the learned embedding space of…",
      },
    ]);
  });

  it("orders themes by score and does without an abstract", () => {
    const themes = ["weak", "strong"].map((id, index) => ({
      id,
      label: id,
      group: "G",
      definition: "D",
      terms: [{ term: "swarm", weight: 3 + index }],
    }));
    const matcher = createMatcher({ threshold: 3, groups: ["G"], themes });
    expect(matcher.match({ title: "Swarms" }).map(({ id }) => id)).toEqual(["strong", "weak"]);
  });
});
