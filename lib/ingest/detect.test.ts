/** A digest is taken for what it is, and what is no digest for nothing. */
import { describe, expect, it } from "vitest";
import { FORMAT_FIXTURES, readFixture, STRANGE_FIXTURES } from "@/tests/helpers/digest-fixtures";
import { FORMATS } from "./formats/list";
import { readDigest } from "./read-digest";

it.each(FORMAT_FIXTURES)("finds the format of $file", ({ file, format }) => {
  const { format: found, drafts } = readFixture(file);
  expect(found?.name).toBe(format);
  expect(drafts.length).toBeGreaterThan(0);
});

it("looks at separators of lines that no editor knows but once", () => {
  expect(readDigest("\u2028".repeat(65_536), { file: "x" }).format).toBeUndefined();
});

it("has a fixture of every format", () => {
  const shown = new Set(FORMAT_FIXTURES.map(({ format }) => format));
  expect(FORMATS.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
});

describe("what is no digest", () => {
  it.each([...STRANGE_FIXTURES, "prose.txt", "page.html"])("takes nothing from %s", (file) => {
    const { format, drafts, problems } = readFixture(file);
    expect({ format: format?.name, drafts }).toEqual({ format: undefined, drafts: [] });
    const [, ending] = /\.(\w+)$/.exec(file)!;
    const rules: Record<string, string> = { html: "html-source", csv: "unknown-columns" };
    expect(problems.map(({ rule }) => rule)).toEqual([rules[ending!] ?? "unknown-format"]);
  });

  it("is refused with what can be read", () => {
    const [problem] = readFixture("prose.txt").problems;
    const message = problem!.message.toLowerCase();
    const sites = [...new Set(FORMATS.map(({ site }) => site.toLowerCase()))];
    expect(sites.filter((site) => !message.includes(site))).toEqual([]);
  });

  it("is told what to do about a title alone", () => {
    const [problem] = readDigest("Attention Is All You Need\n", { file: "x" }).problems;
    expect(problem).toMatchObject({ rule: "titles-alone", line: 1 });
    const named = readDigest("Attention Is All You Need\n", { file: "x" }, "title-list");
    expect(named.drafts).toMatchObject([{ title: "Attention Is All You Need" }]);
  });

  it("is told what to do about identifiers without titles", () => {
    const lines = [
      "doi:10.1145/3292500.3330701",
      "- https://arxiv.org/abs/1508.06576v2",
      "1706.03762",
    ];
    const { problems } = readDigest(lines.join("\n"), { file: "x" });
    expect(problems).toMatchObject([{ rule: "identifiers-alone", line: 1, lastLine: 3 }]);
    const other = readDigest(`${lines[0]}\nSomebody wrote this.`, { file: "x" });
    expect(other.problems).toMatchObject([{ rule: "unknown-format" }]);
  });

  it("is not made one by a word or two of a format", () => {
    const words = [
      "@article",
      "TY  - JOUR",
      "Title:",
      "arXiv:2401.00001",
      "Daily Papers",
      "{}",
      "id,title",
    ];
    for (const word of words) {
      const reading = readDigest(`Somebody wrote ${word} on the wall.\nNobody knows why.\n`, {
        file: "wall.txt",
      });
      expect([word, reading.format?.name]).toEqual([word, undefined]);
    }
  });
});
