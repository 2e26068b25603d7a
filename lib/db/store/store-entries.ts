/** Entries of a digest become sightings of papers: those that the library has, or new ones. */
import { isDoubtful } from "@/lib/ingest/contradiction";
import type { Decisions } from "@/lib/ingest/decisions";
import { entryKey } from "@/lib/ingest/entry-key";
import { groupByPaper } from "@/lib/ingest/identity";
import { fieldsOfSole } from "@/lib/ingest/sole-sighting";
import type { PaperDraft } from "@/lib/papers/paper";
import { rememberSlug, slugOf } from "./former-slugs";
import { meetingsOf } from "./meeting-places";
import { createPapersOf, refreshPapers, sightingsOf } from "./sighted-paper";
import { standingDecisions } from "./standing-decisions";
import type { Writer } from "./writer";

export interface StoredCounts {
  new: number;
  merged: number;
  unchanged: number;
}

/**
 * Inside a transaction.
 * @param saidBefore whether the digest said the same when it was stored the last time
 * @param doubt called with an entry that joined another one which contradicts it
 */
export function storeEntries(
  writer: Writer,
  digestId: number,
  drafts: readonly PaperDraft[],
  saidBefore: (draft: string) => boolean,
  doubt: (draft: PaperDraft) => void,
): StoredCounts {
  const counts: StoredCounts = { new: 0, merged: 0, unchanged: 0 };
  const decisions = standingDecisions(writer);
  const { alone, meeting, papers } = meetingsOf(writer, drafts, decisions);
  for (const { text } of storeAlone(writer, digestId, alone)) {
    counts[saidBefore(text) ? "unchanged" : "new"]++;
  }
  const touched = new Set<number>();
  // Where a paper's entries turn out to be of several, the next group may name one that moved.
  const movedTo = new Map<number, number>();
  for (const group of groupsOf(writer, meeting, papers, decisions)) {
    const [oldest, ...others] = new Set(group.papers.map((id) => movedTo.get(id) ?? id));
    const paperId = oldest ?? createPapersOf(writer, [group.drafts[0]!])[0]!;
    for (const draft of group.doubtful) doubt(draft);
    group.drafts.forEach((draft, i) => {
      const text = addSighting(writer, { digestId, paperId, draft, supplied: "[]" });
      const brought = oldest === undefined && i === 0 ? "new" : "merged";
      counts[saidBefore(text) ? "unchanged" : brought]++;
    });
    for (const id of others) {
      writer.run("UPDATE Sighting SET paperId = ? WHERE paperId = ?", paperId, id);
      rememberSlug(writer, slugOf(writer, id), slugOf(writer, paperId));
      movedTo.set(id, paperId);
    }
    for (const id of [paperId, ...others]) touched.add(id);
  }
  refreshPapers(writer, touched);
  return counts;
}

/** Entries that are known to be of papers that are not stored, each of another. */
export function storeAlone(
  writer: Writer,
  digestId: number,
  drafts: readonly PaperDraft[],
): { paperId: number; text: string }[] {
  const ids = createPapersOf(writer, drafts);
  return drafts.map((draft, i) => {
    const paperId = ids[i]!;
    const supplied = JSON.stringify(fieldsOfSole(draft));
    return { paperId, text: addSighting(writer, { digestId, paperId, draft, supplied }) };
  });
}

interface Group {
  /** New entries of one paper, in the order of the digest. */
  drafts: PaperDraft[];
  /** Those of them that a stored or an earlier entry contradicts. */
  doubtful: PaperDraft[];
  /** The stored papers they are of, the oldest first; several when they show that these are one. */
  papers: number[];
}

function groupsOf(
  writer: Writer,
  meeting: PaperDraft[],
  papers: number[],
  decisions: Decisions,
): Group[] {
  if (meeting.length === 0) return [];
  const places = new Map(meeting.map((draft, place) => [draft, place]));
  const stored = sightingsOf(writer, papers).map(({ draft, paperId }) => ({ draft, paperId }));
  const entries = [...stored, ...meeting.map((draft) => ({ draft, paperId: undefined }))];
  return groupByPaper<{ draft: PaperDraft; paperId?: number }>(
    entries,
    ({ draft }) => draft,
    decisions,
  )
    .map((group) => {
      const known = group.filter(({ paperId }) => paperId !== undefined);
      const drafts = group
        .flatMap(({ draft, paperId }) => (paperId === undefined ? [draft] : []))
        .sort((a, b) => places.get(a)! - places.get(b)!);
      const before = known.map(({ draft }) => draft);
      return {
        drafts,
        doubtful: drafts.filter((draft, i) =>
          isDoubtful(draft, [...before, ...drafts.slice(0, i)], decisions),
        ),
        papers: [...new Set(known.flatMap(({ paperId }) => paperId ?? []))].sort((a, b) => a - b),
      };
    })
    .filter(({ drafts }) => drafts.length > 0)
    .sort((a, b) => places.get(a.drafts[0]!)! - places.get(b.drafts[0]!)!);
}

/** The entry as it was stored. */
function addSighting(
  writer: Writer,
  sighting: { digestId: number; paperId: number; draft: PaperDraft; supplied: string },
): string {
  const { digestId, paperId, supplied } = sighting;
  const { firstLine, lastLine } = sighting.draft;
  const draft = JSON.stringify(sighting.draft);
  const key = entryKey(sighting.draft);
  const row = { digestId, paperId, firstLine, lastLine, entryKey: key, draft, supplied };
  writer.insert("Sighting", row);
  return draft;
}
