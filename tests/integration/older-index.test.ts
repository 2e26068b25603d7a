/**
 * While an ingest is under way, the server has the search index of the library before it: papers may
 * be gone, merged or new, and whatever is asked is answered with papers that are there.
 */
import { beforeAll, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { readHealth } from "@/lib/db/health";
import { libraryVersion, perLibraryVersion } from "@/lib/db/library-version";
import { readPaper, relatedPapers } from "@/lib/db/papers";
import { countHaving, placeInResults, searchPapers } from "@/lib/db/search";
import { removeDigest } from "@/lib/db/store/remove-digest";
import { storeDigest } from "@/lib/db/store/store-digest";
import { suggestFor } from "@/lib/db/suggestions";
import { readSelection } from "@/lib/search/selection-url";

const SELECTIONS = [
  "size=100",
  "q=emergent+abilities&size=100",
  "q=%22language+models%22",
  "q=quant*&sort=newest",
  "theme=quantization&sort=title",
  "year=2025&sort=discussed",
];

beforeAll(async () => {
  await readHealth();
  for (const query of SELECTIONS) await searchPapers(selectionOf(query));
  const [first, second] = await database().digest.findMany({ orderBy: { path: "asc" } });
  // Papers go, papers that two digests have stay with less, and one that is new comes.
  await removeDigest(second!.id);
  await storeDigest({
    ...{ path: "new.txt", sha256: "new", pipeline: "test", format: "test", site: first!.file },
    drafts: [
      {
        ...{ title: "A Paper on Quokkas", authors: [], codeUrls: [], firstLine: 1, lastLine: 1 },
        raw: { title: "A Paper on Quokkas" },
      },
    ],
    problems: [],
  });
});

it.each(SELECTIONS)("a search finds only papers that are there: %s", async (query) => {
  const answer = await searchPapers(selectionOf(query));
  for (const { slug } of answer.papers) expect(await readPaper(slug)).toBeDefined();
  await countHaving(selectionOf(query));
  const slug = answer.papers[0]?.slug;
  if (slug === undefined) return;
  const place = await placeInResults(selectionOf(query), slug);
  for (const neighbour of [place?.previous, place?.next]) {
    if (neighbour) expect(await readPaper(neighbour.slug)).toBeDefined();
  }
  for (const related of (await relatedPapers(slug, 20)) ?? []) {
    expect(await readPaper(related.slug)).toBeDefined();
  }
});

it("a paper that is not in the index yet has its page", async () => {
  expect(await readPaper("a-paper-on-quokkas")).toMatchObject({ title: "A Paper on Quokkas" });
  expect(await relatedPapers("a-paper-on-quokkas", 5)).toEqual([]);
});

it("what is typed is answered", async () => {
  expect((await suggestFor("emergent", 5)).length).toBeGreaterThan(0);
});

function selectionOf(query: string) {
  return readSelection(query).selection;
}

it("the count of papers is that of this moment", async () => {
  expect((await readHealth()).papers).toBe(await database().paper.count());
});

it("what is read while a new library is committed is read again, never half of each", async () => {
  const before = await libraryVersion();
  const load = perLibraryVersion("halves", async () => {
    const first = await libraryVersion();
    await database().mapLayout.updateMany({ data: { version: "committed meanwhile" } });
    return [first, await libraryVersion()];
  });
  expect(await load()).toEqual(["committed meanwhile", "committed meanwhile"]);
  await database().mapLayout.updateMany({ data: { version: before } });
});
