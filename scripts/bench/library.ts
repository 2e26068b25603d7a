/** The library that is measured: made once, then taken again as long as it would be made the same. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openDatabase } from "@/lib/db/open";
import { indexLibrary } from "@/lib/db/store/derive";
import { type LoadablePaper, loadPapers } from "@/lib/db/store/load-papers";
import { fingerprint } from "@/lib/intake/fingerprint";
import { untilDone } from "./clean-up";
import { Random } from "./data/random";
import type { PaperSource } from "./data/source";
import { step } from "./messages";

export interface BenchLibrary {
  papers: number;
  /** On disk. */
  bytes: number;
  /** Reading or making the papers, with themes and key phrases; storing them; indexing them. */
  seconds: { papers: number; store: number; index: number };
  /** Megabytes of memory at most while it was made. */
  megabytes: number;
  /** Papers by chance, from which the queries are made. */
  sample: LoadablePaper[];
}

const FOLDER = "data/bench";
const SAMPLE = 2_000;
const SAMPLE_SEED = 7;
/** What the stored papers depend on, besides their source; and the search index, besides them. */
const PAPER_CODE = ["scripts/bench/data", "lib/db/store", "prisma/migrations"];
const INDEX_CODE = ["lib/search", "lib/text", "lib/semantics", "lib/db/search-parts.ts"];

export function libraryFile({ name }: PaperSource): string {
  return path.resolve(FOLDER, `${name}.db`);
}

interface Stored {
  papers: string;
  index: string;
  library: BenchLibrary;
}

/** Needs `DATABASE_URL` to be that of `libraryFile`. */
export async function requireLibrary(source: PaperSource, rebuild: boolean): Promise<BenchLibrary> {
  const file = libraryFile(source);
  const record = `${file}.json`;
  const code = { papers: fingerprint(PAPER_CODE), index: fingerprint(INDEX_CODE) };
  const known = rebuild ? undefined : readRecord(record);
  if (known?.papers === code.papers && known.index === code.index) return known.library;

  const remove = () => {
    for (const part of ["", "-wal", "-shm", ".json"]) rmSync(file + part, { force: true });
  };
  mkdirSync(FOLDER, { recursive: true });
  if (known?.papers !== code.papers) remove();
  const done = untilDone(remove);
  try {
    await openDatabase();
    const loaded = known?.papers === code.papers ? known.library : await load(source);
    step(`Indexing ${loaded.papers} papers`);
    const index = await secondsOf(indexLibrary);
    const library: BenchLibrary = {
      ...loaded,
      seconds: { ...loaded.seconds, index },
      bytes: statSync(file).size,
      megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    };
    writeFileSync(record, JSON.stringify({ ...code, library } satisfies Stored));
    return library;
  } catch (cause) {
    remove();
    throw cause;
  } finally {
    done();
  }
}

function readRecord(record: string): Stored | undefined {
  return existsSync(record) ? (JSON.parse(readFileSync(record, "utf8")) as Stored) : undefined;
}

async function load(source: PaperSource) {
  const stream = new SampledPapers(source.papers());
  const progress = (papers: number) => {
    if (papers % 50_000 === 0) step(`${papers} papers stored`);
  };
  const all = await secondsOf(() =>
    loadPapers(stream, {
      path: `${source.name}.jsonl`,
      site: "Benchmark",
      taxonomy: source.taxonomy,
      progress,
    }),
  );
  const made = Math.round(stream.milliseconds / 100) / 10;
  const seconds = { papers: made, store: Math.round((all - made) * 10) / 10 };
  return { papers: stream.count, sample: stream.sample, seconds };
}

/** Papers on their way: some are kept (reservoir sampling, Vitter 1985, doi:10.1145/3147.3165). */
class SampledPapers {
  readonly sample: LoadablePaper[] = [];
  count = 0;
  /** Spent waiting for papers. */
  milliseconds = 0;

  constructor(private readonly papers: AsyncIterable<LoadablePaper>) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<LoadablePaper> {
    const random = new Random(SAMPLE_SEED);
    let begun = performance.now();
    for await (const paper of this.papers) {
      this.milliseconds += performance.now() - begun;
      const place = this.count < SAMPLE ? this.count : random.int(this.count + 1);
      if (place < SAMPLE) this.sample[place] = paper;
      this.count++;
      yield paper;
      begun = performance.now();
    }
  }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return Math.round((performance.now() - begun) / 100) / 10;
}
