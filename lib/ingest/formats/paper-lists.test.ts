/** Lists in Markdown, as people write them. */
import { describe, expect, it } from "vitest";
import { readFixture } from "@/tests/helpers/digest-fixtures";
import { readDigest } from "../read-digest";
import { factsIn } from "./paper-list-facts";

describe("a list in Markdown", () => {
  it("is read item by item, whatever marks the title, and row by row", () => {
    const { drafts, problems } = readFixture("markdown-list.md");
    expect(
      drafts.map(({ title, authors, venue, publishedOn }) => [
        title,
        authors.map(({ family }) => family).join(),
        venue ?? "-",
        publishedOn ?? "-",
      ]),
    ).toEqual([
      ["A Survey of Small Numbers", "Gholami,Kim,Dong", "arXiv", "2021"],
      ["What Eight Bits Can Hold", "Dettmann", "NeurIPS", "2023-05"],
      ["Rounding without Regret", "Yao,Yazdani", "ICML", "2022"],
      ["Trees of Tensors [extended]", "Person,Question", "Journal of Trees", "2020-03-01"],
      ["Powers of Two Are Enough", "Doe,Smith", "-", "2019"],
      ["Bits and Pieces", "", "ICLR", "2019"],
      ["Half Precision, Whole Truth", "", "JMLR", "2018"],
    ]);
    expect(problems).toMatchObject([{ rule: "not-a-paper", line: 17, severity: "info" }]);
  });

  it("takes ids, repositories and abstracts from what stands beside and below a title", () => {
    const [first, , third, fourth] = readFixture("markdown-list.md").drafts;
    expect(first).toMatchObject({
      arxivId: "2103.13630",
      codeUrls: ["https://github.com/example-lab/small-numbers"],
    });
    expect(third).toMatchObject({ arxivId: "2206.01861", firstLine: 14, lastLine: 16 });
    expect(fourth).toMatchObject({
      doi: "10.1000/trees.2020.1",
      abstract: "We grow trees of tensors and prune them. The rest is left to the reader.",
    });
  });

  it("has papers of a title alone only where all its items are of that form", () => {
    const alone = "- **Trees of Tensors**\n- [Cats](<https://example.org/cats>)\n  2023\n";
    expect(readDigest(alone, { file: "x.md" }).drafts).toMatchObject([
      { title: "Trees of Tensors" },
      { title: "Cats", publishedOn: "2023" },
    ]);
    const headed =
      "- **Surveys**\n  - [Trees of Tensors](https://arxiv.org/abs/2103.13630), 2021\n";
    expect(readDigest(headed, { file: "x.md" }).drafts).toMatchObject([
      { title: "Trees of Tensors" },
    ]);
  });

  it("has exported papers among others", () => {
    const text = [
      "- **Trees of Tensors**",
      "  by Eve · *Neural Information Processing Systems*",
      "- [Bits and Pieces](https://arxiv.org/abs/1905.00001), Jane Doe, 2021",
    ].join("\n");
    expect(readDigest(text, { file: "x.md" }).drafts).toMatchObject([
      { authors: [{ family: "Eve" }], venue: "Neural Information Processing Systems" },
      { authors: [{ family: "Doe" }], publishedOn: "2021" },
    ]);
  });

  it("has references as medicine writes them, with their volume and pages", () => {
    const text = [
      "- Smith J, Doe A. Paper four title. Nature. 2019;12(3):1-9. doi:10.1038/x4.",
      "- van der Berg J, O'Neil AB, et al. What is it? A study. J. Am. Chem. Soc. 2019 Mar 4;12:e123.",
    ].join("\n");
    const { drafts, problems } = readDigest(text, { file: "x.md" });
    const told = { volume: "12" };
    const nature = { venue: "Nature", issue: "3", pages: "1–9", doi: "10.1038/x4" };
    expect(problems).toEqual([]);
    expect(drafts).toMatchObject([
      {
        ...told,
        ...nature,
        title: "Paper four title",
        authors: [{ family: "Smith" }, { given: "A" }],
      },
      {
        ...told,
        title: "What is it? A study",
        venue: "J. Am. Chem. Soc",
        publishedOn: "2019-03-04",
      },
    ]);
  });

  it("keeps no marks of emphasis and of code in titles, but what only looks like them", () => {
    const link = "https://arxiv.org/abs/2005.1416";
    const text = [
      `* *Language Models*. Brown, T. et al. 2020. ${link}1`,
      `* \`torch.compile\` and **A* search** of snake_case_names. Ann Smith. 2020. ${link}2`,
      `* [The \\*art\\* of _search_](${link}3)`,
    ].join("\n");
    expect(readDigest(text, { file: "x.md" }).drafts.map(({ title }) => title)).toEqual([
      "Language Models",
      "A* search",
      "The *art* of search",
    ]);
  });

  it("warns of items and rows that may have been meant as papers", () => {
    const text = [
      "- [Trees of Tensors](https://arxiv.org/abs/2103.13630)",
      "- Paper Five, Jane Doe and John Roe, CVPR 2018",
      "- [PyTorch](https://pytorch.org) - tensors",
      "",
      "| Title | Authors | Year |",
      "|-------|---------|------|",
      "| Missing cells | X |",
      "| | Nobody | 2020 |",
    ].join("\n");
    const { drafts, problems } = readDigest(text, { file: "x.md" });
    expect(drafts.map(({ title }) => title)).toEqual(["Trees of Tensors", "Missing cells"]);
    expect(problems).toMatchObject([
      { line: 2, rule: "perhaps-a-paper", severity: "warning" },
      { line: 3, rule: "not-a-paper", severity: "info" },
      { line: 8, rule: "perhaps-a-paper" },
    ]);
  });

  it("has papers without a link, in the plain form of a reference", () => {
    const text = [
      "- [Trees of Tensors](https://arxiv.org/abs/2103.13630)",
      "- [Bits and Pieces](https://arxiv.org/abs/1905.00001)",
      "- Numbered thing: a survey of numbered things. A. Author, B. Writer. 2021.",
      "- Halves and Quarters in Practice. Jane Doe. ICML 2020",
      "- We moved to a new address in 2021.",
      "- Wei et al. (2022) Emergent Abilities of Language Models",
    ].join("\n");
    const { drafts, problems } = readDigest(text, { file: "x.md" });
    expect(drafts.slice(2)).toMatchObject([
      {
        title: "Numbered thing: a survey of numbered things",
        authors: [{ family: "Author" }, { family: "Writer" }],
        publishedOn: "2021",
      },
      { authors: [{ family: "Doe" }], venue: "ICML", publishedOn: "2020" },
      { title: "Emergent Abilities of Language Models", authors: [{ family: "Wei" }] },
    ]);
    expect(problems).toMatchObject([{ rule: "not-a-paper", line: 5 }]);
  });

  it.each([
    ["Vaswani et al., NeurIPS 2017", "Vaswani et al.", "NeurIPS", "2017"],
    ["A. Author, B. Author. NeurIPS, 2023.", "A. Author, B. Author", "NeurIPS", "2023"],
    ["Jane Doe, John Smith (2019)", "Jane Doe, John Smith", undefined, "2019"],
    ["(ICLR 2024)", undefined, "ICLR", "2024"],
    ["a great explanation of transformers.", undefined, undefined, undefined],
    [
      "van der Berg, J. and Miller, K., Nature Communications, 2020",
      "van der Berg, J. and Miller, K.",
      "Nature Communications",
      "2020",
    ],
    ["Smith J, Doe A, Nature. 2019;12(3):1-9.", "Smith J, Doe A", "Nature", "2019"],
  ])("parts authors, venue and year in “%s”", (text, authors, venue, date) => {
    expect(factsIn(text)).toEqual({ authors, venue, date });
  });
});
