/** Facts about digests from the `digests.json` in their folder. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type KnownDigest, readKnownDigests } from "@/lib/ingest/digests-schema";

/** Something outside is not as an ingest needs it; the message is for the person who started it. */
export class IntakeError extends Error {
  override name = "IntakeError";
}

/** @throws IntakeError when the file is there and cannot be used */
export async function knownFacts(place: string): Promise<KnownDigest | undefined> {
  const list = path.join(path.dirname(place), "digests.json");
  const json = await readFile(list, "utf8").catch(() => undefined);
  if (json === undefined) return undefined;
  try {
    return readKnownDigests(json).get(path.basename(place));
  } catch (cause) {
    throw new IntakeError(`${list}: ${(cause as Error).message}`, { cause });
  }
}
