/** Makes the database ready: the folder, the file, the migrations. */
import { access, constants, mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { database } from "./client";
import { readEnvironment } from "./environment";
import { applyMigrations } from "./schema-engine";

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
  try {
    const applied = (await isNew(databaseFile))
      ? await createDatabase(databaseFile)
      : await applyMigrations(databaseUrl);
    await database().$queryRaw`PRAGMA journal_mode = WAL`;
    return { applied };
  } catch (cause) {
    throw new DatabaseUnavailableError(
      `${databaseFile} cannot be used as the library (${firstLine(cause)}): move it away to start anew, or set DATABASE_URL to another file.`,
      { cause },
    );
  }
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

function firstLine(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.trim().split("\n").filter(Boolean).at(-1) ?? "unknown reason";
}
