import { describe, expect, it } from "vitest";
import { readDigest } from "../read-digest";
import { referenceIn } from "./reference";

const KENG = [
  { family: "Keng", given: "Shao-Hsun" },
  { family: "Lin", given: "Chun-Hung" },
  { family: "Orazem", given: "Peter F." },
];
const HUMAN_CAPITAL = { venue: "Journal of Human Capital", volume: "11", issue: "1" };

describe("a reference as Chicago and the MLA have it", () => {
  it.each([
    [
      "Keng, Shao-Hsun, Chun-Hung Lin, and Peter F. Orazem. “Expanding College Access.” Journal of Human Capital 11, no. 1 (Spring 2017): 1–34. https://doi.org/10.1086/690235.",
      { ...HUMAN_CAPITAL, authors: KENG, title: "Expanding College Access", pages: "1–34" },
    ],
    [
      "Keng, Shao-Hsun, Chun-Hung Lin, and Peter F. Orazem. 2017. “Expanding College Access?” Journal of Human Capital 11 (1): 1–34.",
      { ...HUMAN_CAPITAL, authors: KENG, title: "Expanding College Access?", date: "2017" },
    ],
    [
      "Shao-Hsun Keng, Chun-Hung Lin, and Peter F. Orazem, “Expanding College Access,” Journal of Human Capital 11, no. 1 (2017): 9–10.",
      { ...HUMAN_CAPITAL, authors: KENG, pages: "9–10" },
    ],
    [
      "———. “Another Story.” New England Review 39, no. 2 (2018): 5–19.",
      { authors: [], title: "Another Story", venue: "New England Review" },
    ],
    [
      'Hopfield, John J. "Neural networks." Proceedings of the academy 79.8 (1982): 2554-2558.',
      { volume: "79", issue: "8", date: "1982", pages: "2554-2558" },
    ],
    [
      'Devlin, Jacob, et al. "BERT." arXiv preprint arXiv:1810.04805 (2018).',
      { authors: [{ family: "Devlin", given: "Jacob" }, { family: "and others" }], venue: "arXiv" },
    ],
    [
      "Satterfield, Susan. “Livy and the Pax Deum.” Classical Philology, vol. 111, no. 2, Apr. 2016, pp. 165–76. JSTOR.",
      { venue: "Classical Philology", volume: "111", date: "Apr. 2016", pages: "165–76" },
    ],
    [
      "Thoreau, Henry David. “Walking.” In The American Essay, edited by John D. Agata, 167–95. Minneapolis: Graywolf Press, 2016.",
      {
        venue: "The American Essay",
        pages: "167–95",
        publisher: "Graywolf Press",
        kind: "chapter",
      },
    ],
    [
      "Rutz, Cynthia. “King Lear.” PhD diss., University of Chicago, 2013.",
      { title: "King Lear", publisher: "University of Chicago", kind: "thesis" },
    ],
    [
      "Kahneman, Daniel. 2011. Thinking, Fast and Slow. New York: Farrar.",
      { title: "Thinking, Fast and Slow", publisher: "Farrar", date: "2011", kind: "book" },
    ],
  ])("is read: %s", (text, fields) => {
    expect(referenceIn(text)).toMatchObject(fields);
  });

  it.each([
    'He said, "We met in 2019." It was fine.',
    'A talk of Ann. "More is different." Science 177 (1972): 393.',
    'Smith, Ann. "Notes." The Blog, 2020.',
    "Lin, Bo, and Peter F. Orazem of Iowa. Things. New York: Wiley, 2011.",
  ])("is not made of: %s", (text) => {
    expect(referenceIn(text)).toBeUndefined();
  });

  it.each(["1. ", ""])("may be an item of a list, or a line: “%s”", (mark) => {
    const text = [
      `${mark}Duranti, Luciana. "The Archival Bond." *Archives and Museum Informatics* 11, no. 3–4 (1997): 213–18. https://doi.org/10.1023/A:1.`,
      `${mark}Satterfield, Susan. “Livy and the Pax Deum.” *Classical Philology* 111, no. 2 (2016): 165–76.`,
    ].join("\n");
    const { drafts } = readDigest(mark ? text : text.replaceAll("*", ""), { file: "x" });
    expect(drafts).toMatchObject([
      {
        authors: [{ family: "Duranti", given: "Luciana" }],
        venue: "Archives and Museum Informatics",
        pages: "213–18",
        doi: "10.1023/a:1",
      },
      { title: "Livy and the Pax Deum", volume: "111", publishedOn: "2016" },
    ]);
  });
});
