/** Only one ingest writes a library at a time. */
import { setTimeout } from "node:timers/promises";
import Database from "libsql";
import { readEnvironment } from "../environment";

const EVERY_MS = 250;

export interface IngestLock {
  release(): void;
}

/**
 * Waits until no other ingest has the library. The lock is the engine's own, on an empty database
 * beside the library, so it dies with its process, however that ends.
 * @param waiting called once when somebody else has it
 */
export async function takeIngestLock(waiting: () => void): Promise<IngestLock> {
  const lock = new Database(`${readEnvironment().databaseFile}.lock`);
  for (let told = false; ; ) {
    try {
      lock.exec("BEGIN EXCLUSIVE");
      return { release: () => lock.close() };
    } catch (cause) {
      if (!/locked|busy/i.test((cause as Error).message)) throw cause;
      if (!told) waiting();
      told = true;
      await setTimeout(EVERY_MS);
    }
  }
}
