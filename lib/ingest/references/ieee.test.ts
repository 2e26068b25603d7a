import { describe, expect, it } from "vitest";
import { readDigest } from "../read-digest";
import { referenceIn } from "./reference";

describe("a reference as engineering writes it", () => {
  it.each([
    [
      '[4] K. He, X. Zhang, and J. Sun, "Deep residual learning," in Proc. IEEE Conf. Comput. Vis. Pattern Recognit. (CVPR), Jun. 2016, pp. 770–778, doi: 10.1109/CVPR.2016.90.',
      {
        authors: [
          { family: "He", given: "K." },
          { family: "Zhang", given: "X." },
          { family: "Sun", given: "J." },
        ],
        title: "Deep residual learning",
        venue: "Proc. IEEE Conf. Comput. Vis. Pattern Recognit. (CVPR)",
        date: "Jun. 2016",
        pages: "770–778",
        kind: "conference",
      },
    ],
    [
      "M. Ito et al., “Application of oxide TFT,” J. Non-Cryst. Solids, vol. 354, no. 2–9, pp. 123–126, Jan. 2008.",
      {
        authors: [{ family: "Ito", given: "M." }, { family: "et al." }],
        title: "Application of oxide TFT",
        venue: "J. Non-Cryst. Solids",
        volume: "354",
        issue: "2–9",
        pages: "123–126",
        date: "Jan. 2008",
        kind: "article",
      },
    ],
    [
      'R. Fardel and L. van der Maaten, "What, if anything?" IEEE Trans. Syst., Man, Cybern., vol. 91, no. 6, Aug. 2007, Art. no. 061103.',
      {
        title: "What, if anything?",
        venue: "IEEE Trans. Syst., Man, Cybern.",
        pages: "061103",
        authors: [{ given: "R." }, { family: "van der Maaten", given: "L." }],
      },
    ],
    [
      'G. O. Young, "Synthetic structure of industrial plastics," in Plastics, 2nd ed., vol. 3, J. Peters, Ed. New York, NY, USA: McGraw-Hill, 1964, pp. 15-64.',
      {
        venue: "Plastics",
        publisher: "McGraw-Hill",
        date: "1964",
        pages: "15-64",
        kind: "chapter",
      },
    ],
    [
      'L. Doe, "Speech," in Proc. Int. Conf. Acoust., Speech, Signal Process., Brighton, UK, May 12-17, 2019, pp. 1-5.',
      { venue: "Proc. Int. Conf. Acoust., Speech, Signal Process.", date: "May 2019" },
    ],
    [
      'N. Kawasaki, "Parametric study of thermal and chemical nonequilibrium nozzle flow," M.S. thesis, Dept. Electron. Eng., Osaka Univ., Osaka, Japan, 1993.',
      { publisher: "Osaka Univ.", date: "1993", kind: "thesis" },
    ],
    [
      'A. Vaswani et al., "Attention is all you need," 2017, arXiv:1706.03762.',
      { date: "2017", kind: "preprint" },
    ],
    [
      'R. J. Hijmans and J. van Etten, "Raster: Geographic analysis," R Package Version 2.0-12, Jan. 12, 2012. [Online]. Available: http://cran.r-project.org/package=raster',
      {
        title: "Raster: Geographic analysis",
        venue: "R Package Version 2.0-12",
        date: "Jan. 12, 2012",
      },
    ],
    [
      "B. Klaus and P. Horn, Robot Vision, 2nd ed. Cambridge, MA, USA: MIT Press, 1986.",
      {
        authors: [
          { family: "Klaus", given: "B." },
          { family: "Horn", given: "P." },
        ],
        title: "Robot Vision",
        publisher: "MIT Press",
        date: "1986",
        kind: "book",
      },
    ],
  ])("is read: %s", (text, fields) => {
    expect(referenceIn(text)).toMatchObject(fields);
  });

  it.each([
    'J. K. Author, "Name of paper," Abbrev. Title of Periodical, vol. x, no. x, pp. xxx-xxx, Abbrev. Month, year.',
    'He said, "Attention is all," in June 2016, and left.',
    'Tom Smith, "I love this," said in 2016.',
    "We met J. Smith, a friend. In London: he died, 1986.",
  ])("is not made of: %s", (text) => {
    expect(referenceIn(text)).toBeUndefined();
  });
});

describe("a numbered list of such references", () => {
  const references = [
    'M. Ito et al., "Application of oxide TFT," in *Proc. CVPR*, Jun. 2016,\npp. 7–9.',
    "B. Klaus, *Robot Vision*. Cambridge, MA, USA: MIT Press, 1986.",
    'J. K. Author, "Name of paper," Abbrev. Title of Periodical, vol. x, Abbrev. Month, year.',
  ];

  it.each([
    ["markdown-list", (text: string, at: number) => `- [${at + 1}] ${text}`],
    ["markdown-list", (text: string, at: number) => `${at + 1}. ${text}`],
    ["title-list", (text: string, at: number) => `[${at + 1}] ${text.replaceAll("*", "")}`],
  ])("is read as a %s, and what is none is set aside", (name, line) => {
    const { format, drafts, problems } = readDigest(references.map(line).join("\n"), { file: "x" });
    expect(format?.name).toBe(name);
    expect(drafts).toMatchObject([
      { title: "Application of oxide TFT", venue: "Proc. CVPR", pages: "7–9", lastLine: 2 },
      { title: "Robot Vision", publisher: "MIT Press", kind: "book", firstLine: 3 },
    ]);
    expect(problems.map(({ line }) => line)).toEqual([4]);
  });
});
