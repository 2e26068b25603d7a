import { describe, expect, it } from "vitest";
import { readDigest } from "../read-digest";
import { referenceIn } from "./reference";

const person = (family: string, given: string) => ({ family, given });

describe("a reference as the American Psychological Association has it", () => {
  it.each([
    [
      "Kahneman, D., & Tversky, A. (1979). Prospect theory: An analysis. Econometrica, 47(2), 263–291. https://doi.org/10.2307/1914185",
      {
        authors: [person("Kahneman", "D."), person("Tversky", "A.")],
        title: "Prospect theory: An analysis",
        venue: "Econometrica",
        date: "1979",
        volume: "47",
        issue: "2",
        pages: "263–291",
      },
    ],
    [
      "van der Maaten, L., & Chang, M.-W. (2008). Visualizing data using t-SNE. Journal of Machine Learning Research, 9, 2579–2605.",
      { authors: [person("van der Maaten", "L."), person("Chang", "M.-W.")], volume: "9" },
    ],
    [
      "Vaswani, A., Gomez, A. N., ... & Polosukhin, I. (2017). Attention is all you need. Advances in neural information processing systems, 30.",
      {
        authors: [
          person("Vaswani", "A."),
          person("Gomez", "A. N."),
          { family: "and others" },
          person("Polosukhin", "I."),
        ],
        kind: "conference",
        volume: "30",
      },
    ],
    [
      "Devlin, J., & Lee, K. (2019). BERT: Pre-training. In J. Burstein & T. Solorio (Eds.), Proceedings of the 2019 Conference (Vol. 1, pp. 4171–4186). ACL.",
      { title: "BERT: Pre-training", venue: "Proceedings of the 2019 Conference", volume: "1" },
    ],
    [
      "de la Fuente, J., Jr., & O'Neill, P. (n.d.). Why do cats purr? A review. Unpublished manuscript.",
      {
        authors: [person("de la Fuente Jr.", "J."), person("O'Neill", "P.")],
        title: "Why do cats purr? A review",
        date: undefined,
        kind: "preprint",
      },
    ],
    [
      "Smith, J. A. (2020a, March 5). What is emergence? Complexity, 12(3), Article e45.",
      { title: "What is emergence?", date: "March 5, 2020", pages: "e45" },
    ],
    [
      "OpenAI. (2023). GPT-4 technical report. arXiv. https://arxiv.org/abs/2303.08774",
      { authors: [{ family: "OpenAI" }], title: "GPT-4 technical report", venue: "arXiv" },
    ],
    [
      "Wang, L. (2019). Deep nets [Doctoral dissertation, Stanford University]. ProQuest.",
      { title: "Deep nets", kind: "thesis", publisher: "Stanford University" },
    ],
    [
      "Pelli, D. (Ed.). (2001). Handbook of seeing (2nd ed., Vol. 1). New York, NY: Wiley.",
      { title: "Handbook of seeing", kind: "book", publisher: "Wiley" },
    ],
    [
      "Kahneman, D. (2011). Thinking, fast and slow. Farrar, Straus and Giroux.",
      { title: "Thinking, fast and slow", publisher: "Farrar, Straus and Giroux" },
    ],
  ])("is read: %s", (text, fields) => {
    expect(referenceIn(text)).toMatchObject(fields);
  });

  it.each([
    "Hello there. (2019). We met at the station and talked.",
    "I saw Smith, J. (2020). He was great.",
    "Emergence. (2020). Nature, 5(3), 1–2.",
    "The company (2019) was sold. Later, J. Smith left.",
    "Smith, J. (2020). 12(3), 1–9.",
    "Trees of tensors. Smith, J. (2020). ICML.",
  ])("is not made of: %s", (text) => {
    expect(referenceIn(text)).toBeUndefined();
  });

  it.each([
    ["markdown-list", (text: string) => `- ${text.replace("Report on things", "*$&*")}`],
    ["title-list", (text: string) => `${text}\n`],
    ["title-list", (text: string) => `${text.replace(/(?<=\.) (?=Neural|Report|PNAS)/g, "\n")}\n`],
  ])("makes a %s under a heading", (name, line) => {
    const references = [
      "Hopfield, J. J. (1982). Neural networks and physical systems. PNAS, 79(8), 2554–2558.",
      "World Health Organization. (2020). Report on things. https://doi.org/10.1000/who.1",
    ];
    const text = `References\n\n${references.map(line).join("\n")}`;
    const { format, drafts, problems } = readDigest(text, { file: "x" });
    expect(format?.name).toBe(name);
    expect(problems.filter(({ rule }) => rule !== "no-abstract")).toEqual([]);
    expect(drafts).toMatchObject([
      { title: "Neural networks and physical systems", venue: "PNAS", pages: "2554–2558" },
      {
        title: "Report on things",
        authors: [{ family: "World Health Organization" }],
        doi: "10.1000/who.1",
      },
    ]);
  });
});
