/** Fingerprints of files: whether something must be made again. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Hash of the contents of these files and folders; tests and generated code do not count. */
export function fingerprint(paths: string[]): string {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesIn).sort()) {
    hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}

/** The code that decides what the library makes of a digest. */
const PIPELINE = [
  ...["papers", "ingest", "text", "themes", "semantics", "map"].map((room) => `lib/${room}`),
  "lib/db/store",
  "lib/intake/reading",
];
/** And of all papers: what is kept ready to be searched and drawn, and in which form. */
const KEPT_READY = [
  ...["index", "latent", "suggest"].map((part) => `lib/search/${part}`),
  ...["search-parts", "map-points"].map((name) => `lib/db/${name}.ts`),
];

/** When it changes, digests are read again. */
export function pipelineFingerprint(): string {
  return fingerprint(PIPELINE);
}

/** When it changes, all that is computed of the papers is computed anew. */
export function libraryFingerprint(): string {
  return fingerprint([...PIPELINE, ...KEPT_READY]);
}

function filesIn(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${path.sep}generated${path.sep}`));
}
