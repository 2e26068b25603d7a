/** What sets two parts of the seeds apart. */
import { describe, expect, it } from "vitest";
import * as contrast from "@/app/api/map/contrast/route";
import { read, readError, request } from "./api-call";
import { ALL_PAPERS, type KnownPaper } from "./known-papers";
import * as mapContract from "./map-contract";

function apart(sides: { a: string; b?: string }) {
  return read(
    contrast.GET(request(`map/contrast?${new URLSearchParams(sides)}`)),
    mapContract.mapContrastAnswer,
  );
}

async function papersOf(theme: string, notOf = ""): Promise<KnownPaper[]> {
  const papers = await ALL_PAPERS;
  return papers.filter((paper) => paper.theme.includes(theme) && !paper.theme.includes(notOf));
}

describe("/api/map/contrast", () => {
  it("sets two themes apart by words that the one has and the other has not", async () => {
    const { a, b, both } = await apart({ a: "theme=interpretability", b: "theme=emergence" });
    expect([a.label, b.label]).toEqual(["Interpretability", "Emergence"]);
    const ofA = await papersOf("interpretability");
    const onlyA = await papersOf("interpretability", "emergence");
    expect(a.papers).toBe(ofA.length);
    expect(both).toBe(ofA.length - onlyA.length);
    expect(a.terms.map(({ term }) => term)).toContain("sparse autoencoders");
    expect(b.terms.map(({ term }) => term)).toContain("emergent");
    for (const { terms } of [a, b]) {
      expect(terms.length).toBeGreaterThan(10);
      expect(terms).toEqual(terms.toSorted((x, y) => y.score - x.score));
    }
  });

  it("counts the papers that have a word or key phrase, those on both sides left out", async () => {
    const { a } = await apart({ a: "theme=interpretability", b: "theme=emergence" });
    const onlyA = await papersOf("interpretability", "emergence");
    const onlyB = await papersOf("emergence", "interpretability");
    const countsOf = (name: string) => a.terms.find(({ term }) => term === name);
    const word = (list: KnownPaper[]) =>
      list.filter(({ title, abstract }) => /\bconcepts?\b/i.test(`${title} ${abstract}`)).length;
    expect(countsOf("concepts")).toMatchObject({ papers: word(onlyA), others: word(onlyB) });
    const phrase = (list: KnownPaper[]) =>
      list.filter(({ keyword }) => keyword.includes("sparse-autoencoders")).length;
    expect(countsOf("sparse autoencoders")).toMatchObject({
      papers: phrase(onlyA),
      others: phrase(onlyB),
    });
  });

  it("writes words as the texts do", async () => {
    const { a } = await apart({ a: "q=interpretability" });
    expect(a.terms.map(({ term }) => term).join(" ")).toMatch(/\bSAEs?\b/);
  });

  it("sets one side apart from the rest of the library", async () => {
    const { a, b, both } = await apart({ a: "theme=agents" });
    expect(b.label).toBe("All other papers");
    expect([a.papers + b.papers, both]).toEqual([200, 0]);
  });

  it("finds nothing between a side and itself, or nothing at all", async () => {
    for (const b of ["theme=agents", "q=xyzzyplugh&literal=1"]) {
      const answer = await apart({ a: "theme=agents", b });
      expect([...answer.a.terms, ...answer.b.terms]).toEqual([]);
    }
  });

  it("knows no side that the library does not have", async () => {
    for (const side of ["theme=no-such-theme", "region=nowhere"]) {
      const query = `map/contrast?a=${encodeURIComponent(side)}`;
      const { code } = await readError(contrast.GET(request(query)), 404);
      expect(code).toBe("unknown-value");
    }
  });

  it.each([
    ["", ["a"]],
    ["a=", ["a"]],
    [`a=${"x".repeat(7_000)}`, ["a"]],
    ["a=%25%25%25", ["a"]],
    ["a=colour%3Dred", ["a"]],
    ["a=sort%3Dbest", ["a.sort"]],
    ["a=q%3Dx&b=area%3D1", ["b.area"]],
  ])("refuses %.30s", async (query, keys) => {
    const error = await readError(contrast.GET(request(`map/contrast?${query}`)), 400);
    expect(error.issues?.map((issue) => issue.path)).toEqual(keys);
  });
});
