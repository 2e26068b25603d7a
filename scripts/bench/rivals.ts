/**
 * Other ways to search the same papers: FTS5 by itself, fuse.js and MiniSearch. The latter two keep
 * all texts in memory and are given only as many papers as end within minutes.
 */
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { indexForPlainSearch, plainSearch } from "@/lib/db/plain-search";
import { resolveSelection } from "@/lib/db/resolve-selection";
import { searchPapers } from "@/lib/db/search";
import { displayName } from "@/lib/papers/names";
import { readSelection } from "@/lib/search/selection-url";
import type { PaperSource } from "./data/source";
import { step } from "./messages";
import { type Timing, timingOf } from "./percentiles";
import type { BenchQuery } from "./queries";

export interface Rival {
  name: string;
  papers: number;
  buildSeconds?: number;
  timing: Timing;
}

const FUSE_PAPERS = 10_000;
const FUSE_QUERIES = 12;
const MINISEARCH_PAPERS = 50_000;
const ROUNDS = 3;
const RESULTS = 20;

/** Queries of plain words, asked in this process, without HTTP: our search alone first. */
export async function measureRivals(
  source: PaperSource,
  papers: number,
  queries: BenchQuery[],
): Promise<Rival[]> {
  const worded = queries.filter(({ words }) => words !== undefined);
  step("Searching in this process, with ours and with FTS5 by itself");
  const selectionOf = ({ selection }: BenchQuery) => readSelection(selection).selection;
  const ours = await time(worded, (query) => searchPapers(selectionOf(query)));
  const alone = await time(worded, (query) => resolveSelection(selectionOf(query)));
  await indexForPlainSearch();
  const fts = await time(worded, ({ words }) => plainSearch(words!, true, RESULTS));
  const texts = await firstTexts(source, MINISEARCH_PAPERS);
  return [
    { name: "Paper Atlas, search alone", papers, timing: alone },
    { name: "Paper Atlas, with facets and snippets", papers, timing: ours },
    { name: "FTS5 alone, all words, top 20", papers, timing: fts },
    await miniSearch(texts, worded),
    await fuse(texts.slice(0, FUSE_PAPERS), worded),
  ];
}

interface PaperWords {
  id: number;
  title: string;
  abstract: string;
  authors: string;
}

async function firstTexts(source: PaperSource, count: number): Promise<PaperWords[]> {
  const texts: PaperWords[] = [];
  for await (const { title, abstract = "", authors } of source.papers()) {
    texts.push({ id: texts.length, title, abstract, authors: authors.map(displayName).join("; ") });
    if (texts.length === count) break;
  }
  return texts;
}

async function fuse(texts: PaperWords[], queries: BenchQuery[]): Promise<Rival> {
  step(`Searching ${texts.length} papers with fuse.js`);
  const begun = performance.now();
  const index = new Fuse(texts, { keys: ["title", "abstract", "authors"], ignoreLocation: true });
  const buildSeconds = secondsSince(begun);
  const every = Math.ceil(queries.length / FUSE_QUERIES);
  const few = queries.filter((_, i) => i % every === 0);
  const timing = await time(few, ({ words }) => index.search(words!, { limit: RESULTS }), 1);
  return { name: "fuse.js", papers: texts.length, buildSeconds, timing };
}

async function miniSearch(texts: PaperWords[], queries: BenchQuery[]): Promise<Rival> {
  const name = "MiniSearch, all words";
  step(`Searching ${texts.length} papers with MiniSearch`);
  const begun = performance.now();
  const index = new MiniSearch({ fields: ["title", "abstract", "authors"] });
  index.addAll(texts);
  const buildSeconds = secondsSince(begun);
  const timing = await time(queries, ({ words }) =>
    index.search(words!, { combineWith: "AND" }).slice(0, RESULTS),
  );
  return { name, papers: texts.length, buildSeconds, timing };
}

/** Each query once untimed, then in rounds. */
async function time(
  queries: BenchQuery[],
  search: (query: BenchQuery) => unknown,
  rounds = ROUNDS,
): Promise<Timing> {
  const durations: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const query of queries) {
      const begun = performance.now();
      await search(query);
      if (round > 0 || rounds === 1) durations.push(performance.now() - begun);
    }
  }
  return timingOf(durations);
}

function secondsSince(begun: number): number {
  return Math.round((performance.now() - begun) / 100) / 10;
}
