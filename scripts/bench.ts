/**
 * `npm run bench`: how long the library takes to answer what the API asks of it. Prints a table
 * and writes `data/bench.json`; times are milliseconds, without HTTP.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { readSelection } from "@/lib/search/selection-url";
import { forPeople } from "./failure";
import { generateClient } from "./prepare";

/** Timed runs of each kind, after some that are not. */
const RUNS = 200;
const WARM_UPS = 20;
const RESULT = "data/bench.json";

interface Timing {
  what: string;
  runs: number;
  p50: number;
  p95: number;
  max: number;
}

/** One kind of question, and what is asked, turn by turn. */
interface Question {
  what: string;
  inputs: string[];
  ask(input: string): Promise<unknown>;
}

try {
  await main();
} catch (cause) {
  console.error(`✗ ${forPeople(cause)}`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  await generateClient();
  const { openDatabase } = await import("@/lib/db/open");
  await openDatabase();
  const { readHealth } = await import("@/lib/db/health");
  const { papers } = await readHealth();
  if (papers === 0) throw new Error("The library is empty: run npm run ingest first.");

  const timings: Timing[] = [];
  for (const question of await questions()) timings.push(await time(question));
  console.table(Object.fromEntries(timings.map(({ what, ...row }) => [what, row])));
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node ${process.version}`;
  const report = { measuredAt: new Date().toISOString(), machine, papers, timings };
  await mkdir("data", { recursive: true });
  await writeFile(RESULT, `${JSON.stringify(report, null, 2)}\n`);
  console.log(`${papers} papers, ${machine}; written to ${RESULT}`);
}

/** Everything the API asks of `lib/db`, with inputs from the library itself. */
async function questions(): Promise<Question[]> {
  const { searchPapers } = await import("@/lib/db/search");
  const { suggestFor } = await import("@/lib/db/suggestions");
  const { readPaper, relatedPapers } = await import("@/lib/db/papers");
  const map = await import("@/lib/db/map");
  const { readHealth } = await import("@/lib/db/health");
  const selection = (query: string) => readSelection(query).selection;

  const { papers, facets } = await searchPapers(selection("size=100"));
  const slugs = papers.map(({ slug }) => slug);
  const words = papers.flatMap(({ title }) => title.match(/[A-Za-z]{4,}/g) ?? []);
  const phrases = papers.flatMap(({ title }) => title.match(/[A-Za-z]+ [A-Za-z]+/g) ?? []);
  const filters = [
    ...facets.themes.map(({ id }) => `theme=${id}`),
    ...facets.years.map(({ id }) => `year=${id}`),
    ...facets.sources.map(({ id }) => `not-source=${id}`),
    ...facets.keywords.slice(0, 20).map(({ id }) => `keyword=${encodeURIComponent(id)}&has=code`),
  ];
  const search = (query: string) => searchPapers(selection(query));
  return [
    { what: "search: everything", inputs: ["", "sort=title", "page=3"], ask: search },
    { what: "search: word", inputs: words.map((word) => `q=${word}`), ask: search },
    { what: "search: phrase", inputs: phrases.map((phrase) => `q="${phrase}"`), ask: search },
    {
      what: "search: beginning",
      inputs: words.map((word) => `q=${word.slice(0, 3)}*`),
      ask: search,
    },
    { what: "search: filters", inputs: filters, ask: search },
    { what: "search: 100 a page", inputs: ["size=100&q=model", "size=100"], ask: search },
    {
      what: "suggest",
      inputs: words.map((word) => word.slice(0, 4)),
      ask: (text) => suggestFor(text, 12),
    },
    { what: "suggest: misspelt", inputs: words.map(misspell), ask: (text) => suggestFor(text, 12) },
    { what: "paper", inputs: slugs, ask: readPaper },
    { what: "related", inputs: slugs, ask: (slug) => relatedPapers(slug, 10) },
    { what: "map", inputs: [""], ask: map.readMap },
    { what: "map: regions", inputs: [""], ask: map.readRegions },
    {
      what: "map: card",
      inputs: slugs.map((_, i) => String(i)),
      ask: (i) => map.readMapPapers([Number(i)]),
    },
    {
      what: "map: selection",
      inputs: words.map((word) => `q=${word}`),
      ask: (query) => map.readMapSelection(selection(query)),
    },
    { what: "health", inputs: [""], ask: readHealth },
  ];
}

async function time({ what, inputs, ask }: Question): Promise<Timing> {
  for (const input of inputs.slice(0, WARM_UPS)) await ask(input);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await ask(inputs[run % inputs.length]!);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Number(times[Math.ceil(share * RUNS) - 1]!.toFixed(1));
  return { what, runs: RUNS, p50: at(0.5), p95: at(0.95), max: at(1) };
}

/** A word with two letters swapped. */
function misspell(word: string): string {
  return word.slice(0, 1) + word[2] + word[1] + word.slice(3);
}
