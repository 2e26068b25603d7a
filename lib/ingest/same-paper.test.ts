import { describe, expect, it } from "vitest";
import { type Identifiable, samePaper } from "./same-paper";

const ABSTRACT =
  "Grokking describes sudden generalization after prolonged overfitting in transformers trained " +
  "on modular arithmetic; we propose progress measures that track hidden circuit formation.";
const OTHER_ABSTRACT =
  "Bridges collapse under resonant pedestrian loading; engineers therefore install dampers whose " +
  "viscous coefficients depend upon seasonal temperature and corrosion.";

function paper(facts: Partial<Identifiable>): Identifiable {
  return { title: "Progress Measures", authors: [], ...facts };
}

describe("samePaper", () => {
  it("needs a witness beside the title", () => {
    const told = paper({ abstract: ABSTRACT });
    expect(samePaper(told, paper({ title: "Progress measures.", abstract: ABSTRACT }))).toBe(true);
    expect(samePaper(told, paper({ abstract: ABSTRACT.slice(0, 100) }))).toBe(true);
    expect(samePaper(told, paper({ abstract: OTHER_ABSTRACT }))).toBe(false);
    expect(samePaper(told, paper({ title: "Another title", abstract: ABSTRACT }))).toBe(false);
  });

  it("asks authors and years where an abstract is missing", () => {
    const nanda = paper({
      abstract: ABSTRACT,
      authors: [{ family: "Havlík" }],
      publishedOn: "2023",
    });
    expect(samePaper(nanda, paper({}))).toBe(true);
    expect(samePaper(nanda, paper({ authors: [{ family: "Havlik" }] }))).toBe(true);
    expect(samePaper(nanda, paper({ authors: [{ family: "Wei" }] }))).toBe(false);
    expect(samePaper(nanda, paper({ publishedOn: "2024-05-01" }))).toBe(true);
    expect(samePaper(nanda, paper({ publishedOn: "1998" }))).toBe(false);
  });

  it("lets an identifier decide where both have one", () => {
    const first = paper({ arxivId: "2301.05217v1", abstract: ABSTRACT });
    const renamed = { title: "Renamed", arxivId: "arXiv:2301.05217", abstract: OTHER_ABSTRACT };
    expect(samePaper(first, paper(renamed))).toBe(true);
    expect(samePaper(first, paper({ arxivId: "2302.00001", abstract: ABSTRACT }))).toBe(false);
    const published = paper({ doi: "10.1000/X", abstract: ABSTRACT });
    expect(samePaper(published, paper({ doi: "https://doi.org/10.1000/x" }))).toBe(true);
    expect(samePaper(published, paper({ doi: "10.1000/y", abstract: ABSTRACT }))).toBe(false);
  });

  it("does not take the DOI of a preprint for another paper", () => {
    const preprint = paper({ doi: "10.48550/arXiv.2301.05217", abstract: ABSTRACT });
    expect(samePaper(preprint, paper({ doi: "10.1000/x", abstract: ABSTRACT }))).toBe(true);
  });

  it("knows the DOIs of preprint servers for what they are", () => {
    const published = paper({ doi: "10.1038/s41586-023-1", abstract: ABSTRACT });
    expect(samePaper(published, paper({ doi: "10.1101/2022.01.01.1", abstract: ABSTRACT }))).toBe(
      true,
    );
  });

  it("believes a rewritten abstract to the same authors only", () => {
    const authors = [{ family: "Rahmani", given: "V." }, { family: "Baltag" }];
    const rewritten = {
      abstract:
        "Transformers trained on modular arithmetic generalize suddenly. This study explains why " +
        "through hidden circuit formation, ablations, Fourier bases and phase transitions.",
    };
    const told = paper({ abstract: ABSTRACT, authors, publishedOn: "2022" });
    expect(samePaper(told, paper({ ...rewritten, authors: [{ family: "Rahmani" }] }))).toBe(true);
    expect(samePaper(told, paper({ ...rewritten, authors: [{ family: "Wei" }] }))).toBe(false);
    expect(samePaper(told, paper(rewritten))).toBe(false);
  });

  it("takes one DOI on pieces by different people for that of their book", () => {
    const book = { doi: "10.1007/978-3-030-1" };
    const first = paper({ ...book, title: "Sparse Coding", authors: [{ family: "Nanda" }] });
    const second = { ...book, title: "Dense Retrieval", authors: [{ family: "Wei" }] };
    expect(samePaper(first, paper(second))).toBe(false);
    expect(samePaper(first, paper({ ...second, authors: first.authors }))).toBe(true);
    expect(samePaper(first, paper({ ...second, title: "Sparse coding of images" }))).toBe(true);
  });

  it("reads family names with and without particles, and names the other way round", () => {
    const berg = paper({ authors: [{ family: "van der Berg", given: "Anna" }] });
    expect(samePaper(berg, paper({ authors: [{ family: "Berg", given: "A." }] }))).toBe(true);
    const zhang = paper({ authors: [{ family: "Zhang", given: "Wei" }] });
    expect(samePaper(zhang, paper({ authors: [{ family: "Wei", given: "Zhang" }] }))).toBe(true);
  });

  it.each(["Introduction", "Guest Editors’ Introduction", "Preface", "In Memoriam", "Erratum"])(
    "does not take a title like %j for a name",
    (title) => {
      expect(samePaper({ title, authors: [] }, paper({ title, publishedOn: "2020" }))).toBe(false);
      const bare = paper({ title, publishedOn: "2019" });
      expect(samePaper(bare, { ...bare })).toBe(false);
      const placed = { ...bare, venue: "Nature" };
      expect(samePaper(placed, { ...placed })).toBe(true);
      const told = paper({ title, abstract: ABSTRACT });
      expect(samePaper(told, paper({ title, abstract: ABSTRACT, publishedOn: "2020" }))).toBe(true);
    },
  );

  it("takes a title with words of its own for a name", () => {
    const title = "Introduction to Sparse Coding";
    expect(samePaper(paper({ title }), paper({ title, publishedOn: "2020" }))).toBe(true);
  });

  it("does not believe an arXiv id that a spreadsheet took for a number", () => {
    const told = paper({ arxivId: "1508.06320", abstract: ABSTRACT });
    expect(samePaper(told, paper({ arxivId: "1508.0632", abstract: ABSTRACT }))).toBe(true);
  });
});
