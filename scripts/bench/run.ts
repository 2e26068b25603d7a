/** A whole benchmark: library, server, measurements, report. */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { closeDatabase } from "@/lib/db/client";
import { buildServer } from "../prepare";
import { paperSource } from "./data/source";
import { libraryFile, requireLibrary } from "./library";
import { measureIngest } from "./measure-ingest";
import { measureServer } from "./measure-server";
import { step } from "./messages";
import type { BenchOptions } from "./options";
import { benchQueries, suggestionTexts } from "./queries";
import type { BenchReport } from "./report";
import { measureRivals, type Rival } from "./rivals";
import { startServer } from "./server";

const RESULT = "data/bench.json";

export async function runBench(options: BenchOptions): Promise<BenchReport> {
  const source = await paperSource(options);
  process.env.DATABASE_URL = `file:${libraryFile(source)}`;
  step(`The library: ${source.description}`);
  const { papers, bytes, seconds, megabytes, sample } = await requireLibrary(
    source,
    options.rebuild,
  );
  const ingest = await measureIngest(source, Math.min(options.ingest, papers));
  await buildServer(step);

  const queries = benchQueries(sample);
  step("Starting the server");
  const server = await startServer(options.port);
  const figures = await measureServer(server, queries, suggestionTexts(sample)).finally(
    server.stop,
  );
  const rivals = await measureRivals(source, papers, queries);
  await closeDatabase();

  const report: BenchReport = {
    measuredAt: new Date().toISOString(),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node ${process.version}`,
    library: {
      description: source.description,
      papers,
      megabytes: Math.round(bytes / 1024 / 1024),
      seconds,
      storedPerSecond: Math.round(papers / seconds.store),
      makingMegabytes: megabytes,
      notes: source.notes,
    },
    server: {
      ...figures,
      startSeconds: server.seconds.start,
      firstSearchSeconds: server.seconds.firstSearch,
    },
    ingest,
    rivals: withRatios(rivals),
  };
  mkdirSync("data", { recursive: true });
  writeFileSync(RESULT, `${JSON.stringify(report, null, 2)}\n`);
  return report;
}

/** How many times as long as ours, the first, each took. */
function withRatios([ours, ...others]: Rival[]): BenchReport["rivals"] {
  const ratio = ({ timing }: Rival) =>
    timing && Math.round((timing.p50 / Math.max(0.1, ours!.timing!.p50)) * 10) / 10;
  return [ours!, ...others].map((rival) => ({ ...rival, timesOurs: ratio(rival) }));
}
