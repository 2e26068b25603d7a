/** An import as its page and the API show it. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { digestsElsewhere, digestsOfImport, importsInLibrary } from "@/lib/db/import-digests";
import type {
  ImportJob,
  ImportPhase,
  ImportState,
  ListedImport,
  PreviewSummary,
} from "@/lib/ingest/import-state";
import { countLeftOut } from "../preview/left-out";
import { importIds, previewFolder } from "./folder";
import { isJobAnnounced, runningJob, undisturbed } from "./jobs";
import { type Job, type Manifest, readManifest } from "./manifest";
import { isComplete } from "./uploads";

export function readImport(id: string): Promise<ImportState | undefined> {
  return undisturbed(id, () => readWhole(id));
}

async function readWhole(id: string): Promise<ImportState | undefined> {
  const manifest = await readManifest(id);
  if (!manifest) return undefined;
  const digests = await digestsOfImport(id);
  const state = stateOf(manifest, digests.length > 0);
  const summary = await readSummary(id);
  // While there is work, its page asks again and again, and shows no preview.
  const preview = summary && (runningJob(id) ? summary : await withDigests(id, summary));
  return { ...state, digests, preview };
}

/** The imports that are kept, the last first. */
export async function listImports(): Promise<ListedImport[]> {
  const [ids, inLibrary] = await Promise.all([importIds(), importsInLibrary()]);
  const listed = async (id: string) => {
    const manifest = await readManifest(id);
    return manifest ? [stateOf(manifest, inLibrary.has(id))] : [];
  };
  const states = await Promise.all(ids.map((id) => undisturbed(id, () => listed(id))));
  return states.flat().sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/** @param inLibrary whether something that came with it is in the library */
function stateOf(manifest: Manifest, inLibrary: boolean): Omit<ImportState, "digests" | "preview"> {
  const { id, createdAt, files, facts, job, stored, cleaned } = manifest;
  const phase = phaseOf(manifest, inLibrary);
  const failed = phase === "failed" || phase === "interrupted";
  return {
    id,
    createdAt,
    phase,
    files,
    facts,
    cleaned,
    progress: runningJob(id)?.progress,
    failure: failed ? failureOf(job) : undefined,
    totals: stored?.totals,
  };
}

/** Which of its texts the library has as digests that came with something else. */
async function withDigests(id: string, preview: PreviewSummary): Promise<PreviewSummary> {
  const texts = preview.files.flatMap(({ sha256 }) => sha256 || []);
  const digests = await digestsElsewhere(id, texts);
  const files = preview.files.map((file) => ({ ...file, digest: digests.get(file.sha256 ?? "") }));
  const outdated = files.some(
    ({ digest }, index) => Boolean(digest) !== Boolean(preview.files[index]!.digest),
  );
  return { ...preview, files, outdated };
}

/** Of a job that failed or was cut off; of none where the server was stopped before the reading. */
function failureOf({ kind, failure }: Pick<Job, "kind" | "failure"> = { kind: "reading" }) {
  return { job: kind, message: failure ?? CUT_OFF[kind] };
}

const CUT_OFF: Record<ImportJob, string> = {
  reading: "The server was stopped before it had read this. Nothing is lost: have it read again.",
  storing: "The server was stopped while it worked. What was stored is stored; go on.",
  undoing: "The server was stopped while it worked. What was taken out is taken out; go on.",
};

function phaseOf(manifest: Manifest, inLibrary: boolean): ImportPhase {
  const { id, job } = manifest;
  if (!isComplete(manifest)) return "uploading";
  const running = runningJob(id);
  if (running) return running.child ? running.kind : "waiting";
  if (isJobAnnounced(id)) return "waiting";
  if (!job) return "interrupted";
  if (!job.endedAt) return isAlive(job) ? job.kind : "interrupted";
  if (job.failure) return "failed";
  if (job.kind === "storing") return inLibrary ? "stored" : "removed";
  return job.kind === "reading" ? "ready" : "undone";
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
    const summary = JSON.parse(await readFile(summaryFile(id), "utf8")) as PreviewSummary;
    return { ...summary, leftOut: await countLeftOut(previewFolder(id)) };
  } catch (cause) {
    // What is there and cannot be read is told; the import can be read again.
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") console.error(cause);
    return undefined;
  }
}
