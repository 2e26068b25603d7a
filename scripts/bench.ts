/**
 * `npm run bench`: how fast search is on a library of any size, through the built server and beside
 * other ways to search. Prints tables and writes `data/bench.json`; `-- --help` says what it takes.
 */
import { cleanUpOnSignals } from "./bench/clean-up";
import { step } from "./bench/messages";
import { type BenchOptions, readOptions, USAGE } from "./bench/options";
import { forPeople } from "./failure";
import { generateClient } from "./prepare";

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (typeof options === "string") {
    console.error(`${options}\n\n${USAGE}`);
    return 2;
  }
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  cleanUpOnSignals();
  try {
    await generateClient(step);
    await bench(options);
    return 0;
  } catch (cause) {
    console.error(`✗ ${forPeople(cause)}`);
    return 1;
  }
}

async function bench(options: BenchOptions): Promise<void> {
  const { runBench } = await import("./bench/run");
  const { renderReport } = await import("./bench/report");
  const report = await runBench(options);
  const text = options.json ? `${JSON.stringify(report, null, 2)}\n` : renderReport(report);
  process.stdout.write(text);
}
