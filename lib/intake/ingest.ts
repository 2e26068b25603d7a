/** Digests from files and folders into the library, with a report of what became of each. */
import { openDatabase } from "@/lib/db/open";
import { removedSeeds } from "@/lib/db/removed-seeds";
import { type IngestLock, takeIngestLock } from "@/lib/db/store/ingest-lock";
import type { IngestListener } from "@/lib/ingest/event";
import { type DigestReport, type IngestReport, ingestReport } from "@/lib/ingest/report";
import { derive } from "./derive";
import { findSources } from "./find-sources";
import { pipelineFingerprint } from "./fingerprint";
import { Foresight } from "./foresight";
import { ingestDigest } from "./ingest-digest";
import type { LeftOut } from "./left-out";
import { Reader } from "./reading/reader";

export interface IngestOptions {
  /** Files, archives and folders; a folder stands for the digests in it; "-" is standard input. */
  paths: string[];
  /** Taken instead of the detected format. */
  format?: string;
  /** Day of the capture of all files, whatever `digests.json` beside them says. */
  crawledOn?: string;
  /** Read and report, store nothing. */
  dryRun?: boolean;
  /** Whether listings of `seeds/` that a person removed are left out: nobody asked for them by name. */
  withoutRemoved?: boolean;
  /** How the digests came: "paste", "upload"; else "file" or "stdin". */
  origin?: string;
  /** The import that they come with. */
  importId?: string;
  /** Records that are not to be stored, by the place of their digest. */
  leftOut?: ReadonlyMap<string, LeftOut>;
  progress: IngestListener;
}

export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const { progress, dryRun = false } = options;
  const lock = dryRun ? undefined : await openLibrary(progress);
  const foresight = dryRun ? await Foresight.open() : undefined;
  const reader = new Reader();
  try {
    const pipeline = pipelineFingerprint();
    const reports: DigestReport[] = [];
    const done = (report: DigestReport) => {
      progress({ event: "digest", report });
      reports.push(report);
    };
    const removed = options.withoutRemoved ? await removedSeeds() : [];
    const several = options.paths.length > 1;
    for (const place of options.paths) {
      for await (const source of findSources(place, several ? place : undefined)) {
        if ("path" in source && removed.includes(source.path)) continue;
        done(
          "problem" in source
            ? refusedReport(source.file, source.problem)
            : await ingestDigest(source, { ...options, pipeline, reader, foresight }),
        );
      }
    }
    // Its thread has read all there is: what it holds is wanted for what is computed now.
    await reader.close();
    if (!dryRun) await derive((what) => progress({ event: "phase", what }));
    const report = ingestReport(reports);
    progress({ event: "report", report });
    return report;
  } finally {
    lock?.release();
    foresight?.close();
    await reader.close();
  }
}

async function openLibrary(progress: IngestListener): Promise<IngestLock> {
  const { applied } = await openDatabase();
  if (applied.length > 0) progress({ event: "preparing", what: "Made the database ready" });
  const reason = "Another import is being stored; this one goes on when it has ended";
  return takeIngestLock(() => progress({ event: "waiting", reason }));
}

function refusedReport(file: string, problem: DigestReport["problems"][number]): DigestReport {
  return { file, format: null, entries: 0, new: 0, merged: 0, unchanged: 0, problems: [problem] };
}
