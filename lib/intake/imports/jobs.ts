/**
 * The work of imports, in processes of their own: the server starts them, reads their events and goes
 * on answering. A process ends with the server; what it stored is stored, and it can be run again.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { readEnvironment } from "@/lib/db/environment";
import type { ImportJob, ImportProgress } from "@/lib/ingest/import-state";
import { progressOf } from "./job-progress";
import { changeManifest, type Job, type Manifest } from "./manifest";
import type { JobEvent } from "./work";

interface RunningJob {
  kind: ImportJob;
  /** What is worked on, for those that wait for it. */
  name: string;
  child?: ChildProcess;
  progress: ImportProgress;
  cancelled: boolean;
}

/** Reading and storing want all of a core; more at a time would only slow each other. */
const MOST_AT_ONCE = 2;
/** A reading that takes longer is stuck, or should be an ingest at the command line. */
const LONGEST_READING_MS = 30 * 60_000;
/** Megabytes of JavaScript memory of a child. */
const MOST_MEMORY = 1024;

const shared = globalThis as {
  paperAtlasJobs?: {
    running: Map<string, RunningJob>;
    waiting: (() => void)[];
    /** How many requests lead to a job of an import that is not there yet. */
    announced: Map<string, number>;
  };
};

function jobs() {
  shared.paperAtlasJobs ??= { running: new Map(), waiting: [], announced: new Map() };
  return shared.paperAtlasJobs;
}

/** What this process does for an import right now. */
export function runningJob(
  id: string,
): Pick<RunningJob, "kind" | "child" | "progress"> | undefined {
  return jobs().running.get(id);
}

/** Does what leads to a job: until that has begun, the import waits, and was not cut off. */
export async function announcingJob<T>(id: string, work: () => Promise<T>): Promise<T> {
  const { announced } = jobs();
  announced.set(id, (announced.get(id) ?? 0) + 1);
  try {
    return await work();
  } finally {
    const left = announced.get(id)! - 1;
    if (left > 0) announced.set(id, left);
    else announced.delete(id);
  }
}

export function isJobAnnounced(id: string): boolean {
  return jobs().announced.has(id);
}

/**
 * What is read of an import, of one moment: what is kept of a job and the job itself are read one
 * after the other, so once more where one began or ended in between. A job is begun before that is
 * written down, and ends after: what has neither a process nor an end was cut off.
 */
export async function undisturbed<T>(id: string, read: () => Promise<T>): Promise<T> {
  for (;;) {
    const before = [runningJob(id), isJobAnnounced(id)];
    const result = await read();
    if (runningJob(id) === before[0] && isJobAnnounced(id) === before[1]) return result;
  }
}

/** Starts a job, at once or when its turn comes; nothing when the import is at work already. */
export async function startJob(manifest: Manifest, kind: ImportJob): Promise<void> {
  const { id, files } = manifest;
  if (jobs().running.has(id)) return;
  const name = files[0]?.name ?? "";
  const job: RunningJob = { kind, name, progress: { what: "Starting" }, cancelled: false };
  jobs().running.set(id, job);
  const startedAt = new Date().toISOString();
  await changeManifest(id, (manifest) => ({
    ...manifest,
    job: { kind, startedAt, pid: process.pid },
  }));
  const begin = () => void run(manifest, job).catch((cause) => console.error(cause));
  if (atWork() <= MOST_AT_ONCE) begin();
  else jobs().waiting.push(begin);
}

export function cancelJob(id: string): boolean {
  const job = jobs().running.get(id);
  if (!job) return false;
  job.cancelled = true;
  job.child?.kill("SIGTERM");
  return true;
}

function atWork(): number {
  return jobs().running.size - jobs().waiting.length;
}

async function run(manifest: Manifest, job: RunningJob): Promise<void> {
  const { id } = manifest;
  let result: Partial<Job>;
  try {
    result = job.cancelled ? {} : await work(manifest, job);
  } catch (cause) {
    console.error(cause);
    result = { failure: "The work could not be started; the server's log says why." };
  }
  if (job.cancelled) result = { ...result, failure: "It was stopped." };
  const endedAt = new Date().toISOString();
  try {
    await changeManifest(id, (manifest) => ended(manifest, { ...result, endedAt }));
  } finally {
    jobs().running.delete(id);
    jobs().waiting.shift()?.();
  }
}

function ended(manifest: Manifest, result: Partial<Job>): Manifest {
  const job = manifest.job && { ...manifest.job, ...result };
  if (!job || job.failure) return { ...manifest, job };
  if (job.kind === "storing") return { ...manifest, job, stored: job };
  if (job.kind === "undoing") return { ...manifest, job, stored: undefined };
  return { ...manifest, job };
}

/** Runs the child to its end. */
async function work(manifest: Manifest, job: RunningJob): Promise<Partial<Job>> {
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${MOST_MEMORY}`,
      "--import",
      "tsx",
      "--import",
      END_WITH_PARENT,
      "scripts/import-job.ts",
      job.kind,
      manifest.id,
    ],
    {
      env: { ...process.env, NODE_ENV: "production", DATABASE_URL: readEnvironment().databaseUrl },
      // The child ends when its standard input does.
      stdio: ["pipe", "ignore", "pipe"],
    },
  );
  job.child = child;
  if (job.cancelled) child.kill();
  const timer =
    job.kind === "reading"
      ? setTimeout(() => child.kill("SIGKILL"), LONGEST_READING_MS)
      : undefined;
  const code = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  let last: Partial<Job> = {};
  for await (const line of createInterface({ input: child.stderr!, crlfDelay: Infinity })) {
    const event = eventIn(line);
    if (event?.event === "failed") last = { failure: event.message };
    else if (event?.event === "stored") last = { totals: event.totals };
    else if (event?.event === "waiting") job.progress = { what: waitedFor(job) ?? event.reason };
    else if (event) job.progress = progressOf(event, job.progress);
    else if (line.trim()) console.error(line);
  }
  const status = await code;
  clearTimeout(timer);
  if (last.failure || last.totals) return last;
  return status === 0 ? {} : { failure: reasonOf(status) };
}

/** What else this server is changing the library with, where it is that which a job waits for. */
function waitedFor(job: RunningJob): string | undefined {
  const writes = (other: RunningJob) => other !== job && other.kind !== "reading" && other.child;
  const other = [...jobs().running.values()].find(writes);
  if (!other) return undefined;
  const does = other.kind === "storing" ? "being stored" : "being taken out again";
  return `“${other.name}” is ${does}; this goes on when that has ended`;
}

/** Run inside the child: ends it with this process, however that ends. */
const END_WITH_PARENT =
  "data:text/javascript,process.stdin.resume().unref().on('end',()=>process.exit(3))";

function eventIn(line: string): JobEvent | undefined {
  if (!line.startsWith('{"event":')) return undefined;
  try {
    return JSON.parse(line) as JobEvent;
  } catch {
    return undefined;
  }
}

function reasonOf(status: number | null): string {
  if (status === null) return "It was ended from outside, or took too long.";
  return "It ended before its time, perhaps for want of memory; the server's log says more. Import it in parts.";
}
