/** Two written names of one person: asked about, decided by a person, taken back. */
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { facetNames } from "@/lib/db/facet-names";
import { likelyNames, namesToDecide } from "@/lib/db/likely-names";
import { decideNames, nameDecisionLog } from "@/lib/db/name-decisions";
import { readPaper } from "@/lib/db/papers";
import { searchPapers } from "@/lib/db/search";
import { uniteNames } from "@/lib/db/store/known-names";
import { storeDigest } from "@/lib/db/store/store-digest";
import { writeLibrary } from "@/lib/db/store/writer";
import { authorSlug } from "@/lib/papers/author-slug";
import type { AuthorName } from "@/lib/papers/paper";
import { readSelection } from "@/lib/search/selection-url";
import { emptyLibrary } from "./empty-library";

const SHORT = { family: "Arun", given: "SP" };
const FULL = { family: "Arun", given: "S. P." };

const SP = authorSlug(SHORT);

beforeEach(async () => {
  await emptyLibrary();
  await database().nameDecision.deleteMany();
  await store("one.txt", "On Searching", [{ family: "Sung" }, SHORT]);
  await store("two.txt", "On Finding", [FULL]);
});

describe("two written names", () => {
  it("are asked about, and never merged silently", async () => {
    expect(await authorIds()).toEqual(["sung", SP, "s-p-arun"]);
    expect(await likelyNames("on-searching")).toMatchObject([
      { names: [{ id: SP }, { id: "s-p-arun", name: "S. P. Arun", papers: 1 }] },
    ]);
    expect(await namesToDecide("")).toMatchObject({
      names: [{ names: [{ id: "s-p-arun" }, { id: SP }] }],
    });
    expect(await namesToDecide("Arun")).toEqual({ names: [] });
  });

  it("that are decided to be one are one author's, each paper with the name it has", async () => {
    await decideNames({ action: "same-name", names: [SP, "s-p-arun"] });
    expect(await authorIds()).toEqual(["sung", "s-p-arun", "s-p-arun"]);
    expect((await readPaper("on-searching"))!.authors).toEqual(["Sung", "SP Arun"]);
    expect(await likelyNames("on-searching")).toEqual([]);
  });

  it("find all papers of the person, by either name in filter and search", async () => {
    const found = async (query: string) => {
      const { papers } = await searchPapers(readSelection(new URLSearchParams(query)).selection);
      return papers.map(({ slug }) => slug).sort();
    };
    // As older libraries had it.
    expect(await found("author=sp-arun")).toEqual(["on-searching"]);
    await decideNames({ action: "same-name", names: [SP, "s-p-arun"] });
    await database().author.deleteMany({ where: { authorships: { none: {} } } });
    const both = ["on-finding", "on-searching"];
    expect(await found("author=s-p-arun")).toEqual(both);
    expect(await found(`author=${SP}`)).toEqual(both);
    expect(await found('q=author:"S. P. Arun"')).toContain("on-finding");
    expect(await found("q=author:sp")).toEqual(["on-searching"]);
  });

  it("stay one when a digest is read again", async () => {
    await decideNames({ action: "same-name", names: [SP, "s-p-arun"] });
    await store("one.txt", "On Searching", [SHORT]);
    await writeLibrary(uniteNames);
    expect(await authorIds()).toEqual(["s-p-arun", "s-p-arun"]);
  });

  it("are two again when that is taken back", async () => {
    await decideNames({ action: "same-name", names: [SP, "s-p-arun"] });
    await database().author.deleteMany({ where: { authorships: { none: {} } } });
    const [{ id } = { id: 0 }] = await nameDecisionLog(1);
    expect(await decideNames({ action: "undo-names", decision: id })).toHaveProperty("names");
    expect(await authorIds()).toEqual(["sung", SP, "s-p-arun"]);
    expect(await nameDecisionLog(9)).toMatchObject([{ id, undoneAt: expect.any(String) }]);
    expect(await decideNames({ action: "undo-names", decision: id })).toMatchObject({
      code: "unknown-decision",
    });
  });

  it("that are decided to be different are not asked about again", async () => {
    await decideNames({ action: "different-names", names: [SP, "s-p-arun"] });
    expect(await likelyNames("on-searching")).toEqual([]);
    expect(await authorIds()).toEqual(["sung", SP, "s-p-arun"]);
  });

  it("that differ in accents alone are two authors, found by the address of either", async () => {
    await store("three.txt", "On Losing", [{ family: "Müller", given: "A." }]);
    await store("four.txt", "On Keeping", [{ family: "Muller", given: "A." }]);
    const [, , , accented, plain] = await authorIds();
    expect((await readPaper("on-losing"))!.authors).toEqual(["A. Müller"]);
    expect((await readPaper("on-keeping"))!.authors).toEqual(["A. Muller"]);
    const names = [{ id: plain }, { id: accented }];
    expect(await likelyNames("on-keeping")).toMatchObject([{ names }]);
    const decided = await namesToDecide("");
    expect(decided.names[1]).toMatchObject({ names: names.toReversed() });
    await database().authorship.deleteMany({ where: { authorId: plain } });
    await database().author.deleteMany({ where: { id: plain } });
    expect(await facetNames("author", ["a-muller"])).toEqual(new Map([["a-muller", "A. Müller"]]));
  });

  it("must be known", async () => {
    expect(await decideNames({ action: "same-name", names: [SP, "nobody"] })).toMatchObject({
      code: "unknown-name",
    });
  });
});

async function store(path: string, title: string, authors: AuthorName[]): Promise<void> {
  const sha256 = JSON.stringify([title, authors]);
  const draft = { title, authors, codeUrls: [], firstLine: 1, lastLine: 1, raw: { title } };
  const format = { pipeline: "test", format: "hugging-face-search", site: "Test" };
  await storeDigest({ path, sha256, ...format, drafts: [draft], problems: [] });
}

/** Of all papers, in order. */
async function authorIds(): Promise<string[]> {
  const rows = await database().authorship.findMany({
    orderBy: [{ paperId: "asc" }, { position: "asc" }],
  });
  return rows.map(({ authorId }) => authorId);
}
