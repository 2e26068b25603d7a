/**
 * `npm run export -- --format NAME [--output FILE] [SELECTION]`: the library, or the papers of a
 * selection, on standard output or in a file. Exit 0: written. 2: nothing written.
 */
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { type CitedPaper, type CiteFormat, writePapers } from "@/lib/cite/format";
import { EXPORT_FORMATS } from "@/lib/cite/formats/list";
import type { Selection } from "@/lib/search/selection";
import { readSelection } from "@/lib/search/selection-url";
import { asksForHelp } from "./command-line";
import { forPeople } from "./failure";
import { generateClient } from "./prepare";

const NAMES = EXPORT_FORMATS.map(({ name }) => name);
const USAGE = `npm run export -- --format NAME [--output FILE] [SELECTION]
Formats: ${NAMES.join(", ")}
A selection is a query string as in the address of the page: "q=emergent&year=2023..&sort=newest"`;

const optionsSchema = z.object({
  format: z.enum(NAMES, `--format takes one of: ${NAMES.join(", ")}`),
  output: z.string().min(1, "--output takes the name of a file").optional(),
});

process.exitCode = await main();

async function main(): Promise<number> {
  if (asksForHelp(process.argv)) {
    console.log(USAGE);
    return 0;
  }
  const usage = readUsage();
  if (typeof usage === "string") {
    console.error(`${usage}\n\n${USAGE}`);
    return 2;
  }
  try {
    const papers = await exportPapers(usage);
    if (papers > 0) return 0;
    console.error("✗ There is no paper to export: the library or the selection is empty.");
    return 2;
  } catch (cause) {
    // Who reads the output has had enough of it.
    if ((cause as NodeJS.ErrnoException).code === "EPIPE") return 0;
    console.error(`✗ ${forPeople(cause)}`);
    return 2;
  }
}

interface Usage {
  format: CiteFormat;
  output?: string;
  /** The whole library where left out. */
  selection?: Selection;
}

/** What the command line asks for, or what is wrong with it. */
function readUsage(): Usage | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { format: { type: "string" }, output: { type: "string" } },
    });
    const result = optionsSchema.safeParse(values);
    if (!result.success) return result.error.issues.map(({ message }) => message).join("\n");
    if (positionals.length > 1) return "One selection, please: put it in quotes.";
    const format = EXPORT_FORMATS.find(({ name }) => name === result.data.format)!;
    const usage = { format, output: result.data.output };
    if (positionals[0] === undefined) return usage;
    const { selection, issues } = readSelection(positionals[0]);
    if (issues.length === 0) return { ...usage, selection };
    return issues.map(({ key, value, message }) => `${key}=${value}: ${message}`).join("\n");
  } catch (cause) {
    return (cause as Error).message;
  }
}

/** @returns how many papers were written; where there are none, no file is made */
async function exportPapers({ format, output, selection }: Usage): Promise<number> {
  await generateClient();
  const { openDatabase } = await import("@/lib/db/open");
  const { allPapers, selectedPapers } = await import("@/lib/db/cited-papers");
  await openDatabase();
  const batches = selection ? selectedPapers(selection) : allPapers();
  const first = await batches.next();
  if (first.done) return 0;
  let papers = 0;
  const parts = writePapers(format, counted());
  if (output === undefined) await pipeline(Readable.from(parts), process.stdout, { end: false });
  else await writeFile(output, parts);
  return papers;

  async function* counted(): AsyncGenerator<CitedPaper[]> {
    for (let batch = first; !batch.done; batch = await batches.next()) {
      papers += batch.value.length;
      yield batch.value;
    }
  }
}

/** The file appears whole or not at all. */
async function writeFile(file: string, parts: AsyncGenerator<string>): Promise<void> {
  const draft = `${file}.part`;
  try {
    await pipeline(Readable.from(parts), createWriteStream(draft));
    await rename(draft, file);
  } catch (cause) {
    await rm(draft, { force: true });
    throw cause;
  }
}
