/** Where the papers of a benchmark come from: generated, or a corpus. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { LoadablePaper } from "@/lib/db/store/load-papers";
import { parseTaxonomy } from "@/lib/themes/taxonomy";
import type { Taxonomy } from "@/lib/themes/theme";
import { StepError } from "../../prepare";
import { corpusPapers, countLines } from "./corpus";
import { generatedPapers } from "./generated-papers";
import { seedPapers } from "./seed-papers";
import { keyPhrasesAreReal, themedPapers } from "./themed-papers";
import { variedPapers } from "./varied-papers";
import { vocabularyOf } from "./vocabulary";

export interface PaperSource {
  /** Good for a file name; different for different papers. */
  name: string;
  description: string;
  taxonomy: Taxonomy;
  /** The same papers at each call. */
  papers(): AsyncIterable<LoadablePaper>;
  notes: string[];
}

const TAXONOMY = "seeds/themes.json";
const GENERATED = 20_000;

export async function paperSource(options: {
  papers?: number;
  corpus?: string;
}): Promise<PaperSource> {
  const taxonomy = parseTaxonomy(readFileSync(TAXONOMY, "utf8"), TAXONOMY);
  return options.corpus
    ? corpusSource(options.corpus, options.papers, taxonomy)
    : generatedSource(options.papers ?? GENERATED, taxonomy);
}

function generatedSource(count: number, taxonomy: Taxonomy): PaperSource {
  const seeds = seedPapers();
  const vocabulary = vocabularyOf(seeds.map(({ title, abstract = "" }) => `${title}\n${abstract}`));
  const readSeeds = async function* () {
    yield* seeds;
  };
  return {
    name: `generated-${count}`,
    description: `${seeds.length} seed papers and ${count} generated ones`,
    taxonomy,
    notes: [],
    async *papers() {
      yield* themedPapers(readSeeds, seeds.length, taxonomy);
      yield* generatedPapers(count, vocabulary, taxonomy);
    },
  };
}

async function corpusSource(
  file: string,
  wanted: number | undefined,
  taxonomy: Taxonomy,
): Promise<PaperSource> {
  const lines = await linesIn(file);
  const count = wanted ?? lines;
  const base = path.basename(file).replace(/[^\w.-]+/g, "-");
  const read = () => variedPapers(() => corpusPapers(file), count);
  return {
    name: `${base}-${statSync(file).size}-${count}`,
    description: `${count} papers of ${path.basename(file)}`,
    taxonomy,
    papers: () => themedPapers(read, count, taxonomy),
    notes: [
      ...(count > lines
        ? [`The corpus has ${lines} papers: beyond them, a quarter of the words is changed.`]
        : []),
      ...(keyPhrasesAreReal(count)
        ? []
        : ["Key phrases are phrases of the titles: extracting them would take too long here."]),
    ],
  };
}

async function linesIn(file: string): Promise<number> {
  const lines = await countLines(file).catch((cause: Error) => {
    throw new StepError(`${file} cannot be read: ${cause.message}`, { cause });
  });
  if (lines === 0) throw new StepError(`${file} has no papers: it is empty.`);
  return lines;
}
