/** The facts that are known of the four seed digests, and every trap they hold. */
import { describe, expect, it } from "vitest";
import { displayName } from "@/lib/papers/names";
import type { PaperDraft } from "@/lib/papers/paper";
import { slugify } from "@/lib/papers/slug";
import { SEED_DIGESTS, seedDigest } from "@/tests/helpers/seed-digests";
import { groupByPaper } from "./identity";
import { mergeSightings } from "./merge";

const sightings = SEED_DIGESTS.flatMap(({ file, crawledOn, reading }) =>
  reading.drafts.map((draft) => ({ digestFile: file, crawledOn, draft })),
);

function draft(digest: string, titleStart: string): PaperDraft {
  return seedDigest(digest).reading.drafts.find(({ title }) => title.startsWith(titleStart))!;
}

describe("the four digests", () => {
  it("hold 221 entries, in formats found by their content", () => {
    expect(
      SEED_DIGESTS.map(({ reading }) => [reading.format?.name, reading.drafts.length]),
    ).toEqual([
      ["hugging-face-search", 50],
      ["hugging-face-search", 119],
      ["hugging-face-daily", 42],
      ["aitopics-concept", 10],
    ]);
  });

  it("are read without any problem, but for one entry that lacks a line on the page", () => {
    const problems = SEED_DIGESTS.flatMap(({ reading }) => reading.problems);
    expect(problems.map(({ line, rule, severity }) => ({ line, rule, severity }))).toEqual([
      { line: 205, rule: "no-author-line", severity: "info" },
    ]);
  });

  it("are of 200 papers, in any order of the entries", () => {
    for (const order of [sightings, sightings.toReversed()]) {
      const sizes = groupByPaper(order, ({ draft }) => draft).map((group) => group.length);
      expect([1, 2, 3].map((size) => sizes.filter((own) => own === size).length)).toEqual([
        183, 13, 4,
      ]);
      expect(sizes).toHaveLength(200);
    }
  });

  it("give 200 different slugs", () => {
    const slugs = new Set(sightings.map(({ draft }) => slugify(draft.title)));
    // As many as papers: no two papers share one, and no paper has two for its spellings.
    expect(slugs.size).toBe(200);
    expect(slugs).toContain("intriguing-properties-of-quantization-at-scale");
  });

  it("name repositories in 20 papers", () => {
    const merged = groupByPaper(sightings, ({ draft }) => draft).map(mergeSightings);
    expect(merged.filter(({ facts }) => facts.codeUrls.length > 0)).toHaveLength(20);
  });

  it("leave no TeX or loose spaces in what is shown", () => {
    const shown = sightings.flatMap(({ draft }) => [draft.title, draft.abstract ?? ""]);
    expect(shown.filter((text) => /``|''|\\| [,;.](?:\s|$)|\{\\|\s\s|--/.test(text))).toEqual([]);
    expect(shown.filter((text) => text !== text.trim())).toEqual([]);
  });
});

describe("search results (000, 001)", () => {
  it("free the first title of the button glued to it", () => {
    const titles = ["000", "001"].map((digest) => seedDigest(digest).reading.drafts[0]!.title);
    expect(titles).toEqual([
      "Emergent Properties of Foveated Perceptual Systems",
      "LLM.int8(): 8-bit Matrix Multiplication for Transformers at Scale",
    ]);
  });

  it("keep lines and raw text of an entry", () => {
    const { firstLine, lastLine, raw } = draft("000", "Unveiling the Unseen");
    expect([firstLine, lastLine]).toEqual([31, 32]);
    expect(raw.abstract).toContain("over 95\\% and 90\\% of the filters");
  });
});

describe("the daily page (002)", () => {
  it("reads the newsletter, the heading and the page's own date as furniture", () => {
    expect(seedDigest("002").reading.furniture).toEqual([1, 3, 5, 7, 9, 11]);
  });

  it("resolves a missing year by the day of the capture, and keeps a given one", () => {
    expect(draft("002", "Automatic Construction").publishedOn).toBe("2026-05-13");
    expect(draft("002", "Broken Neural Scaling Laws").publishedOn).toBe("2023-07-23");
  });

  it("reads a number after the date as comments", () => {
    expect(draft("002", "Hidden Dynamics")).toMatchObject({
      publishedOn: "2025-08-05",
      comments: 4,
      raw: { date: "Aug 5, 2025", comments: "4" },
    });
    expect(draft("002", "Stochastic CHAOS")).toMatchObject({
      publishedOn: "2026-01-12",
      comments: 2,
    });
    expect(draft("002", "Broken Neural Scaling Laws").comments).toBeUndefined();
  });

  it("counts authors, one being “1 authors”", () => {
    expect(draft("002", "Automatic Construction").authorCount).toBe(1);
    expect(draft("002", "MatterGen").authorCount).toBe(21);
  });

  it("keeps the entry without an author line apart from the next", () => {
    expect(draft("002", "dewi-kadita")).toMatchObject({ firstLine: 205, lastLine: 207 });
    expect(draft("002", "dewi-kadita").publishedOn).toBeUndefined();
    expect(draft("002", "Body-Reservoir")).toMatchObject({ firstLine: 209, lastLine: 215 });
  });

  it("reads the last entry, which has no end of line", () => {
    expect(draft("002", "MatterGen")).toMatchObject({ lastLine: 343, publishedOn: "2023-12-06" });
  });
});

describe("the concept page (004)", () => {
  it("names its concept", () => {
    expect(seedDigest("004").reading.topic).toBe("emergent property");
  });

  it("reads names written family name first", () => {
    const names = seedDigest("004").reading.drafts.flatMap(({ authors }) => authors);
    expect(names).toContainEqual({ family: "Arun", given: "SP" });
    expect(names).toContainEqual({ family: "White", given: "Alexander E." });
    expect(names).toContainEqual({ family: "Havlík", given: "Vladimír" });
    expect(names.map(displayName)).toContain("Jae Hyuk Sung");
  });

  it("takes a lone line for the venue of an entry without authors", () => {
    expect(draft("004", "Intriguing Properties")).toMatchObject({
      authors: [],
      authorCount: undefined,
      venue: "Neural Information Processing Systems",
    });
  });

  it("tells a list of sixteen authors from an abstract", () => {
    expect(draft("004", "BioCLIP 2").authors).toHaveLength(16);
    expect(draft("004", "BioCLIP 2").venue).toBe("arXiv.org Artificial Intelligence");
  });
});

describe("papers seen in several digests", () => {
  it("take the fuller abstract where digests differ, and show the other", () => {
    const group = groupByPaper(sightings, ({ draft }) => draft).find((group) =>
      group[0]!.draft.title.startsWith("Intriguing Properties of Quantization"),
    )!;
    const { facts, provenance } = mergeSightings(group);
    expect(facts.abstract).toContain("We successfully quantize models");
    expect(facts.venue).toBe("Neural Information Processing Systems");
    const abstract = provenance.find(({ field }) => field === "abstract")!;
    expect(abstract.supplied).toEqual([0, 1]);
    expect(abstract.others).toMatchObject([{ sighting: 2 }]);
  });
});
