import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFixture } from "@/tests/helpers/digest-fixtures";
import { authorsOf, problemsOf } from "@/tests/helpers/readings";
import { arxivSnapshot } from "./arxiv-snapshot";

const FILE = "arxiv-snapshot.jsonl";

describe("a record of the snapshot", () => {
  const reading = readFixture(FILE);
  const [published, preprint, sparse] = reading.drafts;

  it("has its identifiers, its first date and its classes", () => {
    expect(published).toMatchObject({
      arxivId: "0704.0047",
      doi: "10.1109/tac.2007.1",
      publishedOn: "2007-04-01",
      statedKeywords: ["cs.NE", "cs.AI"],
      kind: "article",
      venue: "IEEE Trans. on Acoustics",
      codeUrls: ["https://github.com/grabec/emission"],
      firstLine: 1,
      lastLine: 1,
    });
    expect(preprint).toMatchObject({ arxivId: "math/0601001", kind: "preprint" });
    expect(preprint!.venue).toBeUndefined();
  });

  it("has the line breaks of its title and abstract joined, and paragraphs kept", () => {
    expect(published!.title).toBe(
      "Intelligent location of simultaneously active acoustic emission sources: Part I",
    );
    expect(published!.abstract).toBe(
      "The intelligent acoustic emission locator is described in Part I, while Part II discusses blind source separation of up to 95% of the sources.\n\nThe locator uses a “general regression” network.",
    );
    expect(published!.raw.title).toContain("sources:\n  Part I");
    expect(published!.raw["journal-ref"]).toContain("vol. 53");
  });

  it("has its authors, however oddly they are parted", () => {
    expect(authorsOf(reading)).toEqual([
      ["T. Kosel", "I. Grabec", "Robbert van Renesse"],
      ["Tomás Feder", "Pál Erdős Jr.", "the ATLAS Collaboration", "Horng"],
      ["Xiangyun Lei", "Duen Horng", "Chau", "Andrew J. Medford"],
    ]);
  });

  it("without versions has the month of its id, and the id of its DOI", () => {
    expect(sparse).toMatchObject({ arxivId: "1912.05372", publishedOn: "2019-12" });
    expect(sparse!.statedKeywords).toEqual(["physics.chem-ph", "cs.LG"]);
  });

  it("that is broken costs none of its neighbours", () => {
    expect(problemsOf(reading)).toEqual(["3 not-json", "5 not-json", "6 no-title"]);
  });
});

it("is read in pieces as it is as a whole", () => {
  const text = readFileSync(`tests/fixtures/digests/${FILE}`, "utf8");
  const reader = arxivSnapshot.pieces!();
  const drafts = text.split("\n").flatMap((line, index) => {
    expect(reader.beginsEntry(line)).toBe(line !== "");
    return reader.parse(line, { file: FILE, firstLine: index + 1 }).drafts;
  });
  expect(drafts).toEqual(arxivSnapshot.parse(text, { file: FILE }).drafts);
});
