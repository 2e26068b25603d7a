/** The work that is done for an import, in whatever process. */
import type { IngestListener } from "@/lib/ingest/event";
import type { ImportJob } from "@/lib/ingest/import-state";
import { ingest } from "../ingest";
import { previewImport } from "../preview/preview";
import { previewFolder, uploadsFolder, writeWhole } from "./folder";
import { readManifest } from "./manifest";
import { summaryFile } from "./state";
import { undoImport } from "./undo";

export async function doJob(kind: ImportJob, id: string, tell: IngestListener): Promise<void> {
  const manifest = await readManifest(id);
  if (!manifest) throw new Error("The import is not there any more.");
  const { facts } = manifest;
  const uploads = uploadsFolder(id);
  if (kind === "undoing") return undoImport(id, tell);
  if (kind === "storing") {
    const origin = facts.origin ?? "upload";
    await ingest({ paths: [uploads], ...facts, origin, importId: id, progress: tell });
    return;
  }
  const summary = await previewImport(uploads, previewFolder(id), facts, tell);
  await writeWhole(summaryFile(id), JSON.stringify(summary));
}
