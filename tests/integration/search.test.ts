/** Search over the seed papers: what is found, in which order, with which counts. */
import { describe, expect, it } from "vitest";
import { FACETS, MATCH_GROUPS, type MatchGroup, SORTS } from "@/lib/search/selection";
import { expectExact, papersWhere, search } from "./exact-search";
import { ALL_PAPERS, factsOf, type KnownPaper } from "./known-papers";

const ask = (q: string, match?: MatchGroup) =>
  search(new URLSearchParams({ q, size: "100", ...(match && { match }) }).toString());
/** The papers that have all that is asked. */
const slugs = async (q: string) => new Set((await ask(q, "all")).papers.map(({ slug }) => slug));
const text = ({ title, abstract }: KnownPaper) => `${title}\n${abstract}`.toLowerCase();

describe("words", () => {
  it("must all be there, in any order and with any ending", async () => {
    const found = await slugs("quantization model");
    expect(found.size).toBeGreaterThan(1);
    expect(await slugs("models quantized")).toEqual(found);
    expect(found).toEqual(
      await papersWhere((paper) => /\bquanti[zs]/.test(text(paper)) && /\bmodel/.test(text(paper))),
    );
  });

  it("are found without their accents, in names too", async () => {
    const found = await slugs("Havlik");
    expect(found.size).toBe(1);
    expect(await slugs("havlík")).toEqual(found);
    expect(await slugs("author:HAVLIK")).toEqual(found);
    expect((await ask("title:havlik")).total).toBe(0);
  });

  it("are found as listings write a name, the family first", async () => {
    const found = await slugs('author:"Vladimír Havlík"');
    expect(found.size).toBe(1);
    expect(await slugs('author:"Havlík, Vladimír"')).toEqual(found);
  });

  it("count for more in the title than in the abstract", async () => {
    const { papers, total } = await ask("scaling", "all");
    const titled = papers.map(({ title }) => /scal/i.test(title));
    const inTitle = titled.filter(Boolean).length;
    expect(inTitle).toBeGreaterThan(1);
    expect(inTitle).toBeLessThan(total);
    expect(titled[0]).toBe(true);
    const meanPlace = (wanted: boolean) => {
      const places = titled.flatMap((is, place) => (is === wanted ? [place] : []));
      return places.reduce((sum, place) => sum + place, 0) / places.length;
    };
    expect(meanPlace(true)).toBeLessThan(meanPlace(false));
  });
});

describe("groups", () => {
  it("follow one another: all the words, some of them, the same meaning", async () => {
    const { papers, counts, total } = await ask("emergent abilities");
    const places = papers.map(({ match }) => MATCH_GROUPS.indexOf(match));
    expect(places).toEqual(places.toSorted());
    for (const group of MATCH_GROUPS) {
      expect(counts[group]).toBeGreaterThan(0);
      expect((await ask("emergent abilities", group)).total).toBe(counts[group]);
    }
    expect(counts.all + counts.some + counts.meaning).toBe(total);
  });

  it("keep what was demanded: phrases, fields and exclusions hold in all of them", async () => {
    const { papers } = await ask('abilities reasoning "language models" -title:emergent');
    expect(papers.length).toBeGreaterThan(5);
    const bySlug = new Map((await ALL_PAPERS).map((paper) => [paper.slug, paper]));
    for (const { slug, title } of papers) {
      expect(text(bySlug.get(slug)!)).toContain("language models");
      expect(title).not.toMatch(/emergen/i);
    }
    expect(papers.some(({ match }) => match !== "all")).toBe(true);
  });

  it("are counted by the facets together", async () => {
    const { facets } = await ask("emergent abilities");
    for (const { id, count } of facets.themes) {
      expect((await search(`q=emergent+abilities&theme=${id}`)).total).toBe(count);
    }
  });

  it("say why each paper is there", async () => {
    const { papers } = await ask("emergent abilities");
    for (const { why, match } of papers) {
      const shares = (why?.terms ?? []).map(({ share }) => share);
      expect((why?.meaning ?? 0) + shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
      expect(shares).toEqual(shares.toSorted((a, b) => b - a));
      const asked = why?.terms.filter(({ text }) => !text.startsWith("a synonym of"));
      if (match === "all") expect(asked).toHaveLength(2);
    }
  });
});

describe("phrases, beginnings and exclusions", () => {
  it("take a phrase in its very form", async () => {
    const form = (words: RegExp) => papersWhere((paper) => words.test(text(paper)));
    expect(await slugs('"emergent property"')).toEqual(await form(/\bemergent property\b/));
    expect(await slugs('"emergent properties"')).toEqual(await form(/\bemergent properties\b/));
    expect((await slugs('"property emergent"')).size).toBe(0);
  });

  it("take the beginning of a word", async () => {
    const found = await slugs("quant*");
    expect(found).toEqual(await papersWhere((paper) => /\bquant/.test(text(paper))));
  });

  it.each(["-quantization", "NOT quantization", "NOT (quantization)"])("%s", async (q) => {
    const { counts } = await ask("quantization");
    expect((await ask(q)).total).toBe(200 - counts.all);
  });

  it("join alternatives and groups", async () => {
    const named = ["fish", "memory", "quantization", '"working memory"'];
    const [fish, memory, quantization, working] = (await Promise.all(named.map(slugs))) as [
      Set<string>,
      Set<string>,
      Set<string>,
      Set<string>,
    ];
    const where = (holds: (slug: string) => boolean) => papersWhere(({ slug }) => holds(slug));
    expect(await slugs("fish OR memory")).toEqual(await where((p) => fish.has(p) || memory.has(p)));
    expect(await slugs("(fish OR memory) quantization")).toEqual(
      await where((p) => (fish.has(p) || memory.has(p)) && quantization.has(p)),
    );
    expect(await slugs("memory -quantization")).toEqual(
      await where((p) => memory.has(p) && !quantization.has(p)),
    );
    expect(await slugs('fish OR "working memory"')).toEqual(
      await where((p) => fish.has(p) || working.has(p)),
    );
  });
});

describe("fields of the query", () => {
  it.each<[string, (paper: KnownPaper) => boolean]>([
    ["title:quantization", ({ title }) => /quanti[zs]/i.test(title)],
    ["year:2023", ({ year }) => year === 2023],
    ["year:2020..2023", ({ year }) => year !== undefined && year >= 2020 && year <= 2023],
    ["year:..2022", ({ year }) => year !== undefined && year <= 2022],
    ["year:2025..", ({ year }) => year !== undefined && year >= 2025],
    ["-year:2025..", ({ year }) => !(year !== undefined && year >= 2025)],
    ["has:code", ({ codeUrls }) => codeUrls.length > 0],
    ["has:date", ({ year }) => year !== undefined],
    ["has:comments", ({ comments }) => (comments ?? 0) > 0],
    ["-has:comments", ({ comments }) => !((comments ?? 0) > 0)],
    ["theme:quantization", ({ theme }) => theme.some((id) => id.includes("quantization"))],
    ["source:aitopics", ({ source }) => source.includes("aitopics")],
    ["-source:aitopics", ({ source }) => !source.includes("aitopics")],
  ])("%s", async (q, holds) => {
    const wanted = await papersWhere(holds);
    const { total, papers } = await ask(q);
    expect(total).toBe(wanted.size);
    expect(wanted.size).toBeGreaterThan(0);
    expect(papers.every(({ slug }) => wanted.has(slug))).toBe(true);
  });
});

describe("filters", () => {
  it.each(FACETS)("%s: one, any of, none of, and counts of every facet", async (facet) => {
    const counts = new Map<string, number>();
    for (const paper of await ALL_PAPERS)
      for (const id of factsOf(paper, facet)) counts.set(id, (counts.get(id) ?? 0) + 1);
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
    const cases: [string, (ids: string[]) => boolean][] = [
      [`${facet}=${first}`, (ids) => ids.includes(first!)],
      [`not-${facet}=${first}`, (ids) => !ids.includes(first!)],
      [`${facet}=${first},${second}`, (ids) => ids.includes(first!) || ids.includes(second!)],
      [
        `${facet}=${first}&${facet}=${second}`,
        (ids) => ids.includes(first!) && ids.includes(second!),
      ],
    ];
    for (const [query, holds] of cases) {
      await expectExact(query, (paper) => holds(factsOf(paper, facet)));
    }
  });

  it("combine with each other and with words", async () => {
    await expectExact("", () => true);
    await expectExact("has=code&not-year=2025", (p) => p.codeUrls.length > 0 && p.year !== 2025);
    await expectExact(
      "year=2023..2024&has=comments",
      (p) => [2023, 2024].includes(p.year ?? 0) && (p.comments ?? 0) > 0,
    );
    const q = await papersWhere((paper) => /\bquant/.test(text(paper)));
    await expectExact(
      "q=quant*&source=hugging-face-papers&not-theme=efficient-inference",
      (p) =>
        q.has(p.slug) &&
        p.source.includes("hugging-face-papers") &&
        !p.theme.includes("efficient-inference"),
    );
    await expectExact("theme=no-such-theme", () => false);
  });
});

describe("a paper to go by", () => {
  it("that the library does not have is named", async () => {
    const { notes } = await search("q=scaling&like=no-such-paper");
    expect(notes).toEqual(["There is no paper “no-such-paper” in the library to go by."]);
  });
});

describe("sorting and pages", () => {
  it.each(SORTS)("%s: pages cover everything and never overlap", async (sort) => {
    for (const q of ["", "q=model"]) {
      const { total } = await search(q);
      const seen: string[] = [];
      for (let page = 1; page <= Math.ceil(total / 30); page++) {
        const { papers } = await search(`${q}&sort=${sort}&size=30&page=${page}`);
        seen.push(...papers.map(({ slug }) => slug));
      }
      expect(seen).toHaveLength(total);
      expect(new Set(seen).size).toBe(total);
    }
    expect((await search(`sort=${sort}&page=1000`)).papers).toEqual([]);
  });

  it.each(["newest", "oldest"])("%s puts papers without a date last", async (sort) => {
    const first = await search(`sort=${sort}&size=100`);
    const rest = await search(`sort=${sort}&size=100&page=2`);
    const dates = [...first.papers, ...rest.papers].map(({ publishedOn }) => publishedOn);
    const dated = dates.filter((date) => date !== undefined);
    expect(dates.slice(0, dated.length)).toEqual(dated);
    const ascending = dated.toSorted();
    expect(dated).toEqual(sort === "oldest" ? ascending : ascending.reverse());
    expect(dated.length).toBeLessThan(200);
  });

  it("puts the most discussed first", async () => {
    const { papers } = await search("sort=discussed");
    const counts = papers.map(({ comments }) => comments ?? -1);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(counts[0]).toBeGreaterThan(0);
  });
});
