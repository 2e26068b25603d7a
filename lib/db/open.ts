/** Makes the database ready: the folder, the file, the migrations. */
import { access, constants, mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { database } from "./client";
import { readEnvironment } from "./environment";
import { applyMigrations, migrationNames } from "./schema-engine";

/** The database cannot be used; the message is one sentence for the person at the terminal. */
export class DatabaseUnavailableError extends Error {
  override name = "DatabaseUnavailableError";
}

/**
 * Creates or upgrades the database that `DATABASE_URL` names and switches it to write-ahead
 * logging, so that readers go on while an ingest writes.
 * @throws EnvironmentError, DatabaseUnavailableError
 */
export async function openDatabase(): Promise<{ applied: string[] }> {
  const { databaseFile, databaseUrl } = readEnvironment();
  await requireWritable(databaseFile);
  await requireDatabase(databaseFile);
  try {
    const applied = (await isNew(databaseFile))
      ? await createDatabase(databaseFile)
      : await applyMigrations(databaseUrl);
    await database().$queryRaw`PRAGMA journal_mode = WAL`;
    return { applied };
  } catch (cause) {
    throw unusable(databaseFile, reasonOf(cause), cause);
  }
}

/**
 * Whether there is a library to ask; none is made or brought up to date.
 * @throws EnvironmentError, DatabaseUnavailableError
 */
export async function hasLibrary(): Promise<boolean> {
  const { databaseFile } = readEnvironment();
  if (await isNew(databaseFile)) return false;
  await requireDatabase(databaseFile);
  const applied = await appliedMigrations().catch((cause) => {
    throw unusable(databaseFile, reasonOf(cause), cause);
  });
  if ((await migrationNames()).every((name) => applied.has(name))) return true;
  throw new DatabaseUnavailableError(
    `${databaseFile} is of an older version of Paper Atlas: bring it up to date with npm run migrate first.`,
  );
}

async function appliedMigrations(): Promise<Set<string>> {
  const rows = await database().$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL`;
  return new Set(rows.map(({ name }) => name));
}

/** Whether there is no library yet; a reader that came too early leaves an empty file. */
async function isNew(file: string): Promise<boolean> {
  const info = await stat(file).catch(() => undefined);
  return info === undefined || (info.isFile() && info.size === 0);
}

/**
 * A new library appears with all its tables or not at all: migrations that were cut short cannot
 * be taken up again.
 */
async function createDatabase(file: string): Promise<string[]> {
  const draft = `${file}.${process.pid}.new`;
  try {
    const applied = await applyMigrations(`file:${draft}`);
    if (await isNew(file)) await rename(draft, file);
    return applied;
  } finally {
    await rm(draft, { force: true });
  }
}

async function requireWritable(file: string): Promise<void> {
  const folder = path.dirname(file);
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new DatabaseUnavailableError(
      `The folder ${folder} cannot be written: make it writable, or set DATABASE_URL to a file in a folder that is.`,
      { cause },
    );
  }
}

/** How every SQLite file begins (sqlite.org/fileformat2.html). */
const MAGIC = "SQLite format 3\0";

/** The engine says of other files only that something went wrong somewhere. */
async function requireDatabase(file: string): Promise<void> {
  const info = await stat(file).catch(() => undefined);
  if (info?.isDirectory()) throw unusable(file, "it is a folder");
  if (info === undefined || info.size === 0) return;
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    if (buffer.toString("latin1") !== MAGIC) throw unusable(file, "it is no SQLite database");
  } finally {
    await handle.close();
  }
}

function unusable(file: string, reason: string, cause?: unknown): DatabaseUnavailableError {
  return new DatabaseUnavailableError(
    `${file} cannot be used as the library (${reason}): move it away to start anew, or set DATABASE_URL to another file.`,
    { cause },
  );
}

/** The engine's own words, without the places in its code that follow them. */
function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const lines = message.split("\n").map((line) => line.trim());
  return lines.find((line) => line && !/^(\d+:|at |with )/.test(line)) ?? "unknown reason";
}
