import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partChanges, printParts, queryAround, queryParts, replacePart } from "./query-edit";
import { parseQuery, printQuery } from "./syntax";

const partsOf = (query: string) => queryParts(parseQuery(query).tree);

/** The queries that the changes of a part make of the whole. */
const changed = (query: string, index: number) => {
  const parts = partsOf(query);
  return Object.fromEntries(
    partChanges(parts[index]!).map((made) => [made.change, replacePart(parts, index, made.query)]),
  );
};

describe("queryParts", () => {
  it.each([
    ["scaling laws", ["words: scaling laws"]],
    [
      'scaling laws "exact phrase" quant* -survey -(a b)',
      [
        "words: scaling laws",
        'phrase: "exact phrase"',
        "prefix: quant*",
        "words: -survey",
        "all: -(a b)",
      ],
    ],
    ["a OR b", ["any: (a OR b)"]],
    ["a (b OR c) d", ["words: a", "any: (b OR c)", "words: d"]],
    ["title:(a b) c", ["words: title:(a b)", "words: c"]],
    [
      "author:kim author:lee -title:(a OR b)",
      ["words: author:kim", "words: author:lee", "any: -title:(a OR b)"],
    ],
    ["year:2020..2023 has:code", ["words: year:2020..2023", "words: has:code"]],
    ["?!", []],
  ])("sees the parts of %s", (query, expected) => {
    expect(partsOf(query).map((part) => `${part.kind}: ${printParts([part])}`)).toEqual(expected);
  });

  it("tells the field and the exclusion of a part, and what is inside", () => {
    const [part] = partsOf("-title:(a OR b)");
    expect(part).toMatchObject({ kind: "any", field: "title", excluded: true });
    expect(printQuery(part!.inner)).toBe("a OR b");
  });
});

describe("changing a part", () => {
  it("makes a phrase of words, and finds them anywhere, together or not, or not at all", () => {
    expect(changed("scaling laws -survey", 0)).toEqual({
      phrase: '"scaling laws" -survey',
      any: "(scaling OR laws) -survey",
      title: "title:(scaling laws) -survey",
      abstract: "abstract:(scaling laws) -survey",
      author: "author:(scaling laws) -survey",
      exclude: "-(scaling laws) -survey",
    });
  });

  it("offers the beginning of one word", () => {
    expect(changed("quantum", 0)).toMatchObject({ phrase: '"quantum"', prefix: "quantum*" });
    expect(changed("8-bit", 0)).not.toHaveProperty("prefix");
  });

  it("takes back what was demanded", () => {
    expect(changed('-title:"a b" c', 0)).toEqual({
      words: "-title:(a b) c",
      anywhere: '-"a b" c',
      abstract: '-abstract:"a b" c',
      author: '-author:"a b" c',
      include: 'title:"a b" c',
    });
    expect(changed("(a OR b) c", 0)).toMatchObject({ all: "a b c", exclude: "-(a OR b) c" });
  });

  it("does not offer what means nothing", () => {
    expect(changed("year:2020", 0)).toEqual({ exclude: "-year:2020" });
    expect(changed("theme:emergence", 0)).toEqual({
      anywhere: "emergence",
      exclude: "-theme:emergence",
    });
    expect(Object.keys(changed("title:a OR b", 0))).toEqual(["all", "exclude"]);
  });

  it("makes plain words of a phrase with signs in it", () => {
    expect(changed('"NOT title: -a (b) OR *"', 0)).toMatchObject({ words: "not title a b or" });
  });

  it("writes anything in the place of a part, or nothing", () => {
    const parts = partsOf("a -b c");
    expect(replacePart(parts, 1, "x OR y")).toBe("a (x OR y) c");
    expect(replacePart(parts, 1, "")).toBe("a c");
    expect(replacePart(partsOf("a"), 0, "")).toBe("");
  });
});

const queries = fc
  .array(
    fc.constantFrom(
      "a",
      "b",
      '"b c"',
      "q1*",
      "8-bit",
      "(",
      ")",
      "OR",
      "NOT",
      "-d",
      "title:",
      "year:2020",
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(" ").replaceAll(": ", ":"));

it("parts make up their query, whichever of them is written anew as it was", () => {
  fc.assert(
    fc.property(queries, (query) => {
      const { tree } = parseQuery(query);
      const parts = queryParts(tree);
      for (const [index, part] of parts.entries()) {
        const same = printParts([part]);
        expect(replacePart(parts, index, same)).toBe(printQuery(tree!));
        const { before, after } = queryAround(parts, index);
        expect(parseQuery(`${before} ${same} ${after}`).tree).toEqual(tree);
      }
    }),
    { numRuns: 2_000 },
  );
});

it("a changed query is canonical and understood without a note", () => {
  fc.assert(
    fc.property(queries, (query) => {
      const parts = partsOf(query);
      for (const [index, part] of parts.entries()) {
        for (const change of partChanges(part)) {
          const made = replacePart(parts, index, change.query);
          const { tree, notes } = parseQuery(made);
          expect(notes).toEqual([]);
          expect(tree && printQuery(tree)).toBe(made);
        }
      }
    }),
    { numRuns: 1_000 },
  );
});
