/**
 * `npm run map:frames`: frame rates of the topic map at several sizes, in a real page of the built
 * server and a Chromium without a GPU. Prints a table; `-- --help` says what it takes.
 */
import { z } from "zod";
import { cleanUpOnSignals } from "./bench/clean-up";
import { step } from "./bench/messages";
import { startServer } from "./bench/server";
import { readOptions, runCommand } from "./command-line";
import { inventMap } from "./map-frames/invented-map";
import { startMapServer } from "./map-frames/map-server";
import { launch, type MapFigures, measureMap } from "./map-frames/measure";
import { buildServer, generateClient, prepareLibrary } from "./prepare";

const USAGE = `npm run map:frames [-- OPTIONS]

Zooms and drags maps of invented points in a page of 1280 × 800 and reports the time of frames,
in milliseconds, the share of those later than 20 ms, and the page's own work for each.

  --sizes N,N     how many points (200,10000,100000,721000)
  --density N     pixels of the screen per CSS pixel (1)
  --server URL    a server that runs already
  --port N        where the server listens otherwise (3951)
  --json          the figures as JSON on standard output, and nothing else there
  --help          this text`;

const optionsSchema = z.object({
  sizes: z
    .string()
    .default("200,10000,100000,721000")
    .transform((list) => list.split(",").map(Number))
    .pipe(z.array(z.int("--sizes takes whole numbers").min(1).max(2_000_000))),
  density: z.coerce.number("--density takes a number").min(0.5).max(4).default(1),
  server: z.url("--server takes an address").optional(),
  port: z.coerce.number("--port takes a number").int().min(1).max(65_535).default(3951),
  json: z.boolean().default(false),
  help: z.boolean().default(false),
});
type Options = z.infer<typeof optionsSchema>;

process.exitCode = await runCommand(
  USAGE,
  readOptions(optionsSchema, process.argv.slice(2)),
  async (options) => {
    cleanUpOnSignals();
    const figures = await measure(options);
    console.log(options.json ? JSON.stringify(figures, null, 2) : figures.map(render).join("\n"));
  },
);

async function measure({ sizes, density, server, port }: Options): Promise<MapFigures[]> {
  const own = server ? undefined : await serveOwn(port);
  const maps = await startMapServer();
  const browser = await launch();
  try {
    const figures: MapFigures[] = [];
    for (const size of sizes) {
      step(`${size} points`);
      const map = inventMap(size);
      maps.serve(map);
      const page = { address: server ?? own!.address, led: maps.address };
      figures.push(await measureMap(browser, page, map, density));
    }
    return figures;
  } finally {
    await browser.close();
    maps.stop();
    await own?.stop();
  }
}

async function serveOwn(port: number) {
  await generateClient(step);
  await prepareLibrary();
  await buildServer(step);
  step("Starting the server");
  return startServer(port);
}

function render({ points, regions, firstPicture, longTasks, motions, hover }: MapFigures): string {
  const rows = Object.entries(motions).map(
    ([motion, { runs, p50, p95, worst, late, work }]) =>
      `  ${motion.padEnd(12)}${[runs, p50, p95, worst].map((n) => String(n).padStart(8)).join("")}${`${Math.round(100 * late)} %`.padStart(8)}${String(work).padStart(8)}`,
  );
  return [
    `${points} points, ${regions} regions: first picture after ${firstPicture} ms; long tasks ${longTasks.join(", ") || "none"} ms`,
    `  ${"".padEnd(12)}${["frames", "p50", "p95", "worst", "late", "work"].map((head) => head.padStart(8)).join("")}`,
    ...rows,
    `  hover: p50 ${hover.p50} ms, p95 ${hover.p95} ms, worst ${hover.worst} ms\n`,
  ].join("\n");
}
