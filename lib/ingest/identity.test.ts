import { describe, expect, it } from "vitest";
import { Decisions, type PairVerdict } from "./decisions";
import { entryKey } from "./entry-key";
import { groupByPaper, identityKeys } from "./identity";
import type { Identifiable } from "./same-paper";

const ABSTRACT =
  "Grokking describes sudden generalization after prolonged overfitting in transformers trained " +
  "on modular arithmetic; we propose progress measures that track hidden circuit formation.";
const OTHER_ABSTRACT =
  "Bridges collapse under resonant pedestrian loading; engineers therefore install dampers whose " +
  "viscous coefficients depend upon seasonal temperature and corrosion.";

function paper(facts: Partial<Identifiable>): Identifiable {
  return { title: "Progress Measures", authors: [], ...facts };
}

function grouped(papers: Identifiable[], decisions?: PairVerdict[]): number[][] {
  return groupByPaper(papers, (paper) => paper, decisions && new Decisions(decisions))
    .map((group) => group.map((member) => papers.indexOf(member)).sort())
    .sort((a, b) => a[0]! - b[0]!);
}

function decided(verdict: PairVerdict["verdict"], a: Identifiable, b: Identifiable): PairVerdict {
  return { verdict, first: entryKey(a), second: entryKey(b) };
}

describe("identityKeys", () => {
  it("let a preprint be met under its arXiv id however it is given", () => {
    const keys = ["title:progressmeasures", "arxiv:2301.05217"];
    expect(identityKeys(paper({ doi: "10.48550/ARXIV.2301.05217" }))).toEqual(keys);
    expect(identityKeys(paper({ arxivId: "2301.05217v2" }))).toEqual(keys);
    expect(identityKeys(paper({ doi: "doi:10.1000/X" }))).toContain("doi:10.1000/x");
  });
});

describe("groupByPaper", () => {
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

  it("sees by an entry with two identifiers that two others are one", () => {
    const papers = [
      paper({ title: "Measures of Progress", doi: "10.1000/x" }),
      paper({ title: "Progress Measures, v1", arxivId: "2301.00001" }),
      paper({ arxivId: "2301.00001", doi: "10.1000/x", abstract: ABSTRACT }),
    ];
    expect(grouped(papers)).toEqual([[0, 1, 2]]);
    expect(grouped(papers.slice(0, 2))).toEqual([[0], [1]]);
  });

  it("puts a preprint and its published version together, seen twice", () => {
    const authors = [{ family: "Nanda", given: "Neel" }];
    const papers = [
      paper({ doi: "10.48550/arXiv.2301.05217", abstract: ABSTRACT, authors }),
      paper({ doi: "10.1000/journal.7", authors, publishedOn: "2024" }),
    ];
    expect(grouped(papers)).toEqual([[0, 1]]);
  });

  it("does not hear an entry without an abstract for one of another abstract", () => {
    const papers = [
      paper({ abstract: ABSTRACT, doi: "10.1000/x" }),
      paper({ doi: "10.1000/x" }),
      paper({ abstract: OTHER_ABSTRACT }),
    ];
    expect(grouped(papers)).toEqual([[0, 1], [2]]);
  });

  it("keeps editorials of a year apart, and knows one of them again", () => {
    const editorial = (facts: Partial<Identifiable>) => paper({ title: "Editorial", ...facts });
    const authors = [{ family: "Chief", given: "Editor" }];
    const papers = [
      editorial({ authors, publishedOn: "2020", venue: "Nature", issue: "1" }),
      editorial({ authors, publishedOn: "2020", venue: "Nature", issue: "2" }),
      editorial({ authors, publishedOn: "2020", venue: "Nature", issue: "1" }),
      editorial({}),
    ];
    expect(grouped(papers)).toEqual([[0, 2], [1], [3]]);
  });
});

describe("what people decided", () => {
  const preprint = paper({ arxivId: "2301.00001", abstract: ABSTRACT });
  const journal = paper({ title: "Watching Circuits Form", doi: "10.1000/x" });
  const talk = paper({ title: "Watching circuits form: a talk", abstract: OTHER_ABSTRACT });

  it("puts together what no rule does, even against identifiers", () => {
    const other = paper({ arxivId: "2302.00002", abstract: ABSTRACT });
    expect(grouped([preprint, other])).toEqual([[0], [1]]);
    expect(grouped([preprint, other], [decided("same", other, preprint)])).toEqual([[0, 1]]);
    const words = [decided("same", preprint, journal), decided("same", journal, talk)];
    expect(grouped([talk, preprint], words)).toEqual([[0, 1]]);
  });

  it("keeps apart what a rule would put together, also by way of a third entry", () => {
    const copy = paper({ abstract: `${ABSTRACT} Copied.`, publishedOn: "2023" });
    const third = paper({ abstract: ABSTRACT });
    const words = [decided("different", preprint, copy)];
    expect(grouped([preprint, copy])).toEqual([[0, 1]]);
    expect(grouped([preprint, copy], words)).toEqual([[0], [1]]);
    expect(grouped([preprint, copy, third], words)).toHaveLength(2);
  });

  it("lets the newest word count, and the older one again when that is taken back", () => {
    const words = [decided("same", preprint, journal), decided("different", preprint, journal)];
    expect(grouped([preprint, journal], words)).toEqual([[0], [1]]);
    expect(grouped([preprint, journal], words.slice(0, 1))).toEqual([[0, 1]]);
    expect(grouped([preprint, journal], [...words].reverse())).toEqual([[0, 1]]);
  });

  it("holds for an entry with the same identifier under a changed title", () => {
    const renamed = { ...preprint, title: "Progress Measures for Grokking" };
    expect(grouped([renamed, journal], [decided("same", preprint, journal)])).toEqual([[0, 1]]);
  });
});

describe("the order of the entries", () => {
  it("makes no difference, whatever is decided", () => {
    const titles = ["Progress Measures", "progress  measures", "Editorial", "Another Title"];
    for (let seed = 1; seed <= 150; seed++) {
      const next = random(seed);
      const pick = <T>(...choices: T[]) => choices[Math.floor(next() * choices.length)]!;
      const papers = Array.from({ length: 9 }, () =>
        paper({
          title: pick(...titles),
          abstract: pick(undefined, ABSTRACT, OTHER_ABSTRACT, `${ABSTRACT} ${OTHER_ABSTRACT}`),
          authors: pick([], [{ family: "Nanda" }], [{ family: "Wei" }, { family: "Nanda" }]),
          publishedOn: pick(undefined, "2019", "2023-05"),
          arxivId: pick(undefined, undefined, "2301.00001", "2302.00002"),
          doi: pick(undefined, undefined, "10.1000/x", "10.1000/y", "10.48550/arXiv.2301.00001"),
        }),
      );
      const words = Array.from({ length: seed % 5 }, () =>
        decided(pick("same", "different"), pick(...papers), pick(...papers)),
      );
      const shuffled = papers
        .map((paper) => ({ paper, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ paper }) => paper);
      const contents = (entries: Identifiable[]) =>
        groupByPaper(entries, (entry) => entry, new Decisions(words))
          .map((group) => group.map((entry) => JSON.stringify(entry)).sort())
          .sort((a, b) => (a[0]! < b[0]! ? -1 : a[0]! > b[0]! ? 1 : a.length - b.length));
      expect(contents(shuffled), `seed ${seed}`).toEqual(contents(papers));
    }
  });
});

/** Mulberry32: the same numbers for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
