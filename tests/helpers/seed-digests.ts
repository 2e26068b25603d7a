import { readdirSync, readFileSync } from "node:fs";
import { readKnownDigests } from "@/lib/ingest/digests-schema";
import { type DigestReading, readDigest } from "@/lib/ingest/read-digest";

const KNOWN = readKnownDigests(readFileSync("seeds/digests.json", "utf8"));

export interface SeedDigest {
  file: string;
  crawledOn?: string;
  bytes: Uint8Array;
  reading: DigestReading;
}

/** The four seed digests as they are read with the facts of `digests.json`, in order of their names. */
export const SEED_DIGESTS: SeedDigest[] = readdirSync("seeds")
  .filter((file) => file.endsWith(".txt"))
  .sort()
  .map((file) => {
    const bytes = readFileSync(`seeds/${file}`);
    const crawledOn = KNOWN.get(file)?.crawledOn ?? undefined;
    return { file, crawledOn, bytes, reading: readDigest(bytes, { file, crawledOn }) };
  });

/** A seed digest by the number its file name starts with: "002". */
export function seedDigest(number: string): SeedDigest {
  return SEED_DIGESTS.find(({ file }) => file.startsWith(number))!;
}
