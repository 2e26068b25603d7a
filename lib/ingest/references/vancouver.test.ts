import { describe, expect, it } from "vitest";
import { readDigest } from "../read-digest";
import { referenceIn } from "./reference";

const SMITH = [{ family: "Smith", given: "J" }];

describe("a reference as medicine writes it", () => {
  it.each([
    [
      "Geraud G, Liu J-P, et al. Short- and long-term use. Headache. 2002;42 Suppl 2:S93-9.",
      { title: "Short- and long-term use", volume: "42", issue: "Suppl 2", pages: "S93-9" },
    ],
    [
      "Smith J. Clinical practice in the U.S. J. Am. Chem. Soc. 2002 Jun;58(12 Suppl 7):6-12.",
      { title: "Clinical practice in the U.S.", venue: "J. Am. Chem. Soc", issue: "12 Suppl 7" },
    ],
    [
      "Smith J. Do statins help? A trial. Lancet 2007; 116: 2544–52. Epub 2006 Jul 5. PMID: 123.",
      {
        title: "Do statins help? A trial",
        venue: "Lancet",
        date: "2007",
        url: "https://pubmed.ncbi.nlm.nih.gov/123/",
      },
    ],
    [
      "Smith J. Why sleep? Nature. 2014 Jun 10. doi: 10.1000/x.1. [Epub ahead of print]",
      { authors: SMITH, title: "Why sleep?", venue: "Nature", date: "2014 Jun 10" },
    ],
    [
      "Diabetes Research Group; 21st century insulin. BMJ. 2002;(7357):184.",
      { title: "Diabetes Research Group; 21st century insulin", issue: "7357", pages: "184" },
    ],
    [
      "World Health Organization. Road safety. Geneva: WHO; 2010.",
      {
        authors: [{ family: "World Health Organization" }],
        title: "Road safety",
        venue: undefined,
        publisher: "WHO",
        date: "2010",
        kind: "book",
      },
    ],
    [
      "Smith J, editor. Medical microbiology. 4th ed. St. Louis: Mosby; 2002.",
      { authors: SMITH, title: "Medical microbiology", publisher: "Mosby" },
    ],
    [
      "Smith J. Solid tumors. In: Doe AB, Kinzler KW, editors. The basis of cancer. 2nd ed. New York: McGraw-Hill; 2002. p. 93-113.",
      {
        title: "Solid tumors",
        venue: "The basis of cancer",
        publisher: "McGraw-Hill",
        pages: "93-113",
        kind: "chapter",
      },
    ],
    [
      "Smith J. Genetic effort. In: Doe AB, editor. EuroGP 2002: Proceedings of the 5th Conference; 2002 Apr 3-5; Kinsdale, Ireland. Berlin: Springer; 2002. p. 182-91.",
      { title: "Genetic effort", date: "2002", kind: "conference", pages: "182-91" },
    ],
    [
      "Smith J. Infant sleep: a survey [dissertation]. Mount Pleasant (MI): University; 2002.",
      { title: "Infant sleep: a survey", kind: "thesis", publisher: "University" },
    ],
  ])("is read: %s", (text, fields) => {
    expect(referenceIn(text)).toMatchObject(fields);
  });

  it.each([
    "Hello there. We met on 2019; 12 people came.",
    "Smith J. Paper of 2019: an essay, 2020.",
    "The shop in London: Open; 2010.",
    "Van der Berg, J.; Doe, A. Title. Nature. 2019.",
  ])("is not made of: %s", (text) => {
    expect(referenceIn(text)).toBeUndefined();
  });
});

describe("a list of nothing but such references", () => {
  const references = [
    "Smith J, Doe A. Paper four title. Nature. 2019;12(3):1-9. doi:10.1038/x4. PMCID: PMC1.",
    "World Health Organization. Road safety. Geneva: WHO; 2010.",
  ];

  it.each([
    ["markdown-list", (text: string) => `1. ${text}`],
    ["markdown-list", (text: string) => `- ${text.replace("; 2010", ";\n2010")}`],
    ["title-list", (text: string) => `[1] ${text}`],
    ["title-list", (text: string) => `1: ${text}\n`],
    ["title-list", (text: string) => text],
  ])("is found to be a %s", (name, line) => {
    const { format, drafts, problems } = readDigest(references.map(line).join("\n"), { file: "x" });
    expect(format?.name).toBe(name);
    expect(problems.filter(({ rule }) => rule !== "no-abstract")).toEqual([]);
    expect(drafts).toMatchObject([
      { title: "Paper four title", doi: "10.1038/x4", pages: "1–9", venue: "Nature" },
      { title: "Road safety", publisher: "WHO" },
    ]);
  });
});
