import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doiAddress, doiIn } from "./doi";

const WILEY = "10.1002/(sici)1097-0258(19980115)17:1<1::aid-sim1>3.0.co;2-a";
const AMS = "10.1175/1520-0469(1963)020<0130:dnf>2.0.co;2";
/** Its check character is a number sign. */
const NUMBER_SIGN = "10.1002/(sici)1096-8628(19990319)83:3<1::aid-ajmg1>3.0.co;2-#";

describe("a DOI", () => {
  it.each([
    ["10.1145/3147.3165", "10.1145/3147.3165"],
    ["https://doi.org/10.1016/S0140-6736(05)67889-2", "10.1016/s0140-6736(05)67889-2"],
    ["doi:10.1000/ABC.", "10.1000/abc"],
    ["DOI10.1000/abc", "10.1000/abc"],
    ["(see 10.1000/abc)", "10.1000/abc"],
    ["10.5555/foo(bar)baz), and 10.1000/x", "10.5555/foo(bar)baz"],
    ["[10.5555/foo[1]](https://doi.org/10.1000/x)", "10.5555/foo[1]"],
    ["[paper](https://doi.org/10.5555/a(b)), [code](https://a.org)", "10.5555/a(b)"],
    ["<https://doi.org/10.1000/abc>", "10.1000/abc"],
    ['<a href="https://doi.org/10.1000/abc">10.1000/other</a>', "10.1000/abc"],
    ["10.1000/abc</a>", "10.1000/abc"],
    ["10.1000/abc<br>", "10.1000/abc"],
    ["10.1000/abc&lt;br&gt; more", "10.1000/abc"],
    ["10.1000/a<jats:p>3D printing</jats:p>", "10.1000/a"],
    ["10.1000/a\\_b", "10.1000/a_b"],
    ["10.1000/a;10.1000/b", "10.1000/a"],
    ["参见10.1000/abc。另见", "10.1000/abc"],
    ["https://dx.doi.org/10.1002%2F(SICI)1097", "10.1002/(sici)1097"],
    ["https://example.org/10.1000/abc?download=1", "10.1000/abc"],
    ["https://a.org/article?id=10.1371/journal.pone.1&type=printable", "10.1371/journal.pone.1"],
    ["https://www.frontiersin.org/articles/10.3389/fnins.2020.1/full", "10.3389/fnins.2020.1"],
    ["https://a.org/content/pdf/10.1007/s11263-1.pdf", "10.1007/s11263-1"],
    ["https://www.biorxiv.org/content/10.1101/2020.01.02.3v2.full.pdf", "10.1101/2020.01.02.3"],
    ["https://doi.org/10.1000/abc/", "10.1000/abc"],
    ["no DOI here: 10.12/x, 10.1000/ and 10.1000/.", undefined],
  ])("in %j is %j", (text, doi) => {
    expect(doiIn(text)).toBe(doi);
  });

  /** What may stand around it, and how it is escaped there. */
  const surroundings: [string, (doi: string) => string][] = [
    ["alone, in capitals", (doi) => doi.toUpperCase()],
    ["a sentence", (doi) => `See doi: ${doi}. Then more.`],
    ["brackets", (doi) => `(cf. ${doi})`],
    ["angle brackets", (doi) => `at <https://doi.org/${doi}>, there`],
    ["an address", (doi) => `https://doi.org/${encodeURIComponent(doi)}`],
    [
      "an address of a publisher",
      (doi) => `https://a.org/doi/${encodeURI(doi).replace("#", "%23")}/abstract`,
    ],
    ["HTML", (doi) => `<a href="${doi.replace(/</g, "&lt;").replace(/>/g, "&gt;")}">x</a>`],
    ["text of HTML", (doi) => `<td>${doi}</td>`],
    ["a link in Markdown", (doi) => `[title](<https://doi.org/${doi}>) 2020`],
    ["escapes of Markdown", (doi) => doi.replace(/[<>()#]/g, "\\$&")],
    ["PubMed's field", (doi) => `${doi} [doi]`],
  ];

  it.each(surroundings)("with angle brackets is whole in %s", (_, around) => {
    for (const doi of [WILEY, AMS, NUMBER_SIGN]) expect(doiIn(around(doi))).toBe(doi);
  });

  it("of whatever characters is what is read from it, from its address and from a sentence", () => {
    const part = fc.constantFrom(
      "a",
      "7",
      ".",
      "-",
      "_",
      ";",
      "(x)",
      "/",
      ":",
      "<1:a>",
      "#",
      "%",
      "%20",
      "&",
      "+",
      "(",
      "]",
      "<",
      ">",
      "'",
      "~",
      "é",
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const doi = doiIn(`10.1000/${parts.join("")}`);
        if (doi === undefined) return;
        expect(doiIn(doi)).toBe(doi);
        expect(doiIn(doiAddress(doi))).toBe(doi);
        expect(URL.canParse(doiAddress(doi))).toBe(true);
      }),
    );
    const sound = fc.constantFrom(
      "a",
      "7",
      ".1",
      "-x",
      "_y",
      ";z",
      "(x)",
      "/w",
      "<1:a>9",
      "[q]",
      "é1",
    );
    fc.assert(
      fc.property(fc.array(sound, { minLength: 1, maxLength: 9 }), (parts) => {
        const doi = `10.1000/${parts.join("")}`;
        for (const [, around] of surroundings.slice(1)) expect(doiIn(around(doi))).toBe(doi);
      }),
    );
  });
});
