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
    ["title：（a OR b） –c", "(title:a OR title:b) -c"],
    [
      "year:..2015 OR year:2024.. OR year:2023-2020",
      "year:..2015 OR year:2024.. OR year:2020..2023",
    ],
    ["year:(2019 OR 2021)", "year:2019 OR year:2021"],
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
    ["https://arxiv.org/abs/2301.00001", "https://arxiv.org/abs/2301.00001"],
    ["Emergence, again: a look?", "Emergence again a look"],
    ["attention — all - you & need --now", "attention all you need now"],
    ["pre- and post-training", "pre and post-training"],
    ["'tis “quoted”-based", 'tis "quoted" based'],
    ["10.1038/s41586-020", "10.1038/s41586-020"],
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
    ["title: a", "title a", /“title:” has nothing/],
    ["title:author:kim", "title author:kim", /“title:” has nothing/],
    ["OR a", "or a", /“OR” has nothing/],
    ["a OR", "a or", /“OR”/],
    ["a AND OR b", "a and OR b", /“AND”/],
    ["NOT", "not", /“NOT”/],
    ["year:soon", "soon", /no year/],
    ["has:wings", "wings", /“has:” takes code/],
    ["A* search", "A search", /at least 2 letters/],
    ["in*between", "in*between", /end of a word only/],
    ["?!", undefined, /nothing to search for/],
  ])("makes words of what it cannot use and says so: %s", (text, expected, sentence) => {
    expect(printed(text)).toBe(expected);
    const { notes } = parseQuery(text);
    expect(notes.some((note) => sentence.test(note))).toBe(true);
    for (const note of notes) expect(note).toMatch(/^[^\n]+\.$/);
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
    expect(long.tree).toMatchObject({ kind: "and", nodes: { length: 200 } });
    expect(long.notes).toHaveLength(1);
    expect(printed("title:".repeat(10_000))?.split(" ").length).toBeLessThan(210);
    const group = `title:(${"word ".repeat(200)})`;
    expect(printed(printed(group) ?? "")).toBe(printed(group));
  });
});

describe("printQuery", () => {
  const pieces = fc.constantFrom(
    ...['"', "(", ")", "-", "*", " ", ":", "..", "2020", "OR", "AND", "NOT", "title:", "year:"],
    ...["has:", "foo:", "code", "a", "quant*", '"b c"', "α", "8-bit", "f()", ",", "’", "–", "C++"],
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(" ")),
  );

  it("parses to the same tree", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { tree } = parseQuery(text);
        if (tree === undefined) return;
        expect(parseQuery(printQuery(tree)).tree).toEqual(tree);
      }),
      { numRuns: 3_000 },
    );
  });
});
