/** A digest taken out while the server runs: by a process of its own, so that the server goes on answering. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { RemovedDigest } from "@/lib/db/store/remove-digest";
import { within } from "./patience";

/** Nothing was removed: somebody else is writing. */
export class LibraryBusyError extends Error {}

/** What the process says: first what went, or why nothing did. */
export type RemovalMessage = { removed: RemovedDigest | null } | { failed: string };

export interface Removal extends RemovedDigest {
  /** Whether themes, map and search know of it already; else they will in a while. */
  upToDate: boolean;
}

/**
 * Undefined where there is no such digest. What was begun goes on when the patience is at its end,
 * and after the server, too.
 * @throws LibraryBusyError, or another Error with a sentence for people, when nothing was removed
 */
export async function removeFromLibrary(id: number): Promise<Removal | undefined> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "scripts/remove-digest.ts", String(id)],
    { detached: true, stdio: ["ignore", "pipe", "ignore"] },
  );
  child.unref();
  const ended = new Promise<boolean>((resolve) => {
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
  const said = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const first = await within(said.next());
  if (first === undefined) {
    // What it has not said, it has not done.
    child.kill();
    throw new LibraryBusyError("Another process writes to the library for longer than one waits.");
  }
  if (first.done) throw new Error("The process that removes digests ended without a word.");
  const message = JSON.parse(first.value) as RemovalMessage;
  if ("failed" in message) throw new Error(message.failed);
  return message.removed
    ? { ...message.removed, upToDate: (await within(ended)) ?? false }
    : undefined;
}
