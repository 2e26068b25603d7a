import { describe, expect, it } from "vitest";
import { groupByPaper, type Identifiable, samePaper } from "./identity";

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
});

describe("groupByPaper", () => {
  const grouped = (papers: Identifiable[]) =>
    groupByPaper(papers, (paper) => paper)
      .map((group) => group.map((member) => papers.indexOf(member)).sort())
      .sort((a, b) => a[0]! - b[0]!);

  it("does not bridge two papers of one title by an entry that may be either", () => {
    const papers = [
      paper({}),
      paper({ abstract: ABSTRACT }),
      paper({ abstract: OTHER_ABSTRACT }),
      paper({}),
    ];
    expect(grouped(papers)).toEqual([[0, 3], [1], [2]]);
  });

  it("places an entry without an abstract by its identifier", () => {
    const papers = [
      paper({ abstract: ABSTRACT, arxivId: "2301.00001" }),
      paper({ abstract: OTHER_ABSTRACT }),
      paper({ arxivId: "2301.00001" }),
    ];
    expect(grouped(papers)).toEqual([[0, 2], [1]]);
  });
});
