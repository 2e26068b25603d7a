/**
 * `npm run bench`: how fast search is on a library of any size, through the built server and beside
 * other ways to search. Prints tables and writes `data/bench.json`; `-- --help` says what it takes.
 */
import { cleanUpOnSignals } from "./bench/clean-up";
import { step } from "./bench/messages";
import { type BenchOptions, readBenchOptions, USAGE } from "./bench/options";
import { runCommand } from "./command-line";
import { generateClient } from "./prepare";

process.exitCode = await runCommand(
  USAGE,
  readBenchOptions(process.argv.slice(2)),
  async (options) => {
    cleanUpOnSignals();
    await generateClient(step);
    await bench(options);
  },
);

async function bench(options: BenchOptions): Promise<void> {
  const { runBench } = await import("./bench/run");
  const { renderReport } = await import("./bench/report");
  const report = await runBench(options);
  const text = options.json ? `${JSON.stringify(report, null, 2)}\n` : renderReport(report);
  process.stdout.write(text);
}
