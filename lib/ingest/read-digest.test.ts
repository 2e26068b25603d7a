/** Real excerpts and damaged ones: what is read of each, and what is said of the rest. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FORMAT_FIXTURES } from "@/tests/helpers/digest-fixtures";
import { unaccountedLines } from "@/tests/helpers/line-accounting";
import { SEED_DIGESTS } from "@/tests/helpers/seed-digests";
import { FORMATS } from "./formats/list";
import { readDigest } from "./read-digest";

const FOLDER = "tests/fixtures/digests";

function read(file: string, crawledOn: string | undefined = "2026-06-04") {
  return readDigest(readFileSync(`${FOLDER}/${file}`), { file, crawledOn });
}

function told(file: string) {
  const { drafts, problems } = read(file);
  return {
    titles: drafts.map(({ title }) => title.slice(0, 20)),
    problems: problems.map(({ line, rule }) => `${line ?? "file"} ${rule}`),
  };
}

it.each(FORMAT_FIXTURES)("reads $file as its expectation says", async ({ file }) => {
  const { format, ...reading } = read(file);
  const name = file.replace(/\.\w+$/, "");
  await expect(
    `${JSON.stringify({ format: format?.name, ...reading }, null, 2)}\n`,
  ).toMatchFileSnapshot(`../../${FOLDER}/expected/${name}.json`);
});

describe("other ways of saving the same digest change nothing", () => {
  it.each([
    ["daily-crlf.txt", "hugging-face-daily.txt"],
    ["search-utf8-bom.txt", "hugging-face-search.txt"],
    ["aitopics-utf16le-bom.txt", "aitopics-utf16be.txt"],
  ])("%s", (file, same) => {
    expect(read(file).drafts).toEqual(read(same).drafts);
    expect(read(file).drafts.length).toBeGreaterThan(0);
  });

  it.each(["hugging-face-search", "hugging-face-daily", "aitopics-concept"])(
    "%s with other line ends and trailing spaces",
    (name) => {
      const text = readFileSync(`${FOLDER}/${name}.txt`, "utf8");
      for (const end of ["\r\n", "\r", " \n"]) {
        const facts = { file: "x.txt", crawledOn: "2026-06-04" };
        const { drafts } = readDigest(text.replaceAll("\n", end), facts);
        expect(drafts).toEqual(read(`${name}.txt`).drafts);
      }
    },
  );

  it("reads Latin-1 with a word of warning", () => {
    expect(told("aitopics-latin1.txt").problems).toEqual(["5 wrong-encoding"]);
    expect(read("aitopics-latin1.txt").drafts).toEqual(read("aitopics-utf16be.txt").drafts);
    expect(read("aitopics-latin1.txt").drafts[0]!.authors[0]!.family).toBe("Havlík");
  });
});

describe("damaged digests", () => {
  it("keeps an abstract that was cut, and says so", () => {
    expect(told("search-cut-in-abstract.txt")).toEqual({
      titles: ["Emergent Properties ", "ThinkMorph: Emergent", "BioCLIP 2: Emergent "],
      problems: ["8 entry-cut-off"],
    });
    expect(told("daily-cut-in-abstract.txt")).toEqual({
      titles: ["Broken Neural Scalin", "Automatic Constructi"],
      problems: ["21 no-author-line", "23 entry-cut-off"],
    });
    expect(told("daily-cut-at-authors.txt").problems).toEqual(["25 entry-cut-off"]);
  });

  it("sets a last title aside that has nothing below it", () => {
    expect(told("aitopics-cut-at-title.txt").problems).toEqual([
      "33 title-without-abstract",
      "33 entry-cut-off",
    ]);
    expect(told("aitopics-cut-at-title.txt").titles).toHaveLength(3);
  });

  it("reads titles and abstracts in another script", () => {
    expect(told("search-in-japanese.txt")).toEqual({
      titles: ["大規模言語モデルにおける創発的能力", "言語モデルの内部表現を読む"],
      problems: [],
    });
  });

  it.each([
    ["picture.png", "file not-text"],
    ["page.html", "1 html-source"],
    ["prose.txt", "1 unknown-format"],
  ])("takes nothing from %s", (file, problem) => {
    expect(told(file)).toEqual({ titles: [], problems: [problem] });
  });

  it.each(["", " \n\t\r\n"])("calls a file without text empty", (text) => {
    expect(readDigest(text, { file: "x.txt" }).problems).toMatchObject([{ rule: "empty-file" }]);
  });

  it("sets aside a line of a million characters, and what hangs on it", () => {
    const lines = readFileSync(`${FOLDER}/hugging-face-search.txt`, "utf8").split("\n");
    lines[5] = "word ".repeat(200_000);
    const { drafts, problems } = readDigest(lines.join("\n"), { file: "x.txt" });
    expect(problems.map(({ line, rule }) => [line, rule])).toEqual([
      [5, "title-without-abstract"],
      [6, "line-too-long"],
    ]);
    expect(problems.every(({ excerpt }) => excerpt!.length <= 80)).toBe(true);
    expect(drafts).toHaveLength(2);
  });

  it("does not guess a year without the day of the capture", () => {
    const { drafts, problems } = readDigest(readFileSync(`${FOLDER}/hugging-face-daily.txt`), {
      file: "hugging-face-daily.txt",
    });
    expect(problems.map(({ rule }) => rule)).toContain("date-without-year");
    expect(drafts.map(({ publishedOn }) => publishedOn)).toEqual([
      "2023-07-23",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("leaves a number open that may be a year or comments", () => {
    const text = readFileSync(`${FOLDER}/hugging-face-daily.txt`, "utf8");
    const { drafts, problems } = readDigest(text.replace("Jan 12 2", "Jan 12 2023"), {
      file: "x.txt",
      crawledOn: "2026-06-04",
    });
    expect(problems.map(({ rule }) => rule)).toContain("date-ambiguous");
    expect(drafts[2]!.publishedOn).toBeUndefined();
  });

  it("reports names that do not pair up, and keeps the paper", () => {
    const text = readFileSync(`${FOLDER}/aitopics-concept.txt`, "utf8");
    const { drafts, problems } = readDigest(text.replace("Salvatore, Nikolaus", "Plato"), {
      file: "x.txt",
    });
    expect(problems).toMatchObject([{ line: 26, rule: "authors-do-not-pair" }]);
    expect(drafts[2]).toMatchObject({
      authors: [],
      raw: { authors: "Plato, Wang, Hao, Zhang, Qiong" },
    });
  });
});

describe("the format", () => {
  it("is found for each seed digest by one format only", () => {
    for (const { bytes } of SEED_DIGESTS) {
      const text = new TextDecoder().decode(bytes);
      expect(FORMATS.filter((format) => format.detect(text) > 0.5)).toHaveLength(1);
    }
  });

  it("can be named, and an unknown name is a problem", () => {
    const text = `A title\n\nSome venue\n\n${"An abstract of some length. ".repeat(20)}`;
    const facts = { file: "x.txt" };
    expect(readDigest(text, facts).problems).toMatchObject([{ rule: "unknown-format" }]);
    expect(readDigest(text, facts, "aitopics-concept").drafts).toHaveLength(1);
    expect(readDigest(text, facts, "nonsense").problems).toMatchObject([
      { rule: "unknown-format-name", excerpt: "nonsense" },
    ]);
  });
});

it("accounts for every line of the seed digests", () => {
  for (const { bytes, reading } of SEED_DIGESTS) {
    expect(unaccountedLines(new TextDecoder().decode(bytes), reading)).toEqual([]);
  }
});
