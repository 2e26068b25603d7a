/** A digest's own row while it is being stored, and what it said before. */
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { slugify } from "@/lib/papers/slug";
import { dividePapers } from "./divide-papers";
import type { Writer } from "./writer";

/** What is known of a digest before its entries are. */
export interface DigestHead {
  /** Where it was read: what tells one digest from another of the same file name. */
  path: string;
  sha256: string;
  /** Fingerprint of the code that parsed it. */
  pipeline: string;
  format: string;
  site: string;
  crawledOn?: string;
  topic?: string;
  /** How it came: "file", "paste", "upload", "stdin". */
  origin?: string;
  /** The import it came with. */
  importId?: string;
}

export interface OpenDigest {
  id: number;
  /** Lines before this one are stored already: an ingest of the digest was interrupted. */
  resumeLine: number;
  /** The digest that has what this one said before, until all is stored. */
  outgoing?: number;
  /** Whether this digest said exactly that when it was stored the last time. */
  saidBefore(draft: string): boolean;
}

interface DigestRow {
  id: number;
  path: string;
  sha256: string;
  pipeline: string;
  crawledOn: string | null;
  importId: string | null;
  resumeLine: number | null;
}

/** Inside a transaction: the digest's row, marked as one that is being stored. */
export function openDigest(writer: Writer, head: DigestHead): OpenDigest {
  const known = writer.all<DigestRow>(
    `SELECT id, path, sha256, pipeline, crawledOn, importId, resumeLine FROM Digest
      WHERE path = ? OR sha256 = ? ORDER BY id`,
    head.path,
    head.sha256,
  );
  const interrupted = known.find(
    (row) =>
      row.resumeLine !== null &&
      row.sha256 === head.sha256 &&
      row.pipeline === head.pipeline &&
      row.crawledOn === (head.crawledOn ?? null) &&
      // What another import left unfinished becomes this one's, to be undone with it.
      row.importId === (head.importId ?? null),
  );
  if (interrupted && known.length === 1) {
    const { id, path } = interrupted;
    const outgoing = outgoingOf(writer, path);
    return { id, outgoing, resumeLine: interrupted.resumeLine!, ...said(writer, outgoing) };
  }
  const id = replaceRows(writer, head, known);
  const outgoing = outgoingOf(writer, head.path);
  return { id, outgoing, resumeLine: 1, ...said(writer, outgoing) };
}

/**
 * Inside a transaction: takes away some of what the digest said before, and what only that supplied.
 * @returns whether there may be more
 */
export function dropOutgoing(writer: Writer, outgoing: number, most: number): boolean {
  const rows = writer.all<{ id: number; paperId: number }>(
    "SELECT id, paperId FROM Sighting WHERE digestId = ? LIMIT ?",
    outgoing,
    most,
  );
  for (const { id } of rows) writer.run("DELETE FROM Sighting WHERE id = ?", id);
  dividePapers(
    writer,
    rows.map(({ paperId }) => paperId),
  );
  if (rows.length === most) return true;
  writer.run("DELETE FROM Digest WHERE id = ?", outgoing);
  return false;
}

/**
 * Inside a transaction: a text that is only read anew says what it said, so that what it brought
 * when it was new is still true of it.
 */
export function keepFirstCounts(writer: Writer, id: number, outgoing: number): void {
  writer.run(
    `UPDATE Digest SET (newPapers, joinedPapers) =
        (SELECT newPapers, joinedPapers FROM Digest WHERE id = ?)
      WHERE id = ? AND sha256 || ? = (SELECT sha256 FROM Digest WHERE id = ?)`,
    outgoing,
    id,
    OUTGOING,
    outgoing,
  );
}

/**
 * The row of `head`, new or in the place of others. Their sightings stay until the end, for they
 * tell which stored paper is meant, but under a digest of their own.
 */
function replaceRows(writer: Writer, head: DigestHead, known: DigestRow[]): number {
  const source = { id: slugify(head.site), name: head.site };
  writer.insertName("Source", source);
  const row = {
    path: head.path,
    file: basename(head.path),
    sha256: head.sha256,
    pipeline: head.pipeline,
    format: head.format,
    sourceId: source.id,
    crawledOn: head.crawledOn ?? null,
    topic: head.topic ?? null,
    origin: head.origin ?? "file",
    importId: head.importId ?? null,
    entries: 0,
    newPapers: 0,
    joinedPapers: 0,
    resumeLine: 1,
  };
  writer.run("DELETE FROM RemovedSeed WHERE path = ?", head.path);
  for (const { id } of known) moveOut(writer, id, head.path);
  const same = known.find(({ path }) => path === head.path) ?? known[0];
  for (const { id } of known) {
    writer.run("DELETE FROM DigestText WHERE digestId = ?", id);
    if (id !== same?.id) writer.run("DELETE FROM Digest WHERE id = ?", id);
  }
  if (!same) return writer.insert("Digest", row);
  writer.update("Digest", same.id, row);
  return same.id;
}

function moveOut(writer: Writer, id: number, path: string): void {
  const [any] = writer.all("SELECT 1 FROM Sighting WHERE digestId = ? LIMIT 1", id);
  if (!any) return;
  const place = outgoingPath(path);
  if (digestAt(writer, place) === undefined) {
    writer.run(
      `INSERT INTO Digest (path, file, sha256, pipeline, format, sourceId, crawledOn, topic, entries,
          newPapers, joinedPapers, origin, resumeLine)
        SELECT ?, file, sha256 || ?, '', format, sourceId, crawledOn, topic, 0,
          newPapers, joinedPapers, origin, 1 FROM Digest WHERE id = ?`,
      place,
      OUTGOING,
      id,
    );
  }
  const outgoing = digestAt(writer, place)!;
  while (moveSome(writer, id, outgoing));
}

/** What a statement changes, SQLite keeps in memory until it ends, to be able to take it back. */
const MOVED_AT_ONCE = 1_000;

/** Whether there may be more. */
function moveSome(writer: Writer, from: number, to: number): boolean {
  const rows = writer.all<{ id: number }>(
    "SELECT id FROM Sighting WHERE digestId = ? LIMIT ?",
    from,
    MOVED_AT_ONCE,
  );
  writer.run(
    "UPDATE Sighting SET digestId = ? WHERE id IN (SELECT value FROM json_each(?))",
    to,
    JSON.stringify(rows.map(({ id }) => id)),
  );
  return rows.length === MOVED_AT_ONCE;
}

/** How the path of what a digest said before ends: no file has such a path. */
export const OUTGOING = "//replaced";

const outgoingPath = (path: string) => `${path}${OUTGOING}`;

export function outgoingOf(writer: Writer, path: string): number | undefined {
  return digestAt(writer, outgoingPath(path));
}

function digestAt(writer: Writer, path: string): number | undefined {
  return writer.all<{ id: number }>("SELECT id FROM Digest WHERE path = ?", path)[0]?.id;
}

/** Hashes of drafts: those of very many would not fit into memory. */
function said(writer: Writer, outgoing: number | undefined): Pick<OpenDigest, "saidBefore"> {
  if (outgoing === undefined) return { saidBefore: () => false };
  const hashOf = (draft: string) => createHash("md5").update(draft).digest("base64");
  const hashes = new Set<string>();
  for (let last = 0; ; ) {
    const rows = writer.all<{ id: number; draft: string }>(
      "SELECT id, draft FROM Sighting WHERE digestId = ? AND id > ? ORDER BY id LIMIT 1000",
      outgoing,
      last,
    );
    for (const { draft } of rows) hashes.add(hashOf(draft));
    if (rows.length === 0) return { saidBefore: (draft) => hashes.has(hashOf(draft)) };
    last = rows.at(-1)!.id;
  }
}
