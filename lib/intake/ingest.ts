/** Digests from files and folders into the library, with a report of what became of each. */
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { openDatabase } from "@/lib/db/open";
import { deriveLibrary } from "@/lib/db/store/derive";
import { findLikelyOnes } from "@/lib/db/store/find-likely-ones";
import { findStored, storeDigest } from "@/lib/db/store/store-digest";
import { type KnownDigest, readKnownDigests } from "@/lib/ingest/digests-schema";
import type { IngestListener } from "@/lib/ingest/event";
import { problem } from "@/lib/ingest/problem";
import { readDigest } from "@/lib/ingest/read-digest";
import { type DigestReport, type IngestReport, ingestReport } from "@/lib/ingest/report";
import { parseTaxonomy } from "@/lib/themes/taxonomy";
import { pipelineFingerprint } from "./fingerprint";

export interface IngestOptions {
  /** Files and folders; a folder stands for the digests in it. */
  paths: string[];
  /** Taken instead of the detected format. */
  format?: string;
  /** Day of the capture of all files, whatever `digests.json` beside them says. */
  crawledOn?: string;
  /** Read and report, store nothing. */
  dryRun?: boolean;
  /** Where the files came from, in a person's words. */
  origin?: string;
  /** The import in the browser that brings them. */
  importId?: string;
  progress: IngestListener;
}

/** Something outside is not as an ingest needs it; the message is for the person who started it. */
export class IntakeError extends Error {
  override name = "IntakeError";
}

/** The taxonomy that papers are matched against, wherever the digests come from. */
const TAXONOMY = "seeds/themes.json";
/** Files beside digests that are not digests. */
const NOT_DIGESTS = new Set(["digests.json", "themes.json"]);
/** Larger files are refused; a listing of some 100,000 papers. */
const LARGEST_FILE = 256 * 1024 * 1024;

export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const { applied } = options.dryRun ? { applied: [] } : await openDatabase();
  if (applied.length > 0) options.progress({ event: "preparing", what: "Made the database ready" });
  const pipeline = pipelineFingerprint();
  const reports: DigestReport[] = [];
  for (const file of (await Promise.all(options.paths.map(digestFiles))).flat()) {
    const report = await ingestFile(file, pipeline, options);
    options.progress({ event: "digest", report });
    reports.push(report);
  }
  if (!options.dryRun) {
    const phase = (what: string) => options.progress({ event: "phase", what });
    await findLikelyOnes(phase);
    const taxonomy = parseTaxonomy(await readFile(TAXONOMY, "utf8"), TAXONOMY);
    await deriveLibrary(taxonomy, pipeline, phase);
  }
  const report = ingestReport(reports);
  options.progress({ event: "report", report });
  return report;
}

/** The digests that a path stands for, sorted; a path that does not exist stands for itself. */
async function digestFiles(place: string): Promise<string[]> {
  const info = await stat(place).catch(() => undefined);
  if (!info?.isDirectory()) return [place];
  const names = await readdir(place);
  return names
    .filter((name) => !name.startsWith(".") && !NOT_DIGESTS.has(name))
    .sort()
    .map((name) => path.join(place, name));
}

async function ingestFile(
  place: string,
  pipeline: string,
  { format, crawledOn, dryRun, origin, importId, progress }: IngestOptions,
): Promise<DigestReport> {
  const file = path.basename(place);
  const bytes = await readBytes(place);
  if (!(bytes instanceof Uint8Array)) return failedReport(file, bytes);
  const known = await knownFacts(place);
  const facts = { file, crawledOn: crawledOn ?? known?.crawledOn ?? undefined };
  const sha256 = createHash("sha256").update(bytes).digest("hex");

  const stored = dryRun ? undefined : await findStored({ ...facts, sha256, pipeline });
  if (stored) {
    const { entries, ...rest } = stored;
    return { file, ...rest, entries, new: 0, merged: 0, unchanged: entries };
  }
  progress({ event: "reading", file });
  const { format: found, drafts, problems, topic } = readDigest(bytes, facts, format);
  const base = { file, format: found?.name ?? null, entries: drafts.length, problems };
  if (dryRun || !found || drafts.length === 0) return { ...base, new: 0, merged: 0, unchanged: 0 };
  const counts = await storeDigest({
    path: path.relative("", place).split(path.sep).join("/"),
    crawledOn: facts.crawledOn,
    sha256,
    pipeline,
    origin,
    importId,
    format: found.name,
    site: known?.site ?? found.site,
    topic: topic ?? known?.topic ?? known?.query ?? undefined,
    drafts,
    problems,
  });
  return { ...base, ...counts };
}

/** The bytes of a file, or why it cannot be read. */
async function readBytes(place: string): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(place);
    if (size > LARGEST_FILE) return `it has more than ${LARGEST_FILE / 1024 / 1024} MiB`;
    return await readFile(place);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    return code === "ENOENT" ? "there is no such file" : `the system says ${code}`;
  }
}

/** Facts about the digest from the `digests.json` in its folder. */
async function knownFacts(place: string): Promise<KnownDigest | undefined> {
  const list = path.join(path.dirname(place), "digests.json");
  const json = await readFile(list, "utf8").catch(() => undefined);
  if (json === undefined) return undefined;
  try {
    return readKnownDigests(json).get(path.basename(place));
  } catch (cause) {
    throw new IntakeError(`${list}: ${(cause as Error).message}`, { cause });
  }
}

function failedReport(file: string, reason: string): DigestReport {
  const problems = [problem("unreadable-file", { file, excerpt: reason })];
  return { file, format: null, entries: 0, new: 0, merged: 0, unchanged: 0, problems };
}
