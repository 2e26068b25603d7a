import { describe, expect, it } from "vitest";
import { HOSTILE_PAPER } from "@/tests/helpers/hostile-paper";
import { type CitedPaper, type CiteFormat, writePaper, writePapers } from "./format";
import { apa } from "./formats/apa";
import { bibtex } from "./formats/bibtex";
import { cslJson } from "./formats/csl-json";
import { csv } from "./formats/csv";
import { jsonl } from "./formats/jsonl";
import { EXPORT_FORMATS } from "./formats/list";
import { ris } from "./formats/ris";

const PLAIN: CitedPaper = {
  slug: "bioclip-2",
  title: "BioCLIP 2: A Tree of Life for GPT-4 and X-rays",
  authors: [
    { family: "Gu", given: "Jianyang" },
    { family: "Campolongo", given: "Elizabeth G." },
  ],
  publishedOn: "2025-05",
  codeUrls: [],
};

/** The text of a field as it stands, found by counting braces as BibTeX does. */
function field(entry: string, name: string): string {
  const start = entry.indexOf(`  ${name} = {`) + name.length + 6;
  let depth = 1;
  let end = start;
  for (; depth > 0 && end < entry.length; end++) {
    depth += entry[end] === "{" ? 1 : entry[end] === "}" ? -1 : 0;
  }
  expect(entry.slice(end, end + 2)).toBe(",\n");
  return entry.slice(start, end - 1);
}

describe("BibTeX", () => {
  const entry = bibtex.paper(HOSTILE_PAPER);

  it("has braces that balance whatever is in the text", () => {
    let depth = 0;
    for (const brace of entry.match(/[{}]/g)!) {
      depth += brace === "{" ? 1 : -1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(field(entry, "abstract")).toContain("unbalanced {\\textbraceright} brace");
  });

  it("escapes what TeX would read and keeps formulas", () => {
    expect(field(entry, "title")).toContain("50\\% of");
    expect(field(entry, "title")).toContain("\\#1 from \\$5 to {$\\alpha_{i}$} – 量子");
    expect(field(entry, "abstract")).toContain("back{\\textbackslash}slash");
    expect(field(entry, "abstract")).toContain("-{}- two dashes");
    expect(field(entry, "keywords")).toBe("R\\&D, C\\#, μ-opioid, Größe");
  });

  it("leaves identifiers and addresses alone", () => {
    expect(field(entry, "doi")).toBe(HOSTILE_PAPER.doi);
    expect(field(entry, "url")).toBe(HOSTILE_PAPER.url);
    expect(field(entry, "eprint")).toBe("2402.12345");
  });

  it("says that there are more authors than are named", () => {
    expect(field(entry, "author")).toMatch(
      /^van der Waals, Johannes D\. and Nuñez Çelik, .* and others$/,
    );
  });

  it("protects the capitals that are part of a word, and no others", () => {
    expect(field(bibtex.paper(PLAIN), "title")).toBe(
      "{BioCLIP} 2: A Tree of Life for {GPT-4} and {X-rays}",
    );
  });

  it("has no more of a date than is known, and no field without a value", () => {
    expect(bibtex.paper(PLAIN)).toBe(
      [
        "@misc{bioclip-2,",
        "  title = {{BioCLIP} 2: A Tree of Life for {GPT-4} and {X-rays}},",
        "  author = {Gu, Jianyang and Campolongo, Elizabeth G.},",
        "  year = {2025},",
        "  month = may,",
        "}",
        "",
      ].join("\n"),
    );
  });

  it("holds names of one part together", () => {
    const authors = [{ family: "The Arts and Crafts Group" }, { family: "Plato" }];
    expect(field(bibtex.paper({ ...PLAIN, authors }), "author")).toBe(
      "{The Arts and Crafts Group} and Plato",
    );
  });

  it("has the suffix of a name between commas", () => {
    const authors = [{ family: "Müller Jr.", given: "Hans-Jörg" }];
    expect(field(bibtex.paper({ ...PLAIN, authors }), "author")).toBe("Müller, Jr., Hans-Jörg");
    expect(ris.paper({ ...PLAIN, authors })).toContain("AU  - Müller, Hans-Jörg, Jr.\n");
  });
});

describe("RIS", () => {
  it("has one tagged line for each value", () => {
    const lines = ris.paper(HOSTILE_PAPER).trimEnd().split("\n");
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}-( \S.*)?$/);
    expect(lines[0]).toBe("TY  - JOUR");
    expect(lines.at(-1)).toBe("ER  -");
    expect(lines).toContain("SP  - 101");
    expect(lines).toContain("EP  - 110");
    expect(lines).toContain("DA  - 2024/02/29");
  });
});

describe("authors that are not named", () => {
  const cut = { ...HOSTILE_PAPER, authorCount: HOSTILE_PAPER.authors.length + 1 };

  it.each([
    [ris, "\nN1  - 7 authors\n", "\nN1  - More authors than are named\n"],
    [cslJson, `"note":"7 authors\\n`, `"note":"More authors than are named\\n`],
    [jsonl, `"authorCount":7,`, `"moreAuthors":true`],
    [csv, 'O’Brien-Smith, Seán",7,', 'O’Brien-Smith, Seán",,'],
  ])("are told in $name, and no person is made up for them", (format, counted, uncounted) => {
    expect(format.paper(HOSTILE_PAPER)).toContain(counted);
    const written = format.paper(cut);
    expect(written).toContain(uncounted);
    expect(written).not.toMatch(/others|et al|authorCount/);
  });
});

describe("CSV", () => {
  it("gives spreadsheets nothing to run", () => {
    expect(csv.paper(HOSTILE_PAPER)).toContain(`,"'=cmd|'/C calc'!A0: 50%`);
  });

  it("has as many cells as headings", () => {
    const bare = { ...HOSTILE_PAPER, title: "A", abstract: "B", authors: [], venue: "C" };
    const cells = csv.paper({ ...bare, publisher: "D" }).split(",");
    expect(cells).toHaveLength(csv.head.split(",").length);
  });
});

describe("APA", () => {
  it.each([
    [PLAIN, "Gu, J., & Campolongo, E. G. (2025). BioCLIP 2: A Tree of Life for GPT-4 and X-rays."],
    [
      { ...PLAIN, title: "Why?", arxivId: "2505.00001", publishedOn: undefined, authors: [] },
      "Why? (arXiv:2505.00001). (n.d.). arXiv. https://arxiv.org/abs/2505.00001",
    ],
    [
      { ...HOSTILE_PAPER, title: "On Braces", authorCount: 4 },
      "van der Waals, J. D., Nuñez Çelik, Ł., 王, 小明, & O’Brien-Smith, S. (2024). On Braces. Journal of Quotes, Commas & Braces, 12(3–4), 101–110. https://doi.org/10.1002/(sici)1096-8628(19990319)83:3%3C1::aid-a_jm1%3E3.0.co;2-%23",
    ],
    [
      { ...PLAIN, authors: [{ family: "Müller Jr.", given: "Hans-Jörg" }] },
      "Müller, H.-J., Jr. (2025). BioCLIP 2: A Tree of Life for GPT-4 and X-rays.",
    ],
    [
      { ...PLAIN, kind: "conference", venue: "ACL", pages: "1–9", publisher: "ACL" } as CitedPaper,
      "Gu, J., & Campolongo, E. G. (2025). BioCLIP 2: A Tree of Life for GPT-4 and X-rays. In ACL (pp. 1–9). ACL.",
    ],
  ])("writes a reference", (paper, expected) => {
    expect(writePaper(apa, paper)).toBe(`${expected}\n`);
  });

  const people = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ family: `A${i + 1}`, given: "Bo" }));
  const withAuthors = (authors: CitedPaper["authors"]) => apa.paper({ ...PLAIN, authors });

  it("names up to twenty authors, an ampersand before the last (§9.8)", () => {
    expect(withAuthors(people(1))).toMatch(/^A1, B\. \(2025\)\. /);
    expect(withAuthors(people(20))).toContain("A19, B., & A20, B. (2025)");
  });

  it("names nineteen of more, and the last without an ampersand (§9.8)", () => {
    for (const count of [21, 30]) {
      const text = withAuthors(people(count));
      expect(text).toContain(`A18, B., A19, B., . . . A${count}, B. (2025)`);
      expect(text).not.toContain("A20,");
      expect(text).not.toContain("&");
    }
  });

  it("spells the names of groups out (§9.11)", () => {
    expect(withAuthors([{ family: "World Health Organization" }])).toMatch(
      /^World Health Organization\. \(2025\)\. BioCLIP 2/,
    );
    expect(withAuthors([...people(1), { family: "BIG-bench Inc." }])).toMatch(
      /^A1, B\., & BIG-bench Inc\. \(2025\)/,
    );
  });

  it("puts the title where there is no author (§9.12), and n.d. where there is no date (§9.17)", () => {
    const paper = { ...PLAIN, authors: [], venue: "Nature", volume: "12", publishedOn: undefined };
    expect(apa.paper(paper)).toBe(
      "BioCLIP 2: A Tree of Life for GPT-4 and X-rays. (n.d.). Nature, 12.\n",
    );
  });

  it("names the repository of a preprint, and its number there (§10.8)", () => {
    const paper = { ...PLAIN, kind: "preprint" as const, arxivId: "2505.23883" };
    const doi = "10.48550/arXiv.2505.23883";
    expect(apa.paper({ ...paper, doi })).toBe(
      `Gu, J., & Campolongo, E. G. (2025). BioCLIP 2: A Tree of Life for GPT-4 and X-rays (arXiv:2505.23883). arXiv. https://doi.org/${doi}\n`,
    );
  });
});

describe("a file of many papers", () => {
  it.each(EXPORT_FORMATS)("is the same however it is cut: $name", async (format) => {
    const papers = [HOSTILE_PAPER, PLAIN, { ...PLAIN, slug: "other" }];
    const whole = await written(format, [papers]);
    expect(await written(format, [[papers[0]!], [], papers.slice(1)])).toBe(whole);
    for (const { slug } of format.name === "markdown" ? [] : papers) expect(whole).toContain(slug);
  });

  it("is an array in CSL-JSON, also without papers", async () => {
    const format = EXPORT_FORMATS.find(({ name }) => name === "csl-json")!;
    expect(JSON.parse(await written(format, []))).toEqual([]);
    const [item] = JSON.parse(await written(format, [[HOSTILE_PAPER]]));
    expect(item).toMatchObject({
      type: "article-journal",
      issued: { "date-parts": [[2024, 2, 29]] },
      page: "101-110",
      DOI: HOSTILE_PAPER.doi,
    });
  });
});

async function written(format: CiteFormat, batches: CitedPaper[][]): Promise<string> {
  let text = "";
  async function* all() {
    yield* batches;
  }
  for await (const part of writePapers(format, all())) text += part;
  return text;
}
