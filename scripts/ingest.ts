/**
 * `npm run ingest -- [FILE, ARCHIVE, FOLDER or - …]`: reads digests and stores what they say; `seeds/`
 * when nothing is named, standard input for `-`. Exit 0: all stored. 1: stored, with problems. 2: nothing stored.
 */
import { parseArgs } from "node:util";
import { z } from "zod";
import { FORMATS } from "@/lib/ingest/formats/list";
import { exitCode, type IngestReport, renderReport } from "@/lib/ingest/report";
import { asksForHelp } from "./command-line";
import { endWithNpm } from "./end-with-npm.mjs";
import { forPeople } from "./failure";
import { asJsonLines, forPeopleOn } from "./ingest-progress";
import { generateClient } from "./prepare";

const FORMAT_NAMES = FORMATS.map(({ name }) => name);
const USAGE = `npm run ingest -- [--format NAME] [--crawled-on YYYY-MM-DD] [--dry-run] [--json] [--strict] [FILE, ARCHIVE, FOLDER or - …]
Folders are gone through to their last one; gzip and zip are unpacked; - reads standard input.
Formats: ${FORMAT_NAMES.join(", ")}`;

const optionsSchema = z.object({
  format: z.enum(FORMAT_NAMES, `--format takes one of: ${FORMAT_NAMES.join(", ")}`).optional(),
  "crawled-on": z.iso.date("--crawled-on takes a day: 2026-06-04").optional(),
  "dry-run": z.boolean().default(false),
  json: z.boolean().default(false),
  strict: z.boolean().default(false),
});

endWithNpm();
process.exitCode = await main();

async function main(): Promise<number> {
  if (asksForHelp(process.argv)) {
    console.log(USAGE);
    return 0;
  }
  const usage = readUsage();
  if (typeof usage === "string") {
    // Last, so that it is seen.
    console.error(`${USAGE}\n\n✗ ${usage}`);
    return 2;
  }
  const { options, paths } = usage;
  try {
    const progress = options.json ? asJsonLines : forPeopleOn(process.stderr);
    await generateClient((what) => progress({ event: "preparing", what }));
    const { ingest } = await import("@/lib/intake/ingest");
    const report = await ingest({
      paths: paths.length > 0 ? paths : ["seeds"],
      format: options.format,
      crawledOn: options["crawled-on"],
      dryRun: options["dry-run"],
      progress,
    });
    print(report, options.json);
    return status(report, options);
  } catch (cause) {
    const message = forPeople(cause);
    if (options.json) asJsonLines({ event: "failed", message });
    else console.error(`✗ ${message}`);
    return 2;
  }
}

type Options = z.infer<typeof optionsSchema>;

/** The options and paths of the command line, or what is wrong with them. */
function readUsage(): { options: Options; paths: string[] } | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        format: { type: "string" },
        "crawled-on": { type: "string" },
        "dry-run": { type: "boolean" },
        json: { type: "boolean" },
        strict: { type: "boolean" },
      },
    });
    const result = optionsSchema.safeParse(values);
    if (!result.success) return result.error.issues.map(({ message }) => message).join("\n");
    return { options: result.data, paths: positionals };
  } catch (cause) {
    return (cause as Error).message;
  }
}

function print(report: IngestReport, asJson: boolean): void {
  process.stdout.write(asJson ? `${JSON.stringify(report, null, 2)}\n` : renderReport(report));
}

/** A dry run is judged by what would be stored; with `--strict`, infos are failures too. */
function status(report: IngestReport, { strict }: Options): number {
  const code = exitCode(report);
  return code === 0 && strict && report.totals.problems.info > 0 ? 1 : code;
}
