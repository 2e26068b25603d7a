/**
 * Very many papers into an empty library, as if one digest had them all: the same rows as
 * `storeDigest` makes, many thousand papers a second. The process can do other things between its batches.
 */
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { setImmediate } from "node:timers/promises";
import { slugify } from "@/lib/papers/slug";
import type { Taxonomy } from "@/lib/themes/theme";
import { database } from "../client";
import { BulkConnection, tableOf } from "./bulk-connection";
import { BulkRows, type LoadablePaper } from "./bulk-rows";
import { themeRows } from "./compute-themes";

export type { LoadablePaper };

interface LoadOptions {
  /** Where the papers come from: the digest's path and its site. */
  path?: string;
  site?: string;
  /** ISO date of the capture. */
  crawledOn?: string;
  /** The themes that the papers' `themes` are of. */
  taxonomy?: Taxonomy;
  /** Called after every batch with the papers stored so far. */
  progress?: (papers: number) => void;
}

/** Papers written together: memory holds no more of them at a time. */
const BATCH = 1_000;
/** Papers of a transaction. */
const TRANSACTION = 10_000;
const DIGEST_ID = 1;
/** Of a digest that was cut short, which therefore counts as not stored. */
const UNFINISHED = "unfinished";
const TEXT_INDEXES = ["paper_words", "paper_forms"];
/** What papers that are gone may have left. */
const LEFTOVERS = ["Author", "Venue", "Keyword", "Theme", "Source", "MapLayout", "SearchIndexPart"];

/**
 * Stores papers that are all different: who has the same paper twice must merge them before. What
 * was stored when the iterable or the disk fails stays, under a digest marked as unfinished.
 * @returns how many papers there were
 * @throws Error when the library has papers
 */
export async function loadPapers(
  papers: Iterable<LoadablePaper> | AsyncIterable<LoadablePaper>,
  options: LoadOptions = {},
): Promise<number> {
  if ((await database().paper.count()) + (await database().digest.count()) > 0) {
    throw new Error("Papers can be loaded in bulk only into an empty library.");
  }
  const { path = "papers.jsonl", crawledOn, progress } = options;
  const rows = new BulkRows({ id: DIGEST_ID, path, crawledOn });
  const hash = createHash("sha256");
  const connection = await BulkConnection.open();
  try {
    await connection.run("BEGIN IMMEDIATE");
    await prepare(connection, path, options);
    for await (const paper of papers) {
      rows.add(paper);
      hash.update(paper.title).update(paper.abstract ?? "");
      if (rows.count % BATCH === 0) {
        await rows.write(connection);
        await setImmediate();
      }
      if (rows.count % TRANSACTION === 0) {
        await connection.run("COMMIT");
        progress?.(rows.count);
        await connection.run("BEGIN IMMEDIATE");
      }
    }
    await rows.write(connection);
    await finish(connection, hash.digest("hex"), rows.count);
    await connection.run("COMMIT");
    await connection.checkpoint();
  } catch (cause) {
    await connection.rollback();
    throw cause;
  } finally {
    await connection.close();
  }
  return rows.count;
}

async function prepare(
  connection: BulkConnection,
  path: string,
  { site = "Papers", crawledOn, taxonomy }: LoadOptions,
): Promise<void> {
  for (const table of LEFTOVERS) await connection.run(`DELETE FROM "${table}"`);
  const source = { id: slugify(site), name: site };
  await connection.insert("Source", tableOf([source]));
  const digest = {
    id: DIGEST_ID,
    path,
    file: basename(path),
    sha256: UNFINISHED,
    pipeline: UNFINISHED,
    format: "bulk",
    sourceId: source.id,
    crawledOn: crawledOn ?? null,
    entries: 0,
  };
  await connection.insert("Digest", tableOf([digest]));
  if (taxonomy) await connection.insert("Theme", tableOf(themeRows(taxonomy)));
  // A larger buffer of new words and fewer merges; the settings do not outlast the load.
  await configureTextIndexes(connection, { hashsize: 16 * 1024 * 1024, automerge: 16 });
}

async function finish(connection: BulkConnection, sha256: string, papers: number): Promise<void> {
  await configureTextIndexes(connection, { hashsize: 1024 * 1024, automerge: 4 });
  await connection.run(
    `UPDATE "Digest" SET sha256 = ?, pipeline = 'bulk', entries = ? WHERE id = ${DIGEST_ID}`,
    [sha256, papers],
  );
  const layout = { id: 1, version: sha256.slice(0, 16), papers: 0 };
  await connection.insert("MapLayout", tableOf([layout]));
}

/** Settings that FTS5 keeps with the table (sqlite.org/fts5.html, "Special INSERT Commands"). */
async function configureTextIndexes(
  connection: BulkConnection,
  settings: Record<string, number>,
): Promise<void> {
  for (const index of TEXT_INDEXES) {
    for (const [name, value] of Object.entries(settings)) {
      // As text, because the adapter passes numbers as floats, which FTS5 does not take here.
      await connection.run(`INSERT INTO ${index} (${index}, rank) VALUES ('${name}', ${value})`);
    }
  }
}
