/**
 * An ingest as anyone starts it, into a library of its own: how long each of its steps takes and
 * how much memory; then a few papers more, which must not take as long.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import type { LoadablePaper } from "@/lib/db/store/load-papers";
import type { IngestEvent } from "@/lib/ingest/event";
import { StepError } from "../prepare";
import { untilDone } from "./clean-up";
import type { PaperSource } from "./data/source";
import { step } from "./messages";
import { megabytesOf } from "./process-memory";

interface IngestStep {
  step: string;
  seconds: number;
  /** Of the process. */
  megabytes: number;
}

export interface IngestFigures {
  /** Such as "1000 papers more". */
  what: string;
  seconds: number;
  /** Papers a second, from the start of the process to its end. */
  perSecond: number;
  /** The same without the time in which the map was laid out. */
  perSecondWithoutLayout: number;
  /** Memory at most. */
  megabytes: number;
  steps: IngestStep[];
}

const LAYOUT = "Laying out the map";

/** Those that come after the others: a tenth, and no more than a thousand. */
const MOST_MORE = 1_000;

/** Nothing for no papers. */
export async function measureIngest(source: PaperSource, papers: number): Promise<IngestFigures[]> {
  if (papers === 0) return [];
  const more = Math.min(MOST_MORE, Math.floor(papers / 10));
  const folder = mkdtempSync(path.join(tmpdir(), "paper-atlas-bench-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const done = untilDone(remove);
  try {
    const files = ["papers.jsonl", "more.jsonl"].map((name) => path.join(folder, name));
    await writeDigests(source, files as [string, string], papers, more);
    const database = `file:${path.join(folder, "library.db")}`;
    const first = papers - more;
    step(`Ingesting ${first} papers, then ${more} more`);
    return [
      await timed(`${first} papers`, first, files[0]!, database),
      await timed(`${more} papers more`, more, files[1]!, database),
    ];
  } finally {
    remove();
    done();
  }
}

/** The papers as lines of arXiv's snapshot, those to come last in a file of their own. */
async function writeDigests(
  source: PaperSource,
  files: [string, string],
  papers: number,
  more: number,
) {
  const streams = files.map((file) => createWriteStream(file));
  let written = 0;
  for await (const paper of source.papers()) {
    const stream = streams[written < papers - more ? 0 : 1]!;
    if (!stream.write(`${JSON.stringify(snapshotOf(paper, written))}\n`)) {
      await once(stream, "drain");
    }
    if (++written === papers) break;
  }
  for (const stream of streams) {
    stream.end();
    await once(stream, "finish");
  }
}

function snapshotOf(paper: LoadablePaper, number: number) {
  const { title, abstract = "", authors, publishedOn, arxivId, doi } = paper;
  return {
    id:
      arxivId ??
      `${2001 + Math.floor(number / 99_999)}.${String((number % 99_999) + 1).padStart(5, "0")}`,
    ...{ title, abstract, doi },
    authors_parsed: authors.map(({ family, given = "" }) => [family, given, ""]),
    categories: "cs.LG",
    update_date: publishedOn,
  };
}

/** Runs an ingest and times its steps by what it tells. */
async function timed(
  what: string,
  papers: number,
  file: string,
  database: string,
): Promise<IngestFigures> {
  const begun = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/ingest.ts", "--json", file], {
    env: { ...process.env, DATABASE_URL: database },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const done = untilDone(() => child.kill("SIGKILL"));
  const steps: IngestStep[] = [];
  let since = begun;
  let current: IngestStep = { step: "Starting", seconds: 0, megabytes: 0 };
  const look = () => {
    current.megabytes = Math.max(current.megabytes, megabytesOf(child.pid!));
  };
  const enter = (next: string) => {
    look();
    const now = performance.now();
    current.seconds = Math.round((now - since) / 100) / 10;
    steps.push(current);
    since = now;
    current = { step: next, seconds: 0, megabytes: 0 };
  };
  const looking = setInterval(look, 500);
  const ended = once(child, "exit");
  for await (const line of createInterface({ input: child.stderr })) {
    const next = stepOf(line);
    if (next !== undefined && next !== current.step) enter(next);
  }
  const [status] = (await ended) as [number | null];
  clearInterval(looking);
  enter("");
  done();
  if (status !== 0 && status !== 1)
    throw new StepError(`The ingest of ${file} ended with ${status}.`);
  const seconds = (performance.now() - begun) / 1000;
  const layout = steps.reduce((sum, { step, seconds }) => sum + (step === LAYOUT ? seconds : 0), 0);
  return {
    what,
    seconds: Math.round(seconds * 10) / 10,
    perSecond: Math.round(papers / seconds),
    perSecondWithoutLayout: Math.round(papers / (seconds - layout)),
    megabytes: Math.max(...steps.map(({ megabytes }) => megabytes)),
    steps,
  };
}

/** The step that begins with an event; progress within one is told with figures that change. */
function stepOf(line: string): string | undefined {
  if (!line.startsWith("{")) return undefined;
  const event = JSON.parse(line) as IngestEvent;
  if (event.event === "reading" || event.event === "records") return "Reading and storing";
  // What is said of a result is no step.
  if (event.event !== "phase" || event.what.startsWith("The map has")) return undefined;
  return event.what.replace(/[:,] .*/, "").replace(/ (?:of|among) \d+ papers$/, "");
}
