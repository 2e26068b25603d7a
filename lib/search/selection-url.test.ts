import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selections } from "@/tests/helpers/selections";
import { emptySelection, FILTERS, SELECTION_LIMITS } from "./selection";
import { readSelection, selectionHref, writeSelection } from "./selection-url";

const read = (query: string) => readSelection(query).selection;

describe("readSelection", () => {
  it("reads every key of the contract", () => {
    const { selection, issues } = readSelection(
      "?q=scaling+laws&theme=a&theme=b,c&not-theme=d&keyword=llm&author=jae-hyuk-sung&venue=nature" +
        "&source=aitopics&year=2019..2023&region=pruning/sparsity&not-region=vision&digest=3,4" +
        "&has=code&has=doi&area=0,10,1000,10,500,900&sort=oldest&page=3&size=50&view=split",
    );
    expect(issues).toEqual([]);
    expect(selection).toEqual({
      q: "scaling laws",
      filters: {
        theme: { all: [["a"], ["b", "c"]], none: ["d"] },
        keyword: { all: [["llm"]], none: [] },
        author: { all: [["jae-hyuk-sung"]], none: [] },
        venue: { all: [["nature"]], none: [] },
        source: { all: [["aitopics"]], none: [] },
        year: { all: [["2019..2023"]], none: [] },
        region: { all: [["pruning/sparsity"]], none: ["vision"] },
        digest: { all: [["3", "4"]], none: [] },
      },
      has: ["code", "doi"],
      area: [
        [0, 10],
        [1000, 10],
        [500, 900],
      ],
      sort: "oldest",
      page: 3,
      size: 50,
      view: "split",
      like: [],
      unlike: [],
      literal: false,
      show: "snippets",
    });
  });

  it("reads how results match, what they are like, and how much of them is shown", () => {
    const query = "q=x&like=a&like=b&unlike=b&unlike=c&match=some&literal=1&show=titles";
    expect(read(query)).toMatchObject({
      like: ["a", "b"],
      unlike: ["c"],
      match: "some",
      literal: true,
      show: "titles",
    });
  });

  it("ranks by papers to be like as by a query", () => {
    expect(read("like=a&sort=relevance")).not.toHaveProperty("sort");
    expect(read("like=a&sort=newest").sort).toBe("newest");
  });

  it("takes a string, URLSearchParams and a page's record alike", () => {
    const query = "q=x&theme=a&theme=b,c&page=2";
    const record = { q: "x", theme: ["a", "b,c"], page: "2", has: undefined };
    expect(read(query)).toEqual(readSelection(new URLSearchParams(query)).selection);
    expect(read(query)).toEqual(readSelection(record).selection);
  });

  it("ignores unknown keys and the empty values of a form, without a word", () => {
    const query = "q=&theme=&utm_source=x&__proto__=y&sort=&page=&view=&year=,";
    expect(readSelection(query)).toEqual({ selection: emptySelection(), issues: [], notes: [] });
  });

  it.each([
    ["sort=best", "sort"],
    ["page=0", "page"],
    ["page=-1", "page"],
    ["page=1e3", "page"],
    ["page=99999999999999999999", "page"],
    ["size=101", "size"],
    ["view=grid", "view"],
    ["has=pictures", "has"],
    ["match=any", "match"],
    ["literal=yes", "literal"],
    ["show=all", "show"],
    ["year=lately", "year"],
    ["not-year=20", "not-year"],
    ["year=..", "year"],
    ["digest=zz", "digest"],
    ["not-digest=01", "not-digest"],
    [`theme=${"x".repeat(201)}`, "theme"],
    ["q=%00", "q"],
    ["theme=%00", "theme"],
    ["like=%01%02", "like"],
  ])("falls back and says why: %s", (query, key) => {
    const { selection, issues } = readSelection(query);
    expect(selection).toEqual(emptySelection());
    expect(issues.map((issue) => issue.key)).toEqual([key]);
    expect(issues[0]?.message).toMatch(/\.$/);
    expect(issues[0]?.value.length).toBeLessThanOrEqual(80);
  });

  it("keeps the good values beside a bad one", () => {
    expect(read("year=2020,soon&has=code,nothing").filters.year.all).toEqual([["2020"]]);
    expect(read("year=2020,soon&has=code,nothing").has).toEqual(["code"]);
  });

  it("cuts a long query between characters and reports it", () => {
    const { selection, issues } = readSelection({ q: `${"x".repeat(3_999)}😀 more` });
    expect(selection.q).toBe("x".repeat(3_999));
    expect(issues).toHaveLength(1);
  });

  it("reports a key that is given twice and takes the first", () => {
    const { selection, issues } = readSelection("q=a&q=b");
    expect(selection.q).toBe("a");
    expect(issues).toMatchObject([{ key: "q", value: "b" }]);
  });

  it("limits the number of values of a key", () => {
    const many = Array.from({ length: 70 }, (_, i) => `t${i}`);
    for (const query of [`theme=${many.join(",")}`, `theme=${many.join("&theme=")}`]) {
      const { selection, issues } = readSelection(query);
      expect(selection.filters.theme.all.flat()).toEqual(many.slice(0, SELECTION_LIMITS.values));
      expect(issues.length).toBeGreaterThan(0);
    }
  });

  it("puts the ends of a range in order and drops control characters", () => {
    expect(read("year=2023..2019").filters.year.all).toEqual([["2019..2023"]]);
    expect(readSelection("year=2023..2019,2019..2023").notes).toEqual([
      "“2023..2019” is read as 2019–2023.",
    ]);
    expect(read("q=a%00b%0Ac").q).toBe("a b c");
  });

  it("does not keep a sort that is the default anyway", () => {
    expect(read("sort=newest")).not.toHaveProperty("sort");
    expect(read("sort=relevance")).not.toHaveProperty("sort");
    expect(read("q=x&sort=relevance")).not.toHaveProperty("sort");
    expect(read("q=x&sort=newest").sort).toBe("newest");
  });
});

describe("writeSelection", () => {
  it("leaves defaults out", () => {
    expect(writeSelection(emptySelection())).toBe("");
    expect(selectionHref("/map", emptySelection())).toBe("/map");
  });

  it("writes a readable, canonical query string", () => {
    const query =
      "view=map&has=doi&has=code&year=2019..2023&not-theme=x&theme=b,c&q=author:kim+a%26b";
    expect(selectionHref("/", read(query))).toBe(
      "/?q=author:kim+a%26b&theme=b,c&not-theme=x&year=2019..2023&has=code&has=doi&view=map",
    );
  });

  it("keeps a comma inside a value apart from the comma between values", () => {
    const selection = { ...emptySelection() };
    selection.filters.venue.all = [["a,b", "100%2C"]];
    expect(read(writeSelection(selection))).toEqual(selection);
  });

  it("is read back as it was", () => {
    fc.assert(
      fc.property(selections, (selection) => {
        expect(readSelection(writeSelection(selection))).toEqual({
          selection,
          issues: [],
          notes: [],
        });
      }),
    );
  });

  it("is a fixed point for anything that can be read", () => {
    const keys = [
      ...FILTERS,
      ...FILTERS.map((f) => `not-${f}`),
      "q",
      "has",
      "sort",
      "page",
      "size",
    ];
    const params = fc.dictionary(
      fc.constantFrom(...keys, "view", "area"),
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom("a,b", "a", "%2C", "2020..2019", "code", "1,2,3,4,5,6"),
          ),
        ),
      ),
    );
    fc.assert(
      fc.property(params, (record) => {
        const once = writeSelection(readSelection(record).selection);
        expect(writeSelection(read(once))).toBe(once);
        expect(readSelection(once).issues).toEqual([]);
      }),
    );
  });
});
