/**
 * `npm run map:library`: draws the topic map of the library that `DATABASE_URL` names, at any size,
 * and prints what it takes; `-- --help` says what it takes.
 */
import { z } from "zod";
import { closeDatabase, database } from "@/lib/db/client";
import { openDatabase } from "@/lib/db/open";
import { mapLibrary } from "@/lib/db/store/derive";
import { loadPapers } from "@/lib/db/store/load-papers";
import { libraryFingerprint } from "@/lib/intake/fingerprint";
import { paperSource } from "./bench/data/source";
import { step } from "./bench/messages";
import { readOptions, runCommand } from "./command-line";

const USAGE = `npm run map:library [-- OPTIONS]

Draws the topic map of a library that has papers, such as those of npm run bench, and makes its
search index anew. Prints seconds and memory. DATABASE_URL says which library.

  --corpus FILE   fills an empty library first, as npm run bench does
  --papers N      so many papers of the corpus
  --help          this text`;

const optionsSchema = z.object({
  corpus: z.string().min(1, "--corpus takes a file").optional(),
  papers: z.coerce.number("--papers takes a number").int().min(1).max(5_000_000).optional(),
  help: z.boolean().default(false),
});
type Options = z.infer<typeof optionsSchema>;

process.exitCode = await runCommand(
  USAGE,
  readOptions(optionsSchema, process.argv.slice(2)),
  async (options) => {
    try {
      await openDatabase();
      if (options.corpus) await fill(options);
      await draw();
    } finally {
      await closeDatabase();
    }
  },
);

async function fill({ corpus, papers }: Options): Promise<void> {
  if ((await database().paper.count()) > 0) return;
  const { name, description, taxonomy, papers: read } = await paperSource({ corpus, papers });
  step(`Storing ${description}`);
  await loadPapers(read(), { path: `${name}.jsonl`, site: "Corpus", taxonomy });
}

async function draw(): Promise<void> {
  const begun = performance.now();
  const seconds = () => `${Math.round((performance.now() - begun) / 1000)} s`;
  const { quality } = await mapLibrary(libraryFingerprint(), (what) =>
    step(`${seconds()} ${what}`),
  );
  const points = await database().mapPoint.count();
  const regions = await database().region.count();
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${points} papers in ${regions} regions, drawn in ${seconds()} with ${megabytes} MB`);
  if (!quality) return;
  const { trustworthiness, continuity } = quality;
  console.log(`trustworthiness ${trustworthiness.toFixed(3)}, continuity ${continuity.toFixed(3)}`);
}
