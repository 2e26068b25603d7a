/** Lists of plain titles. */
import { describe, expect, it } from "vitest";
import { readFixture } from "@/tests/helpers/digest-fixtures";
import { formatNamed } from "../detect";
import { readDigest } from "../read-digest";

describe("a list of titles", () => {
  it("is read line by line, and what is no title is named", () => {
    const { drafts, problems } = readFixture("title-list.numbered.txt");
    expect(drafts.map(({ title, venue }) => [title, venue])).toEqual([
      ["Attention and its discontents", "NeurIPS"],
      ["Rounding without Regret: A Survey of Small Numbers", undefined],
      ["On the estimation of treatment effects", undefined],
      ["Quantum error correction with cats", undefined],
    ]);
    expect(problems).toMatchObject([{ rule: "not-a-paper", line: 7 }]);
  });

  it("takes neither names, nor a venue with its year, nor buttons for titles", () => {
    const lines = [
      "Emergence in multi-agent systems",
      "Alice Cooper, Bob Dylan",
      "AAMAS 2018",
      "",
      "The physics of flocking",
      "C. Caesar and D. Darius",
      "Phys. Rev. E, 2012",
      "",
      "Neural Networks and Fuzzy Logic",
      "JH Holland - 2000 - books.google.com",
      "Flocks are modelled as an active fluid and the phases …",
      "Save Cite Cited by 98765 Related articles All 62 versions",
    ];
    const { drafts } = readDigest(lines.join("\n"), { file: "x.txt" }, "title-list");
    expect(drafts.map(({ firstLine }) => firstLine)).toEqual([1, 5, 9]);
  });

  it("may have tags, entities and formulas in its titles", () => {
    const lines = [
      "Emergent abilities of <em>large</em> language models",
      "Attention is all you need <img src=x onerror=alert(1)>",
      "CO<sub>2</sub> capture &amp; deep neural networks",
      "On the $\\alpha$-divergence and \\emph{variational} inference",
    ];
    const { format, drafts } = readDigest(lines.join("\n"), { file: "x.txt" });
    expect(format?.name).toBe("title-list");
    expect(drafts.map(({ title }) => title)).toEqual([
      "Emergent abilities of large language models",
      "Attention is all you need",
      "CO₂ capture & deep neural networks",
      "On the $\\alpha$-divergence and variational inference",
    ]);
    expect(drafts.map(({ raw }) => raw.title)).toEqual(lines);
  });

  it("has titles without the citation that stands beside them", () => {
    const text = [
      "Emergent Tool Use from Autocurricula (Baker et al., 2019) https://arxiv.org/abs/1909.07528",
      "• Grokking: Generalization beyond overfitting — Power et al. 2022",
      "Wei et al. (2022) Emergent Abilities of Large Language Models",
      "• A Survey of Learning (Trees, 2022)",
      "- the paper that Tom meant, https://doi.org/10.1000/x;",
    ].join("\n");
    const { drafts, problems } = readDigest(text, { file: "x.txt" });
    expect(problems).toMatchObject([{ rule: "perhaps-a-paper", line: 5 }]);
    expect(drafts).toMatchObject([
      {
        title: "Emergent Tool Use from Autocurricula",
        authors: [{ family: "Baker" }],
        authorCount: 2,
        publishedOn: "2019",
        arxivId: "1909.07528",
      },
      { title: "Grokking: Generalization beyond overfitting", publishedOn: "2022" },
      { title: "Emergent Abilities of Large Language Models", authors: [{ family: "Wei" }] },
      { title: "A Survey of Learning (Trees, 2022)" },
    ]);
  });

  it.each([
    "On the complexity of pairs\nMinkowski games\nCircuits for a stochastic walk\nProofs of words",
    "New bounds for block designs\nA geometric knapsack in groups\nNumerical wombats\nRandom polynomials in time",
  ])("may be short: %s", (text) => {
    expect(readDigest(text, { file: "x.txt" }).format?.name).toBe("title-list");
  });

  it.each([
    "Fix login page on mobile\nUpdate the data page\nAdd tests for the form\nDiscuss system load",
    "Dear Ann and Bob\nThank you for the data\nWe look at the analysis soon\nBest wishes from all",
    "Agenda for Monday morning\nIntroduction to the team\nReview of last week\nLunch with everybody",
  ])("is not made of what is not about papers: %s", (text) => {
    expect(readDigest(text, { file: "x.txt" }).format).toBeUndefined();
  });

  it("is the last thing a text is taken for", () => {
    const text = "- Attention Is All You Need\n- Deep Learning for Everybody\n";
    expect(readDigest(text, { file: "x.txt" }).format).toBe(formatNamed("title-list"));
    const linked = text.replace(
      "Attention Is All You Need",
      "[Attention Is All You Need](https://arxiv.org/abs/1706.03762)",
    );
    expect(readDigest(linked, { file: "x.txt" }).format).toBe(formatNamed("markdown-list"));
  });
});
