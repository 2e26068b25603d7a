/** What people decide about papers holds at once, can be taken back, and outlasts its digests. */
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { decisionLog } from "@/lib/db/decision-log";
import { type DecisionOutcome, decide, type PaperDecision } from "@/lib/db/decisions";
import { currentSlug } from "@/lib/db/former-slugs";
import { readPaper } from "@/lib/db/papers";
import { removeDigest } from "@/lib/db/store/remove-digest";
import { storeDigest } from "@/lib/db/store/store-digest";
import type { DecisionRecord } from "@/lib/papers/decision-record";
import type { PaperDraft } from "@/lib/papers/paper";
import { emptyLibrary } from "./empty-library";
import { indexGaps } from "./library-dump";

const PREPRINT = entry({
  title: "Watching Circuits Form",
  abstract: "Transformers trained on arithmetic generalize suddenly after overfitting.",
  arxivId: "2301.05217",
});
const JOURNAL = entry({
  title: "On the Formation of Circuits",
  authors: [{ family: "Nanda", given: "Neel" }],
  doi: "10.1000/x",
  venue: "Journal of Circuits",
});
const [PREPRINT_SLUG, JOURNAL_SLUG] = ["watching-circuits-form", "on-the-formation-of-circuits"];

beforeEach(async () => {
  await emptyLibrary();
  await store("preprints.txt", PREPRINT);
  await store("journals.txt", JOURNAL);
});

describe("two papers that are decided to be one", () => {
  beforeEach(() => decided({ action: "same", papers: [PREPRINT_SLUG, JOURNAL_SLUG] }));

  it("are one at once, with what both say and both sightings", async () => {
    expect(await slugs()).toEqual([PREPRINT_SLUG]);
    const paper = await readPaper(PREPRINT_SLUG);
    expect(paper).toMatchObject({
      abstract: PREPRINT.abstract,
      arxivId: "2301.05217",
      doi: "10.1000/x",
      authors: ["Neel Nanda"],
      sightings: [{}, {}],
    });
    expect(await indexGaps()).toEqual([]);
  });

  it("are found under both addresses", async () => {
    expect(await currentSlug(JOURNAL_SLUG)).toBe(PREPRINT_SLUG);
    expect(await currentSlug("never-heard-of")).toBeUndefined();
  });

  it("are two again as they were when that is taken back", async () => {
    const { id } = await database().identityDecision.findFirstOrThrow();
    await decided({ action: "undo", decision: id });
    expect(await slugs()).toEqual([JOURNAL_SLUG, PREPRINT_SLUG]);
    expect(await readPaper(JOURNAL_SLUG)).toMatchObject({ doi: "10.1000/x", sightings: [{}] });
    expect(await currentSlug(JOURNAL_SLUG)).toBe(JOURNAL_SLUG);
    expect(await decide({ action: "undo", decision: id })).toMatchObject({
      code: "unknown-decision",
    });
  });

  it("stay one when a digest is read again", async () => {
    await store("journals.txt", { ...JOURNAL, venue: "Circuits" });
    expect(await slugs()).toEqual([PREPRINT_SLUG]);
    expect(await readPaper(PREPRINT_SLUG)).toMatchObject({ venue: "Circuits" });
  });

  it("become one again when their digests were removed and are read in another order", async () => {
    await removeDigest(await digestId("preprints.txt"));
    expect(await readPaper(PREPRINT_SLUG)).toMatchObject({ title: JOURNAL.title });
    await removeDigest(await digestId("journals.txt"));
    expect(await slugs()).toEqual([]);
    const [{ entries }] = (await decisionLog(1)) as [DecisionRecord];
    const titles = entries.map(({ title, slug }) => [title, slug]);
    expect(titles.sort()).toEqual([
      [JOURNAL.title, undefined],
      [PREPRINT.title, undefined],
    ]);
    await store("journals.txt", JOURNAL);
    await store("preprints.txt", PREPRINT);
    const [slug] = await slugs();
    expect(await readPaper(slug!)).toMatchObject({ sightings: [{}, {}] });
    expect(await currentSlug(PREPRINT_SLUG)).toBe(slug);
    expect(await currentSlug(JOURNAL_SLUG)).toBe(slug);
  });
});

describe("a sighting that is taken out", () => {
  const copy = { ...PREPRINT, arxivId: undefined, comments: 4 };

  beforeEach(async () => {
    await store("copies.txt", copy);
    const [key] = await keysOf(PREPRINT_SLUG, "copies.txt");
    await decided({ action: "take-out", paper: PREPRINT_SLUG, entry: key! });
  });

  it("is a paper of its own", async () => {
    expect(await slugs()).toHaveLength(3);
    expect(await readPaper(PREPRINT_SLUG)).toMatchObject({
      arxivId: "2301.05217",
      sightings: [{}],
    });
  });

  it("stays out when its digest is read again, and goes back when that is undone", async () => {
    const before = await slugs();
    await store("copies.txt", { ...copy, comments: 5 });
    expect(await slugs()).toEqual(before);
    const { id } = await database().identityDecision.findFirstOrThrow();
    await decided({ action: "undo", decision: id });
    expect(await slugs()).toEqual([JOURNAL_SLUG, PREPRINT_SLUG]);
    expect(await readPaper(PREPRINT_SLUG)).toMatchObject({ comments: 5, sightings: [{}, {}] });
    const old = before.find((slug) => slug.startsWith(`${PREPRINT_SLUG}-`))!;
    expect(await currentSlug(old)).toBe(PREPRINT_SLUG);
  });
});

describe("what cannot be decided", () => {
  it("is said", async () => {
    const [first] = await keysOf(PREPRINT_SLUG, "preprints.txt");
    const cases: [PaperDecision, string][] = [
      [{ action: "same", papers: [PREPRINT_SLUG, "unheard-of"] }, "unknown-paper"],
      [{ action: "same", papers: [PREPRINT_SLUG, PREPRINT_SLUG] }, "one-paper"],
      [{ action: "take-out", paper: PREPRINT_SLUG, entry: "arxiv:1#x" }, "unknown-entry"],
      [{ action: "take-out", paper: PREPRINT_SLUG, entry: first! }, "same-entries"],
    ];
    for (const [decision, code] of cases) expect(await decide(decision)).toMatchObject({ code });
    expect(await database().identityDecision.count()).toBe(0);
  });
});

function entry(facts: Partial<PaperDraft> & { title: string }): PaperDraft {
  const raw = { title: facts.title, abstract: facts.abstract };
  return { authors: [], codeUrls: [], firstLine: 1, lastLine: 2, raw, ...facts };
}

async function store(path: string, draft: PaperDraft): Promise<void> {
  await storeDigest({
    path,
    sha256: JSON.stringify([path, draft]),
    pipeline: "test",
    format: "hugging-face-search",
    site: "Test",
    drafts: [draft],
    problems: [],
  });
}

async function decided(decision: PaperDecision): Promise<DecisionOutcome> {
  const outcome = await decide(decision);
  if ("code" in outcome) throw new Error(outcome.message);
  return outcome;
}

async function slugs(): Promise<string[]> {
  const papers = await database().paper.findMany({ orderBy: { slug: "asc" } });
  return papers.map(({ slug }) => slug);
}

async function keysOf(slug: string, path: string): Promise<string[]> {
  const where = { paper: { slug }, digest: { path } };
  return (await database().sighting.findMany({ where })).map(({ entryKey }) => entryKey);
}

async function digestId(path: string): Promise<number> {
  return (await database().digest.findUniqueOrThrow({ where: { path } })).id;
}
