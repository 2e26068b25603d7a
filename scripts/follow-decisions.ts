/** Brings themes, map and search up to date with the papers: what the server starts after a decision. */
import { takeIngestLock } from "@/lib/db/store/ingest-lock";
import { derive } from "@/lib/intake/derive";
import { forPeople } from "./failure";

try {
  const lock = await takeIngestLock(() => {});
  try {
    await derive(() => {});
  } finally {
    lock.release();
  }
} catch (cause) {
  console.error(`✗ ${forPeople(cause)}`);
  process.exitCode = 1;
}
