/**
 * `npm run map:quality`: how far the topic map can be trusted, at several sizes. Prints a table;
 * `-- --help` says what it takes.
 */
import { z } from "zod";
import { countLines, linesOf, readPaper } from "./bench/data/corpus";
import { seedPapers } from "./bench/data/seed-papers";
import { step } from "./bench/messages";
import { readOptions, runCommand } from "./command-line";
import { type MapFigures, type MeasuredPaper, measureMap } from "./map-quality/measure";

const USAGE = `npm run map:quality [-- OPTIONS]

Lays out the papers of the seeds, then those of a corpus, and measures trustworthiness and
continuity (Venna & Kaski 2001, k = 10) against the space that the map was made from, the share of
true neighbours that the map shows, and how often neighbours on it share their category.

  --corpus FILE   real papers: JSON lines, plain or .gz, as for npm run bench
  --papers N,N    so many of them, at even distances in the file (1000,10000)
  --json          the figures as JSON on standard output, and nothing else there
  --help          this text`;

const optionsSchema = z.object({
  corpus: z.string().min(1, "--corpus takes a file").optional(),
  papers: z
    .string()
    .default("1000,10000")
    .transform((list) => list.split(",").map(Number))
    .pipe(z.array(z.int("--papers takes whole numbers").min(1).max(5_000_000))),
  json: z.boolean().default(false),
  help: z.boolean().default(false),
});
type Options = z.infer<typeof optionsSchema>;

process.exitCode = await runCommand(
  USAGE,
  readOptions(optionsSchema, process.argv.slice(2)),
  async (options) => {
    const figures = await measure(options);
    console.log(options.json ? JSON.stringify(figures, null, 2) : render(figures));
  },
);

async function measure({ corpus, papers }: Options): Promise<MapFigures[]> {
  const figures = [await measureMap(seedPapers(), step)];
  if (corpus === undefined) return figures;
  const lines = await countLines(corpus);
  for (const count of papers) {
    figures.push(await measureMap(await sample(corpus, lines, Math.min(count, lines)), step));
  }
  return figures;
}

/** So many papers of a file, at even distances. */
async function sample(corpus: string, lines: number, count: number): Promise<MeasuredPaper[]> {
  const papers: MeasuredPaper[] = [];
  let line = 0;
  for await (const text of linesOf(corpus)) {
    if (!text.trim()) continue;
    const wanted = Math.floor((papers.length * lines) / count);
    if (line++ < wanted || papers.length === count) continue;
    const paper = readPaper(text);
    if (!paper) continue;
    const { title, abstract } = paper;
    papers.push({ title, abstract, category: categoryOf(text) });
  }
  return papers;
}

/** The first of the categories of arXiv, which is the primary one. */
function categoryOf(line: string): string | undefined {
  const { categories } = z.object({ categories: z.string().optional() }).parse(JSON.parse(line));
  return categories?.split(" ")[0];
}

function render(figures: MapFigures[]): string {
  const head = [
    "papers",
    "space",
    "layout",
    "memory",
    "trust",
    "contin.",
    "true",
    "category",
    "chance",
  ];
  const rows = figures.map((one) => [
    one.papers.toString(),
    `${one.seconds.space.toFixed(1)} s`,
    `${one.seconds.layout.toFixed(1)} s`,
    `${one.megabytes} MB`,
    one.trustworthiness.toFixed(3),
    one.continuity.toFixed(3),
    one.truth.toFixed(3),
    one.sameCategory?.toFixed(3) ?? "–",
    one.byChance?.toFixed(3) ?? "–",
  ]);
  const line = (cells: string[]) => cells.map((cell) => cell.padStart(9)).join("");
  const measured = figures.filter(({ rows, papers }) => rows < papers);
  return [
    ...[head, ...rows].map(line),
    ...measured.map(({ rows, papers }) => `${papers}: trust and continuity of ${rows} papers`),
  ].join("\n");
}
