import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QueryNode } from "./query";
import { parseQuery, printQuery } from "./syntax";

const word = (text: string): QueryNode => ({ kind: "word", text });
const printed = (text: string) => {
  const { tree } = parseQuery(text);
  return tree && printQuery(tree);
};

describe("parseQuery", () => {
  it("builds the tree of the whole syntax", () => {
    const text = 'scaling "exact phrase" quant* -survey title:(a OR author:"kim") year:2020..2023';
    expect(parseQuery(text)).toEqual({
      tree: {
        kind: "and",
        nodes: [
          word("scaling"),
          { kind: "phrase", text: "exact phrase" },
          { kind: "prefix", text: "quant" },
          { kind: "not", node: word("survey") },
          {
            kind: "or",
            nodes: [
              { kind: "field", field: "title", node: word("a") },
              { kind: "field", field: "author", node: { kind: "phrase", text: "kim" } },
            ],
          },
          { kind: "field", field: "year", node: word("2020..2023") },
        ],
      },
      notes: [],
    });
  });

  it.each([
    ["a b OR c d", "a b OR c d"],
    ["(a b) OR (c (d e))", "a b OR c d e"],
    ["a (b OR c)", "a (b OR c)"],
    ["a AND b", "a b"],
    ["a NOT b", "a -b"],
    ['a -"b c" -(d e) -title:f', 'a -"b c" -(d e) -title:f'],
    ["a title:(b -c)", "a title:b -title:c"],
    ["a NOT NOT b", "a b"],
    ["TITLE:a Author:b", "title:a author:b"],
    ["a title:-b", "a -title:b"],
    ["“smart quotes” «guillemets»", '"smart quotes" "guillemets"'],
    ["title：（a OR b） –c", "title:(a OR b) -c"],
    ["-title:a -(title:b OR title:c) d", "-title:a -title:(b OR c) d"],
    ["a title:b title:c author:d (title:e OR f)", "a title:(b c) author:d (title:e OR f)"],
    ["year:..2015 OR year:2024.. OR year:2023-2020", "year:(..2015 OR 2024.. OR 2020..2023)"],
    ["year:(2019 OR 2021)", "year:(2019 OR 2021)"],
    ["year:>2020", "year:2021.."],
    ["year:>=2020 year:<2023", "year:(2020.. ..2022)"],
    ["authors:kim ti:memory", "author:kim title:memory"],
    ["author: kim title: memory", "author:kim title:memory"],
    ["title : emergent", "title:emergent"],
    ['title :"a b" author : kim', 'title:"a b" author:kim'],
    ["a OR OR b AND AND c", "a OR b c"],
    ["a -", "a"],
    ["「注意」 ＊", '"注意"'],
    ["emer\u00ADgent \u200Fability\uFEFF", "emergent ability"],
    ["doi:10.1000/X arXiv:2206.07682v2", "doi:10.1000/x arxiv:2206.07682"],
    ["https://arxiv.org/abs/2206.07682", "arxiv:2206.07682"],
    ["2206.07682", "arxiv:2206.07682"],
    ["https://doi.org/10.1038/s41586-020", "doi:10.1038/s41586-020"],
    [
      "https://doi.org/10.1002/(SICI)1-2(98)17:1%3C1::A-1%3E3.0.CO;2-A?x",
      "doi:10.1002/(sici)1-2(98)17:1<1::a-1>3.0.co;2-a",
    ],
    [
      "(10.1890/1-2(2000)81[1:A]2.0.CO;2, 10.1000/x)",
      "doi:(10.1890/1-2(2000)81[1:a]2.0.co;2 10.1000/x)",
    ],
    ["doi:10.48550/arXiv.2206.07682", "arxiv:2206.07682"],
    ['"  many   spaces "', '"many spaces"'],
    ["has:CODE theme:quant*", "has:code theme:quant*"],
    ['""', undefined],
    ["a () b", "a b"],
    ["", undefined],
  ])("reads %s as %s", (text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  it.each([
    ["C++", "C++"],
    ["8-bit", "8-bit"],
    ["gpt-4o", "gpt-4o"],
    ["e-mail", "e-mail"],
    ["α-synuclein", "α-synuclein"],
    ["LLM.int8()", "LLM.int8()"],
    ["(LLM.int8() OR C#)", "LLM.int8() OR C#"],
    ["O(n log n)", "O n log n"],
    ["https://github.com/a/b", "https://github.com/a/b"],
    ["Title: A Source: of Light", "Title A Source of Light"],
    ["open source: a study", "open source a study"],
    ["Title : a study", "Title a study"],
    ["open tools : a study", "open tools a study"],
    ["pruning,quantization;distillation", "pruning quantization distillation"],
    ["10,000 steps, p<0.05, [CLS]", "10,000 steps p 0.05 CLS"],
    ["مرحبا بالعالم", "مرحبا بالعالم"],
    ["Emergence, again: a look?", "Emergence again a look"],
    ["attention — all - you & need --now", "attention all you need now"],
    ["pre- and post-training", "pre and post-training"],
    ["'tis “quoted”-based", 'tis "quoted" based'],
    ["注意力机制", "注意力机制"],
  ])("takes %s as people mean it, without a note", (text, expected) => {
    expect(printed(text)).toBe(expected);
    expect(parseQuery(text).notes).toEqual([]);
  });

  it.each([
    ['a "b c', "a b c", /quotation mark/],
    ["(a OR b", "a OR b", /never closed/],
    ["a) b", "a b", /closing bracket/],
    ["foo:bar", "foo bar", /no field “foo:”.*title, abstract/],
    ['foo:"bar baz"', 'foo "bar baz"', /no field/],
    ["digest:1", "digest 1", /no field “digest:”.*“Explore these papers”/],
    ["a title:", "a title", /“title:” has nothing/],
    ["memory title : emergent", "memory title emergent", /“title :” is searched as a word/],
    ["-(title: )", "-title", /“title:” has nothing/],
    ["arxiv:attention", "attention", /no arXiv id like/],
    ["year:10.1000/x(1)", "doi:10.1000/x(1)", /no year/],
    ["doi:NOT(x)", "not(x)", /no DOI/],
    ["doi:soon", "soon", /no DOI like/],
    ['@book{k, title = {The {B}ig, "quoted"}, year = 2020}', "The Big quoted", /BibTeX/],
    ["title:author:kim", "title author:kim", /“title:” has nothing/],
    ["OR a", "or a", /“OR” has nothing/],
    ["a OR", "a or", /“OR”/],
    ["a AND OR b", "a and OR b", /“AND”/],
    ["NOT", "not", /“NOT”/],
    ["AND AND", "and", /“AND”/],
    ["-(", undefined, /never closed/],
    ['"', undefined, /not closed/],
    ["title:()", undefined, /nothing to search for/],
    ["year:soon", "soon", /no year/],
    ["has:wings", "wings", /“has:” takes \(code/],
    ["A* search", "A search", /at least 2 letters/],
    ["in*between", "in*between", /end of a word only/],
    ["?!", undefined, /nothing to search for/],
  ])("makes words of what it cannot use and says so: %s", (text, expected, sentence) => {
    expect(printed(text)).toBe(expected);
    const { notes } = parseQuery(text);
    expect(notes.some((note) => sentence.test(note))).toBe(true);
    for (const note of notes) expect(note).toMatch(/^[^\n]+\.$/);
  });

  it.each(["year:2025..2020", "year:2025-2020"])("says how it reads %s", (text) => {
    expect(printed(text)).toBe("year:2020..2025");
    expect(parseQuery(text).notes).toEqual([`“${text.slice(5)}” is read as 2020–2025.`]);
  });

  it.each(["-a", "-a -(b c)", "a OR -b", "a -(-b c)"])(
    "keeps exclusions as they are: %s",
    (text) => {
      expect(printed(text)).toBe(text);
      expect(parseQuery(text).notes).toEqual([]);
    },
  );

  it("survives depth and size", () => {
    const deep = `${"(".repeat(50_000)}a${")".repeat(50_000)}`;
    expect(parseQuery(deep).tree).toEqual(word("a"));
    const long = parseQuery("word ".repeat(100_000));
    expect(long.tree).toMatchObject({ kind: "and", nodes: { length: 400 } });
    expect(long.notes).toHaveLength(1);
    expect(printed("title:".repeat(10_000))?.split(" ").length).toBeLessThan(410);
    const group = `title:(${"word ".repeat(200)})`;
    expect(printed(printed(group) ?? "")).toBe(printed(group));
  });
});

describe("printQuery", () => {
  const pieces = fc.constantFrom(
    ...['"', "(", ")", "-", "*", " ", ":", "..", "2020", "OR", "AND", "NOT", "title:", "year:"],
    ...[
      "arxiv:",
      "doi:",
      "2206.07682",
      "10.1000/x(1)",
      ">=2020",
      "title: ",
      "title :",
      "@a{",
      "title={",
      ";",
    ],
    ...["has:", "foo:", "code", "a", "quant*", '"b c"', "α", "8-bit", "f()", ",", "’", "–", "C++"],
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(" ")),
  );

  it("parses to the same tree, and prints that the same way", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { tree } = parseQuery(text);
        if (tree === undefined) return;
        const again = parseQuery(printQuery(tree));
        expect(again.tree).toEqual(tree);
        expect(printQuery(again.tree!)).toBe(printQuery(tree));
      }),
      { numRuns: 5_000 },
    );
  });

  it("says everything in sentences, and leaves nothing out silently", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { tree, notes } = parseQuery(text);
        for (const note of notes) expect(note).toMatch(/^[\p{Lu}“][^\n]*\.$/u);
        expect(tree !== undefined || notes.length > 0 || text.trim() === "").toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
