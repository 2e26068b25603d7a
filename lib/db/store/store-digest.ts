/**
 * Stores what a digest says, in one transaction: its sightings, the papers they are of, merged from
 * all that is known of them, and the text indexes. What the digest no longer says is taken away.
 */
import { basename } from "node:path";
import { groupByPaper } from "@/lib/ingest/identity";
import type { Problem } from "@/lib/ingest/problem";
import type { PaperDraft } from "@/lib/papers/paper";
import { slugify } from "@/lib/papers/slug";
import { titleKey } from "@/lib/papers/title-key";
import { database, inTransaction, type Transaction } from "../client";
import { createPaperOf, refreshPaper } from "./sighted-paper";

export interface DigestContent {
  /** Where it was read: what tells one digest from another of the same file name. */
  path: string;
  sha256: string;
  /** Fingerprint of the code that parsed it. */
  pipeline: string;
  format: string;
  site: string;
  crawledOn?: string;
  topic?: string;
  drafts: PaperDraft[];
  problems: Problem[];
}

export interface StoredCounts {
  new: number;
  merged: number;
  unchanged: number;
}

/** What the library has of a digest that says the same and was parsed by the same code. */
export async function findStored(
  digest: Pick<DigestContent, "sha256" | "pipeline" | "crawledOn">,
): Promise<{ format: string; entries: number; problems: Problem[] } | undefined> {
  const { sha256, pipeline, crawledOn = null } = digest;
  const known = await database().digest.findFirst({ where: { sha256, pipeline, crawledOn } });
  if (!known) return undefined;
  const { format, entries, problems } = known;
  return { format, entries, problems: JSON.parse(problems) as Problem[] };
}

export function storeDigest(digest: DigestContent): Promise<StoredCounts> {
  return inTransaction(async (transaction) => {
    // What the digest said before stays until the end: it tells which stored paper is meant.
    const before = await sightingsOf(transaction, digest);
    const saidBefore = new Set(before.map(({ draft }) => draft));
    const touched = new Set(before.map(({ paperId }) => paperId));
    const digestId = await upsertDigest(transaction, digest);
    const counts: StoredCounts = { new: 0, merged: 0, unchanged: 0 };
    for (const draft of digest.drafts) {
      const papers = await papersOf(transaction, draft);
      const paperId = papers[0] ?? (await createPaperOf(transaction, draft));
      await addSighting(transaction, digestId, paperId, draft);
      for (const id of [paperId, ...papers]) touched.add(id);
      await joinPapers(transaction, papers);
      if (saidBefore.has(JSON.stringify(draft))) counts.unchanged++;
      else if (papers.length === 0) counts.new++;
      else counts.merged++;
    }
    await transaction.sighting.deleteMany({ where: { id: { in: before.map(({ id }) => id) } } });
    for (const paperId of touched) await refreshPaper(transaction, paperId);
    return counts;
  });
}

function sightingsOf(transaction: Transaction, { path, sha256 }: DigestContent) {
  return transaction.sighting.findMany({ where: { digest: { OR: [{ path }, { sha256 }] } } });
}

async function upsertDigest(transaction: Transaction, digest: DigestContent): Promise<number> {
  const source = { id: slugify(digest.site), name: digest.site };
  await transaction.source.upsert({ where: { id: source.id }, create: source, update: {} });
  const data = {
    path: digest.path,
    file: basename(digest.path),
    sha256: digest.sha256,
    pipeline: digest.pipeline,
    format: digest.format,
    sourceId: source.id,
    crawledOn: digest.crawledOn ?? null,
    topic: digest.topic ?? null,
    entries: digest.drafts.length,
    problems: JSON.stringify(digest.problems),
  };
  const known = await transaction.digest.findMany({
    where: { OR: [{ path: digest.path }, { sha256: digest.sha256 }] },
    orderBy: { id: "asc" },
  });
  const same = known.find(({ path }) => path === digest.path) ?? known[0];
  const { id } = same
    ? await transaction.digest.update({ where: { id: same.id }, data })
    : await transaction.digest.create({ data });
  // Sightings of a digest that this one has taken the place of are among those taken away at the end.
  const replaced = known.filter((other) => other !== same).map((other) => other.id);
  await transaction.sighting.updateMany({
    where: { digestId: { in: replaced } },
    data: { digestId: id },
  });
  await transaction.digest.deleteMany({ where: { id: { in: replaced } } });
  return id;
}

async function addSighting(
  transaction: Transaction,
  digestId: number,
  paperId: number,
  draft: PaperDraft,
): Promise<void> {
  const { firstLine, lastLine } = draft;
  await transaction.sighting.create({
    data: { digestId, paperId, firstLine, lastLine, draft: JSON.stringify(draft) },
  });
}

/** An entry can show that papers held for different are one: the oldest takes them all. */
async function joinPapers(transaction: Transaction, [paperId, ...others]: number[]): Promise<void> {
  if (others.length === 0) return;
  await transaction.sighting.updateMany({
    where: { paperId: { in: others } },
    data: { paperId },
  });
}

/** The stored papers that an entry is of, the oldest first; several when it shows they are one. */
async function papersOf(transaction: Transaction, draft: PaperDraft): Promise<number[]> {
  const { doi, arxivId } = draft;
  const candidates = await transaction.paper.findMany({
    where: {
      OR: [
        { titleKey: titleKey(draft.title) },
        ...(doi ? [{ doi }] : []),
        ...(arxivId ? [{ arxivId }] : []),
      ],
    },
    select: { id: true, title: true, abstract: true, doi: true, arxivId: true, sightings: true },
  });
  const entries = candidates.flatMap(({ id, sightings }) =>
    sightings.map((sighting) => ({ paperId: id, facts: JSON.parse(sighting.draft) as PaperDraft })),
  );
  const groups = groupByPaper(
    [...entries, { paperId: undefined, facts: draft }],
    (entry) => entry.facts,
  );
  const own = groups.find((group) => group.some(({ paperId }) => paperId === undefined)) ?? [];
  return [...new Set(own.flatMap(({ paperId }) => paperId ?? []))].sort((a, b) => a - b);
}
