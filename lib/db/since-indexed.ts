/**
 * What became of papers since the search index was made. A decision changes the papers at once; the
 * index, and with it words, facets, themes and the map, follow in some seconds, or minutes in a
 * large library. Until then
 *
 * at once: a paper that became part of another is not found any more; the parts of one that was
 * divided, and the papers of a decision that was taken back, are found wherever the index finds the
 * paper they were part of, right after it; what is shown and written of each is as it stands now.
 *
 * following the index: which words and filter values find a paper, the counts of facets, the map,
 * and papers that were never part of an indexed one.
 */
import type { Found } from "@/lib/search/engine/find-papers";
import { type DocSet, hasDoc } from "@/lib/search/index/doc-set";
import { MATCH_GROUPS, type MatchGroup } from "@/lib/search/selection";
import { quickReader } from "./quick-reader";
import { docOfPaper, docsOfPapers, type LoadedIndex } from "./search-index";

export interface SinceIndexed {
  /** Docs of papers that the library does not have any more. */
  gone?: DocSet;
  /** Ids of papers without a doc, under the doc of the paper they were part of. */
  parts: Map<number, number[]>;
  /** Tells one state from another. */
  key: string;
}

const NOTHING: SinceIndexed = { parts: new Map(), key: "" };

/** Very many changes are no decisions: an import is being stored, and the index comes with it. */
const MOST_CHANGES = 5_000;

export async function changesSinceIndexed(loaded: LoadedIndex): Promise<SinceIndexed> {
  const changes = await countChanges();
  if (changes === 0 || changes > MOST_CHANGES) return NOTHING;
  const [gone, divided] = await Promise.all([readGone(), readDivided()]);
  const parts = new Map<number, number[]>();
  for (const { part, whole } of divided) {
    const doc = docOfPaper(loaded, whole);
    if (doc === undefined || docOfPaper(loaded, part) !== undefined) continue;
    parts.set(doc, [...new Set([...(parts.get(doc) ?? []), part])]);
  }
  return {
    parts,
    key: JSON.stringify([gone, [...parts]]),
    ...(gone.length > 0 && { gone: docsOfPapers(loaded, gone) }),
  };
}

/** How many papers each group has: those of its docs, and their parts. */
export function countsWithParts(
  { parts }: SinceIndexed,
  { groups, counts }: Found,
): Record<MatchGroup, number> {
  const all = { ...counts };
  for (const [doc, ids] of parts) {
    const group = MATCH_GROUPS.find((name) => hasDoc(groups[name], doc));
    if (group) all[group] += ids.length;
  }
  return all;
}

/** Counted no further than is of interest: there may be a million. */
async function countChanges(): Promise<number> {
  const [row] = await quickReader.$queryRaw<{ changes: number | bigint }[]>`
    SELECT count(*) AS changes FROM (SELECT 1 FROM ChangedPaper LIMIT ${MOST_CHANGES + 1})`;
  return Number(row!.changes);
}

/** Ids of papers that were there when the index was made. */
async function readGone(): Promise<number[]> {
  const rows = await quickReader.$queryRaw<{ id: number | bigint }[]>`
    SELECT paperId AS id FROM ChangedPaper
    WHERE NOT EXISTS (SELECT 1 FROM Paper WHERE Paper.id = paperId) ORDER BY paperId`;
  return rows.map(({ id }) => Number(id));
}

/** Papers that changed, each with those that hold entries which were decided about with its own. */
async function readDivided(): Promise<{ part: number; whole: number }[]> {
  const rows = await quickReader.$queryRaw<{ part: number | bigint; whole: number | bigint }[]>`
    SELECT DISTINCT here.paperId AS part, there.paperId AS whole FROM IdentityDecision
    JOIN Sighting here ON here.entryKey IN (first, second)
    JOIN ChangedPaper ON ChangedPaper.paperId = here.paperId
    JOIN Sighting there ON there.entryKey IN (first, second) AND there.paperId <> here.paperId
    ORDER BY part, whole`;
  return rows.map(({ part, whole }) => ({ part: Number(part), whole: Number(whole) }));
}
