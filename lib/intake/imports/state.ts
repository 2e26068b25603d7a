/** An import as its page and the API show it. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ImportPhase, ImportState, PreviewSummary } from "@/lib/ingest/import-state";
import { importIds, previewFolder } from "./folder";
import { runningJob } from "./jobs";
import { type Job, type Manifest, readManifest } from "./manifest";
import { isComplete } from "./uploads";

export async function readImport(id: string): Promise<ImportState | undefined> {
  const manifest = await readManifest(id);
  return manifest && stateOf(manifest);
}

/** The imports that are kept, the last first. */
export async function listImports(): Promise<ImportState[]> {
  const manifests = await Promise.all((await importIds()).map(readManifest));
  const states = await Promise.all(manifests.flatMap((manifest) => manifest ?? []).map(stateOf));
  return states.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

async function stateOf(manifest: Manifest): Promise<ImportState> {
  const { id, createdAt, files, facts, job, stored } = manifest;
  const phase = phaseOf(manifest);
  const failed = phase === "failed" || phase === "interrupted";
  return {
    id,
    createdAt,
    phase,
    files,
    facts,
    progress: runningJob(id)?.progress,
    failure: failed && job ? { job: job.kind, message: job.failure ?? INTERRUPTED } : undefined,
    preview: await readSummary(id),
    totals: stored?.totals,
  };
}

const INTERRUPTED = "The server was stopped while it worked. What was stored is stored; go on.";

function phaseOf(manifest: Manifest): ImportPhase {
  const { id, job } = manifest;
  if (!isComplete(manifest)) return "uploading";
  if (!job) return "interrupted";
  const running = runningJob(id);
  if (running && !running.child) return "waiting";
  if (running) return job.kind;
  if (!job.endedAt) return isAlive(job) ? job.kind : "interrupted";
  if (job.failure) return "failed";
  return ({ reading: "ready", storing: "stored", undoing: "undone" } as const)[job.kind];
}

/** Whether another server on the same library does it. */
function isAlive({ pid }: Job): boolean {
  if (pid === undefined || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Written last of a reading: with it, the preview is whole. */
export function summaryFile(id: string): string {
  return path.join(previewFolder(id), "summary.json");
}

async function readSummary(id: string): Promise<PreviewSummary | undefined> {
  try {
    return JSON.parse(await readFile(summaryFile(id), "utf8")) as PreviewSummary;
  } catch {
    return undefined;
  }
}
