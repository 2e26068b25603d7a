/** What helps a reader along: chips, ways out, places in results, related papers, suggestions. */
import { describe, expect, it } from "vitest";
import { filterCosts, waysOut } from "@/lib/db/chips";
import { readMap, readMapPapers, readMapSelection } from "@/lib/db/map";
import { readPaper, relatedPapers } from "@/lib/db/papers";
import { placeInResults, searchPapers } from "@/lib/db/search";
import { suggestFor } from "@/lib/db/suggestions";
import { decodeSelection } from "@/lib/map/codec";
import { yearOfMonth } from "@/lib/map/map";
import { readSelection } from "@/lib/search/selection-url";
import { ALL_PAPERS } from "./known-papers";

const selectionOf = (query: string) => readSelection(query).selection;
const search = (query: string) => searchPapers(selectionOf(query));

const KNOWN = "intriguing-properties-of-quantization-at-scale";

describe("hostile queries", () => {
  it.each([
    ['"', "an open quote"],
    ["(((((", "open brackets"],
    ["a OR", "an operator without its other side"],
    ["NEAR(a b, 3) {title}: x ^y a + b", "syntax of the index"],
    ["'; DELETE FROM Paper; --", "SQL"],
    ["\0abc\0\uD800", "NUL and half a character"],
    ["😀 👩‍👩‍👧", "emoji"],
    ["title: author: -", "fields without words"],
    ["theme:% keyword:_ source:\\", "wildcards"],
    ["__proto__:x has:constructor constructor", "names of JavaScript"],
    ["x".repeat(4_000), "one long word"],
    ["many different words ".repeat(10) + "ab* ".repeat(900), "many beginnings"],
    ["a b ".repeat(250), "many words"],
    ["(a OR (b -(c OR ".repeat(60), "deep brackets"],
    ['title:a* OR -"b c" '.repeat(50), "many conditions"],
  ])("are answered: %.30s (%s)", async (q) => {
    const { total, papers, query } = await search(new URLSearchParams({ q }).toString());
    expect(papers.length).toBe(Math.min(total, 20));
    expect(query.length).toBeLessThanOrEqual(4_000);
  });

  it("leave the library as it was", async () => {
    expect((await search("")).total).toBe(200);
  });
});

describe("snippets", () => {
  it("mark what was hit and keep the text whole", async () => {
    const { papers } = await search("q=quantization&match=all");
    for (const { title, titleParts, snippet } of papers) {
      expect(titleParts.map(({ text }) => text).join("")).toBe(title);
      expect([...titleParts, ...snippet].some(({ hit }) => hit)).toBe(true);
    }
  });
});

describe("the cost of a filter", () => {
  it("is what the selection would have without it", async () => {
    const costs = await filterCosts(
      selectionOf("q=quantization&source=aitopics&not-year=2025&has=code"),
    );
    const without = [
      "source=aitopics&not-year=2025&has=code",
      "q=quantization&not-year=2025&has=code",
      "q=quantization&source=aitopics&has=code",
      "q=quantization&source=aitopics&not-year=2025",
    ];
    const totals = await Promise.all(without.map(async (query) => (await search(query)).total));
    expect(costs.map((cost) => cost.without)).toEqual(totals);
    expect(costs.map(({ labels }) => labels)).toEqual([[], ["AITopics"], ["2025"], []]);
  });

  it("offers ways out of an empty result, the best first", async () => {
    const query = "q=fish+quantization&source=aitopics&year=1999";
    expect((await search(query)).total).toBe(0);
    const { drops, themes } = await waysOut(selectionOf(query));
    expect(drops.every(({ without }) => without > 0)).toBe(true);
    expect(themes.length).toBeGreaterThan(0);
    expect(themes.map(({ count }) => count)).toEqual(
      themes.map(({ count }) => count).toSorted((a, b) => b - a),
    );
    const single = await waysOut(selectionOf("q=quantization&year=1999"));
    expect(single.drops.map(({ filter }) => filter.kind)).toEqual(["all"]);
  });

  it("suggests another spelling where there is one", async () => {
    expect((await search("q=quantizaton")).didYouMean).toBe("quantization");
    expect((await search("q=quantization")).didYouMean).toBeUndefined();
  });

  it("suggests no spelling that finds nothing in the selection", async () => {
    expect((await search("q=quantizaton&theme=image-generation")).didYouMean).toBeUndefined();
  });

  it("tells which of several demands stands in the way", async () => {
    const { drops } = await waysOut(selectionOf("q=title:zzzqqq+scaling+law"));
    const parts = drops.flatMap(({ filter }) => (filter.kind === "q" ? [filter.text] : []));
    expect(parts).toContain("title:zzzqqq");
    expect(parts).not.toContain("scaling");
  });

  it("does without a word that no paper has, and says so", async () => {
    const { notes, counts } = await search("q=zzzqqq+scaling+law");
    expect(notes).toEqual(["No paper has “zzzqqq”, so it is searched without it."]);
    expect(counts.all).toBe(0);
    expect(counts.some).toBeGreaterThanOrEqual((await search("q=scaling+law")).counts.all);
  });

  it("says which filter values the library does not have", async () => {
    expect((await search("theme=nope")).notes).toEqual([
      "There is no theme “nope” in the library.",
    ]);
    expect((await search("theme=quantization&year=1999")).notes).toEqual([]);
  });
});

describe("a paper's place in the results", () => {
  it.each(["q=quantization", "q=quantization&sort=title", "has=code&sort=oldest", ""])(
    "agrees with the list: %j",
    async (query) => {
      const { papers, total } = await search(`${query}&size=100`);
      for (const at of [0, 1, papers.length - 1]) {
        const place = await placeInResults(selectionOf(query), papers[at]!.slug);
        expect(place?.position).toBe(at + 1);
        expect(place?.total).toBe(total);
        expect(place?.previous?.slug).toBe(papers[at - 1]?.slug);
        if (at + 1 < papers.length) expect(place?.next?.slug).toBe(papers[at + 1]!.slug);
      }
    },
  );

  it("is none outside of the results", async () => {
    expect(await placeInResults(selectionOf("q=fish"), KNOWN)).toBeUndefined();
    expect(await placeInResults(selectionOf(""), "no-such-paper")).toBeUndefined();
  });
});

describe("related papers", () => {
  it("come with a falling score and the terms they share, never the paper itself", async () => {
    const related = (await relatedPapers(KNOWN, 10))!;
    expect(related.length).toBeGreaterThan(0);
    expect(related.map(({ slug }) => slug)).not.toContain(KNOWN);
    const scores = related.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(related.every(({ shared }) => shared.length > 0)).toBe(true);
    expect(related[0]!.themes.map(({ id }) => id)).toContain("quantization");
  });

  it("are unknown for an unknown paper", async () => {
    expect(await relatedPapers("no-such-paper", 10)).toBeUndefined();
  });
});

describe("the map", () => {
  it("has every paper once, with its year", async () => {
    const { points } = await readMap();
    expect(points.count).toBe(200);
    const { place, publishedOn } = (await readPaper(KNOWN))!;
    expect(points.x[place!.index]).toBeCloseTo(place!.x, 5);
    expect(yearOfMonth(points.month[place!.index]!)).toBe(Number(publishedOn?.slice(0, 4) ?? 0));
    expect(await readMapPapers([place!.index, 9_999])).toMatchObject([{ slug: KNOWN }]);
  });

  it.each(["", "q=quantization", "source=aitopics&has=code", "theme=no-such-theme"])(
    "selects what the list has: %j",
    async (query) => {
      const { bytes } = await readMapSelection(selectionOf(query));
      const selected = decodeSelection(bytes, 200);
      const wanted = new Set((await pagesOf(query)).map(({ slug }) => slug));
      for (const { slug } of await ALL_PAPERS) {
        const { place } = (await readPaper(slug))!;
        expect(selected[place!.index], slug).toBe(wanted.has(slug) ? 1 : 0);
      }
    },
  );
});

describe("suggestions", () => {
  it.each([
    ["quant", "theme", "Quantization"],
    ["havlik", "author", "Vladimír Havlík"],
    ["intriguing prop", "paper", "Intriguing Properties of Quantization at Scale"],
    ["quantizaton", "theme", "Quantization"],
  ])("for %j have the %s %j", async (text, kind, label) => {
    const suggestions = await suggestFor(text, 12);
    expect(suggestions).toContainEqual({ kind, label, href: expect.stringMatching(/^\//) });
    expect(suggestions.length).toBeLessThanOrEqual(12);
  });

  it("lead to papers", async () => {
    for (const { kind, href } of await suggestFor("emergent", 12)) {
      if (kind === "paper") expect(await readPaper(href.replace("/papers/", ""))).toBeDefined();
      else expect((await search(href.split("?")[1]!)).total, href).toBeGreaterThan(0);
    }
  });

  it("complete what is typed", async () => {
    expect((await suggestFor("emergent ab", 12))[0]).toEqual({
      kind: "completion",
      label: "emergent abilities",
      href: "/?q=emergent+abilities",
    });
    const [first] = await suggestFor("emergence author:havl", 12);
    expect(first?.label).toBe('emergence author:"Vladimír Havlík"');
    expect((await search(first!.href.split("?")[1]!)).counts.all).toBe(1);
  });

  it("are none for nothing", async () => {
    expect(await suggestFor("", 12)).toEqual([]);
    expect(await suggestFor("😀", 12)).toEqual([]);
  });
});

async function pagesOf(query: string) {
  const pages = await Promise.all([1, 2].map((page) => search(`${query}&size=100&page=${page}`)));
  return pages.flatMap(({ papers }) => papers);
}
