/** The work that is done for an import, in whatever process. */
import type { IngestListener } from "@/lib/ingest/event";
import type { ImportJob, ImportTotals } from "@/lib/ingest/import-state";
import { leaveOutNoted, noteLeftOut } from "../preview/keep-left-out";
import { previewImport } from "../preview/preview";
import { previewFolder, uploadsFolder, writeWhole } from "./folder";
import { readManifest } from "./manifest";
import { summaryFile } from "./state";
import { storeImport } from "./store";
import { undoImport } from "./undo";

/** What a job tells: how far it is, and last of a storing what it stored. */
export type JobEvent = Parameters<IngestListener>[0] | { event: "stored"; totals: ImportTotals };

export async function doJob(
  kind: ImportJob,
  id: string,
  tell: (event: JobEvent) => void,
): Promise<void> {
  const manifest = await readManifest(id);
  if (!manifest) throw new Error("The import is not there any more.");
  const { facts } = manifest;
  const uploads = uploadsFolder(id);
  // Reports of very large imports list more than fits into a line.
  const progress: IngestListener = (event) => {
    if (event.event !== "digest" && event.event !== "report") tell(event);
  };
  if (kind === "undoing") return undoImport(id, tell);
  if (kind === "storing") {
    const pasted = manifest.files.every((file) => file.pasted !== undefined);
    const origin = facts.origin ?? (pasted ? "paste" : "upload");
    const totals = await storeImport(id, { paths: [uploads], ...facts, origin, progress });
    tell({ event: "stored", totals });
    return;
  }
  const into = previewFolder(id);
  await noteLeftOut(into);
  const summary = await previewImport(id, { uploads, into }, facts, tell);
  const takenIn = await leaveOutNoted(into, summary.items.all);
  await writeWhole(summaryFile(id), JSON.stringify({ ...summary, takenIn }));
}
