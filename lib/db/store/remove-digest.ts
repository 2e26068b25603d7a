/**
 * Takes a digest out of the library with everything that only it supplied: papers that nothing else
 * has seen, names that no paper has any more. What others have seen too is merged anew from them.
 */
import { isSeed } from "@/lib/ingest/digest-record";
import { outgoingOf } from "./digest-row";
import { dividePapers } from "./divide-papers";
import { dropLeftNames } from "./left-names";
import { deletePaper } from "./paper-row";
import { type Writer, writeLibrary } from "./writer";

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
  return writeLibrary((writer) => {
    const [digest] = writer.all<{ file: string; path: string; importId: string | null }>(
      "SELECT file, path, importId FROM Digest WHERE id = ?",
      id,
    );
    if (!digest) return undefined;
    if (digest.importId === null && isSeed(digest.path)) rememberRemoval(writer, digest.path);
    // Of one that was being read anew when that was cut off, what it said before goes, too.
    const outgoing = outgoingOf(writer, digest.path);
    const ids: [number, number] = [id, outgoing ?? id];
    const { own, shared } = papersOf(writer, ids);
    while (dropSightings(writer, ids));
    // Its text goes with it.
    writer.run("DELETE FROM Digest WHERE id IN (?, ?)", ...ids);
    for (const paperId of own) deletePaper(writer, paperId);
    dividePapers(writer, shared);
    dropLeftNames(writer);
    writer.run(
      "DELETE FROM Source WHERE NOT EXISTS (SELECT 1 FROM Digest WHERE sourceId = Source.id)",
    );
    return { file: digest.file, papers: own.length, kept: shared.length };
  });
}

function rememberRemoval(writer: Writer, path: string): void {
  writer.run(
    "INSERT INTO RemovedSeed (path, removedAt) VALUES (?, ?) ON CONFLICT (path) DO NOTHING",
    path,
    new Date().toISOString(),
  );
}

/** What a statement deletes, SQLite keeps in memory until it ends, to be able to take it back. */
const DROPPED_AT_ONCE = 1_000;

/** Whether there may be more. */
function dropSightings(writer: Writer, digests: [number, number]): boolean {
  const rows = writer.all<{ id: number }>(
    "SELECT id FROM Sighting WHERE digestId IN (?, ?) LIMIT ?",
    ...digests,
    DROPPED_AT_ONCE,
  );
  for (const { id } of rows) writer.run("DELETE FROM Sighting WHERE id = ?", id);
  return rows.length === DROPPED_AT_ONCE;
}

/** The papers of a digest: those that only it has, and those that others have seen, too. */
function papersOf(writer: Writer, digests: [number, number]): { own: number[]; shared: number[] } {
  const rows = writer.all<{ paperId: number; elsewhere: number }>(
    `SELECT DISTINCT paperId, EXISTS (
        SELECT 1 FROM Sighting other
        WHERE other.paperId = here.paperId AND other.digestId NOT IN (?, ?)) AS elsewhere
      FROM Sighting here WHERE digestId IN (?, ?)`,
    ...digests,
    ...digests,
  );
  const ids = (elsewhere: number) =>
    rows.flatMap((row) => (row.elsewhere === elsewhere ? [row.paperId] : []));
  return { own: ids(0), shared: ids(1) };
}
