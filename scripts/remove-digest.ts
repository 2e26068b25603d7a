/**
 * Takes a digest out of the library and brings themes, map and search up to date: what the server
 * starts. Says on standard output what went as soon as it is gone; `null` where there is no such digest.
 */
import type { RemovalMessage } from "@/lib/intake/remove";
import { forPeople } from "./failure";
import { generateClient } from "./prepare";

try {
  await generateClient(() => {});
  const { removeDigest } = await import("@/lib/db/store/remove-digest");
  const { takeIngestLock } = await import("@/lib/db/store/ingest-lock");
  const { derive } = await import("@/lib/intake/derive");
  const lock = await takeIngestLock(() => {});
  try {
    const removed = await removeDigest(Number(process.argv[2]));
    say({ removed: removed ?? null });
    if (removed) await derive(() => {});
  } finally {
    lock.release();
  }
} catch (cause) {
  say({ failed: forPeople(cause) });
  process.exitCode = 1;
}

function say(message: RemovalMessage): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
