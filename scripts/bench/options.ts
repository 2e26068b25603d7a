/** The command line of `npm run bench`. */
import { z } from "zod";
import { readOptions } from "../command-line";

export const USAGE = `npm run bench [-- OPTIONS]

Measures search on a library of its own, kept in data/bench/ between runs.

  --papers N      so many generated papers besides the seeds (20000); with --corpus, so many
                  of its papers, varied and repeated where it has fewer
  --corpus FILE   real papers: JSON lines, plain or .gz, in the schema of arXiv's metadata
                  snapshot or {title, abstract, authors[], year, venue, doi, arxivId}
  --ingest N      of these, so many are ingested from a file as anyone would, and 1,000 more
                  after them (10000); 0 leaves that out
  --rebuild       makes the library anew even where it is there
  --port N        where the server listens meanwhile (3950)
  --json          the report as JSON on standard output, and nothing else there
  --help          this text

The report is also written to data/bench.json. Ctrl-C leaves nothing running.`;

export interface BenchOptions {
  papers?: number;
  corpus?: string;
  ingest: number;
  rebuild: boolean;
  port: number;
  json: boolean;
  help: boolean;
}

const whole = (name: string, most: number, least = 1) =>
  z.coerce
    .number(`--${name} takes a number`)
    .int(`--${name} takes a whole number`)
    .min(least, `--${name} is at least ${least}`)
    .max(most, `--${name} is at most ${most}`);

const optionsSchema = z.object({
  papers: whole("papers", 5_000_000).optional(),
  corpus: z.string().min(1, "--corpus takes a file").optional(),
  ingest: whole("ingest", 5_000_000, 0).default(10_000),
  rebuild: z.boolean().default(false),
  port: whole("port", 65_535).default(3950),
  json: z.boolean().default(false),
  help: z.boolean().default(false),
});

/** The options, or what is wrong with them. */
export function readBenchOptions(args: string[]): BenchOptions | string {
  return readOptions(optionsSchema, args);
}
