/**
 * Takes a digest out of the library with everything that only it supplied: papers that nothing else
 * has seen, names that no paper has any more. What others have seen too is merged anew from them.
 */
import { groupByPaper } from "@/lib/ingest/identity";
import type { PaperDraft } from "@/lib/papers/paper";
import { inTransaction, type Transaction } from "../client";
import { createPaperOf, refreshPaper } from "./sighted-paper";

export interface RemovedDigest {
  /** File name of the digest. */
  file: string;
  /** Papers that went with it. */
  papers: number;
  /** Papers that stay, with what others say of them. */
  kept: number;
}

/** Undefined where there is no such digest. What is computed of the papers is left to `deriveLibrary`. */
export function removeDigest(id: number): Promise<RemovedDigest | undefined> {
  return inTransaction(async (transaction) => {
    const digest = await transaction.digest.findUnique({ where: { id }, select: { file: true } });
    if (!digest) return undefined;
    const { own, shared } = await papersOf(transaction, id);
    // Its sightings and its text go with it.
    await transaction.digest.delete({ where: { id } });
    await deletePapers(transaction, own);
    for (const paperId of shared) await divideAndRefresh(transaction, paperId);
    await deleteUnusedNames(transaction);
    return { file: digest.file, papers: own.length, kept: shared.length };
  });
}

/** The papers of a digest: those that only it has, and those that others have seen, too. */
async function papersOf(
  transaction: Transaction,
  digestId: number,
): Promise<{ own: number[]; shared: number[] }> {
  // One value instead of very many rows, each of which would be an object.
  const [row] = await transaction.$queryRaw<{ own: string; shared: string }[]>`
    SELECT json_group_array(paperId) FILTER (WHERE NOT elsewhere) AS own,
      json_group_array(paperId) FILTER (WHERE elsewhere) AS shared
    FROM (SELECT DISTINCT paperId, EXISTS (
        SELECT 1 FROM Sighting other
        WHERE other.paperId = here.paperId AND other.digestId <> ${digestId}) AS elsewhere
      FROM Sighting here WHERE digestId = ${digestId})`;
  return { own: JSON.parse(row!.own) as number[], shared: JSON.parse(row!.shared) as number[] };
}

/** In three statements, however many they are. */
async function deletePapers(transaction: Transaction, ids: number[]): Promise<void> {
  const list = JSON.stringify(ids);
  await transaction.$executeRaw`
    DELETE FROM paper_words WHERE rowid IN (SELECT value FROM json_each(${list}))`;
  await transaction.$executeRaw`
    DELETE FROM paper_forms WHERE rowid IN (SELECT value FROM json_each(${list}))`;
  await transaction.$executeRaw`
    DELETE FROM Paper WHERE id IN (SELECT value FROM json_each(${list}))`;
}

/** It may have been an entry of the digest that showed two papers to be one. */
async function divideAndRefresh(transaction: Transaction, paperId: number): Promise<void> {
  const sightings = await transaction.sighting.findMany({
    where: { paperId },
    select: { id: true, draft: true },
    orderBy: { id: "asc" },
  });
  const entries = sightings.map(({ id, draft }) => ({
    id,
    draft: JSON.parse(draft) as PaperDraft,
  }));
  const groups = groupByPaper(entries, ({ draft }) => draft);
  // The one of the eldest sighting stays the paper that it was.
  const others = groups.filter((group) => !group.includes(entries[0]!));
  for (const group of others) {
    const ownId = await createPaperOf(transaction, group[0]!.draft);
    await transaction.sighting.updateMany({
      where: { id: { in: group.map(({ id }) => id) } },
      data: { paperId: ownId },
    });
    await refreshPaper(transaction, ownId);
  }
  await refreshPaper(transaction, paperId);
}

async function deleteUnusedNames(transaction: Transaction): Promise<void> {
  await transaction.author.deleteMany({ where: { authorships: { none: {} } } });
  await transaction.venue.deleteMany({ where: { papers: { none: {} } } });
  await transaction.source.deleteMany({ where: { digests: { none: {} } } });
}
