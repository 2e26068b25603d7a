/** Lines beside the entries: what introduces them is a header, what got lost among them is told. */
import { describe, expect, it } from "vitest";
import { unaccountedLines } from "@/tests/helpers/line-accounting";
import { problemsOf } from "@/tests/helpers/readings";
import { readDigest } from "./read-digest";

const STRAY = "We should read the one on quokkas, too";

const DIGESTS: [string, string[], { header: number[]; problems: string[] }][] = [
  [
    "BibTeX",
    [
      "My papers, as of May",
      "@article{a, title = {Bits and Pieces}, year = 2020}",
      "% read this one first",
      STRAY,
      "and the one on wombats",
      "@string{jot = {Journal of Trees}}",
      "```",
      "@article{b, title = {Trees of Tensors}, journal = jot}",
      STRAY,
      "  pages = {1--14},",
      "}",
    ],
    {
      header: [1, 3, 6, 7, 11],
      problems: ["4 between-entries", "9 between-entries", "10 stray-line"],
    },
  ],
  [
    "CSL-JSON",
    [
      "[",
      '{"type": "article-journal", "title": "Bits and Pieces"},',
      '{"type": "article-journal", "title": "Trees of Tensors"}',
      "]",
      STRAY,
    ],
    { header: [1, 4], problems: ["5 stray-line"] },
  ],
  [
    "XML",
    [
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      "<title>arXiv Query</title>",
      "<entry><id>http://arxiv.org/abs/2103.00001v1</id><title>Bits</title></entry>",
      STRAY,
      "<entry><id>http://arxiv.org/abs/2103.00002v1</id><title>Trees</title></entry>",
      "</feed>",
    ],
    { header: [1, 2, 6], problems: ["4 stray-line"] },
  ],
  [
    "a list in Markdown",
    [
      "# Awesome quantization",
      "A list of papers.",
      "",
      "## Surveys",
      "These are the best.",
      "- [Bits and Pieces](https://arxiv.org/abs/1905.00001), Jane Doe, 2021",
      "",
      STRAY,
      "",
      "[⬆ back to top](#awesome-quantization)",
      "",
      "| Quokkas at Play | 2023 |",
      "",
      "## Methods",
      "",
      "| Title | Year |",
      "|---|---|",
      "| [Trees of Tensors](https://arxiv.org/abs/2103.13630) | 2021 |",
      "",
      "## Licence",
      "CC0",
    ],
    { header: [1, 2, 4, 5, 10, 14, 16, 17, 20, 21], problems: ["8 not-a-paper", "12 not-a-paper"] },
  ],
];

describe("lines beside the entries", () => {
  it.each(DIGESTS)("of %s", (_, lines, { header, problems }) => {
    const text = lines.join("\n");
    const reading = readDigest(text, { file: "x" });
    expect(reading.furniture).toEqual(header);
    const told = problemsOf(reading).filter((found) => !found.endsWith("no-abstract"));
    expect(told).toEqual(problems);
    expect(unaccountedLines(text, reading)).toEqual([]);
  });
});
