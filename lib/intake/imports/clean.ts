/** What is left of old imports is taken away: uploads that stopped, previews that nobody stored. */
import { rm, stat } from "node:fs/promises";
import { importsInLibrary } from "@/lib/db/import-digests";
import { importFolder, importIds, previewFolder, uploadsFolder } from "./folder";
import { runningJob } from "./jobs";
import { changeManifest, type Manifest, readManifest } from "./manifest";
import { isComplete } from "./uploads";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** An upload that has not gone on for so long will not. */
const UNFINISHED_MS = DAY_MS;
/** A preview waits a week; of what was stored, the library keeps the text, and the page its counts. */
const READ_MS = 7 * DAY_MS;

export async function cleanImports(now = Date.now()): Promise<void> {
  const inLibrary = await importsInLibrary();
  for (const id of await importIds()) {
    if (runningJob(id)) continue;
    const manifest = await readManifest(id);
    if (!manifest) await removeRuin(id, now);
    else if (isOld(manifest, now)) {
      // What it stored can be taken out again as long as it is there.
      if (inLibrary.has(id)) await removeUploads(id);
      else await removeImport(id);
    }
  }
}

function isOld(manifest: Manifest, now: number): boolean {
  const age = now - Date.parse(manifest.changedAt);
  if (!isComplete(manifest)) return age > UNFINISHED_MS;
  return age > READ_MS;
}

/** Takes the import away; what it stored stays in the library. */
export async function removeImport(id: string): Promise<void> {
  await rm(importFolder(id), { recursive: true, force: true });
}

async function removeUploads(id: string): Promise<void> {
  await changeManifest(id, (manifest) => ({ ...manifest, cleaned: true }));
  await rm(uploadsFolder(id), { recursive: true, force: true });
  await rm(previewFolder(id), { recursive: true, force: true });
}

/** A folder whose manifest cannot be read, unless it is just being made. */
async function removeRuin(id: string, now: number): Promise<void> {
  const info = await stat(importFolder(id)).catch(() => undefined);
  if (info && now - info.mtimeMs > HOUR_MS) await removeImport(id);
}

/** Bytes that the uploads which are kept have, or will have when they are complete. */
export async function storedBytes(): Promise<number> {
  const manifests = await Promise.all((await importIds()).map(readManifest));
  return manifests
    .flatMap((manifest) => (manifest && !manifest.cleaned ? manifest.files : []))
    .reduce((sum, { size }) => sum + size, 0);
}
