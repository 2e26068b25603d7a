import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNames } from "@/lib/papers/name-lists";
import type { PaperDraft } from "@/lib/papers/paper";
import { fieldsSuppliedBy, type MergeableSighting, mergeSightings } from "./merge";

function sighting(
  digestFile: string,
  facts: Partial<PaperDraft>,
  crawledOn?: string,
): MergeableSighting {
  const title = facts.title ?? "Feature Collapse";
  const draft = { title, authors: [], codeUrls: [], firstLine: 1, lastLine: 2, raw: { title } };
  return { digestFile, crawledOn, draft: { ...draft, ...facts } };
}

const KRAKAUER = { family: "Krakauer", given: "David C." };
const MITCHELL = { family: "Mitchell", given: "Melanie" };

const SIGHTINGS = [
  sighting("a.txt", {
    abstract: "We study features.",
    publishedOn: "2023",
    authorCount: 3,
    comments: 9,
    venue: "arXiv.org Artificial Intelligence",
    codeUrls: ["https://github.com/a/b"],
  }),
  sighting(
    "b.txt",
    {
      title: "Feature collapse",
      abstract: "We study features and how they collapse.",
      publishedOn: "2023-07-23",
      comments: 4,
      authors: [KRAKAUER, MITCHELL],
      authorCount: 2,
    },
    "2026-06-04",
  ),
  sighting(
    "c.txt",
    {
      publishedOn: "2023-07-21",
      authors: [KRAKAUER],
      comments: 2,
      venue: "Neural Information Processing Systems",
      codeUrls: ["https://github.com/A/B", "https://github.com/c/d"],
    },
    "2025-01-01",
  ),
];

describe("mergeSightings", () => {
  const { facts, provenance } = mergeSightings(SIGHTINGS);

  it("chooses each field by its own rule", () => {
    expect(facts).toMatchObject({
      title: "Feature Collapse",
      abstract: "We study features and how they collapse.",
      publishedOn: "2023-07-21",
      authors: [KRAKAUER, MITCHELL],
      authorCount: 3,
      venue: "Neural Information Processing Systems",
      comments: 4,
      codeUrls: ["https://github.com/a/b", "https://github.com/c/d"],
    });
  });

  it("tells where a value came from, by which rule, and what else was said", () => {
    expect(provenance.find(({ field }) => field === "publishedOn")).toEqual({
      field: "publishedOn",
      rule: "The most precise date, and of those the earliest.",
      supplied: [2],
      others: [
        { sighting: 0, value: "2023" },
        { sighting: 1, value: "2023-07-23" },
      ],
    });
    expect(provenance.find(({ field }) => field === "authors")?.others).toEqual([
      { sighting: 2, value: "David C. Krakauer" },
    ]);
    expect(provenance.map(({ field }) => field)).not.toContain("doi");
  });

  it("says plainly when there was nothing to choose", () => {
    const alone = mergeSightings([SIGHTINGS[0]!]).provenance;
    expect(new Set(alone.map(({ rule }) => rule))).toEqual(new Set(["Only this digest has it."]));
    const agreeing = mergeSightings([SIGHTINGS[0]!, { ...SIGHTINGS[0]!, digestFile: "z.txt" }]);
    expect(agreeing.provenance[0]).toMatchObject({
      rule: "All digests that have it agree.",
      supplied: [0, 1],
    });
  });

  it("names the fields of a sighting", () => {
    expect(fieldsSuppliedBy(provenance, 1)).toEqual(["authors", "abstract", "comments"]);
  });

  it("counts at least the authors it lists", () => {
    const { facts } = mergeSightings([
      sighting("a.txt", { authors: [KRAKAUER, MITCHELL] }),
      sighting("b.txt", { authorCount: 1 }),
    ]);
    expect(facts.authorCount).toBe(2);
  });

  it.each([
    ["王芳; Müller, Anna", "Wang, F.; Müller, A."],
    ["李, 伟; Müller, Anna", "Li, W.; Müller, A."],
    ["Müller, A.", "Muller, A."],
    ["Berg, Anna", "BERG, ANNA"],
  ])("keeps “%s” rather than “%s”", (fuller, other) => {
    const lists = [fuller, other].map(readNames);
    for (const said of [lists, lists.toReversed()]) {
      const sightings = said.map((authors, i) => sighting(`${i}.txt`, { authors }));
      expect(mergeSightings(sightings).facts.authors).toEqual(lists[0]);
    }
  });

  it("is the same for every order of the input", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(SIGHTINGS, { minLength: SIGHTINGS.length }), (shuffled) => {
        expect(mergeSightings(shuffled)).toEqual(mergeSightings(SIGHTINGS));
      }),
    );
  });
});

describe("a preprint and its published version", () => {
  const corr = { venue: "CoRR", kind: "preprint", volume: "abs/1810.04805" } as const;

  it("are cited as published, with nothing of the preprint’s place", () => {
    const published = {
      venue: "Annual Meeting",
      kind: "conference",
      pages: "4171–4186",
      publisher: "ACL",
    } as const;
    const { facts } = mergeSightings([
      sighting("a.bib", published),
      sighting("b.bib", corr),
      sighting("c.bib", { ...corr, pages: "1–9", publisher: "arXiv" }),
    ]);
    expect(facts).toMatchObject(published);
    expect(facts).not.toHaveProperty("volume");
  });

  it("stay a preprint where nothing was published", () => {
    const { facts } = mergeSightings([
      sighting("a.txt", { venue: "arXiv.org Artificial Intelligence" }),
      sighting("b.bib", corr),
    ]);
    expect(facts).toMatchObject({ kind: "preprint" });
  });

  it("has the details of a venue together, from another listing of it if need be", () => {
    const details = { venue: "Proc. Meeting", kind: "conference", volume: "3" } as const;
    const { facts, provenance } = mergeSightings([
      sighting("a.txt", { venue: "Meeting" }),
      sighting("b.txt", { venue: "Meeting" }),
      sighting("c.bib", details),
      sighting("d.bib", corr),
    ]);
    expect(facts).toMatchObject({ ...details, venue: "Meeting" });
    expect(provenance.find(({ field }) => field === "volume")).toMatchObject({
      supplied: [2],
      others: [{ sighting: 3, value: corr.volume }],
    });
  });

  it("are one paper with the arXiv id of one and the DOI of the other, whoever is in the majority", () => {
    const preprint = { doi: "10.48550/arxiv.2301.05217" };
    const { facts, provenance } = mergeSightings([
      sighting("a.txt", preprint),
      sighting("b.txt", preprint),
      sighting("c.txt", { doi: "10.1000/x" }),
    ]);
    expect(facts).toMatchObject({ arxivId: "2301.05217", doi: "10.1000/x" });
    expect(provenance.find(({ field }) => field === "doi")).toMatchObject({
      supplied: [2],
      others: [{ value: preprint.doi }, { value: preprint.doi }],
    });
  });
});
