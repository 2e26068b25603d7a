/**
 * Very many papers into an empty library, as if one digest had them all: the same rows as storing
 * that digest makes, without asking who meets whom. The process can do other things between its batches.
 */
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { setImmediate } from "node:timers/promises";
import { countProblems } from "@/lib/ingest/problem";
import type { PaperFacts } from "@/lib/papers/paper";
import { slugify } from "@/lib/papers/slug";
import type { KeyPhrase, Taxonomy, ThemeMatch } from "@/lib/themes/theme";
import { database } from "../client";
import { storeAlone } from "./store-entries";
import { storeTerms, themeRows } from "./store-themes";
import { type Writer, withWriter } from "./writer";

/** A paper ready to be stored, with what was computed of it, as far as it was. */
export interface LoadablePaper extends Omit<PaperFacts, "codeUrls"> {
  codeUrls?: string[];
  /** Ids are of the taxonomy that is loaded with the papers. */
  themes?: (Pick<ThemeMatch, "id" | "score"> & Partial<ThemeMatch>)[];
  keywords?: KeyPhrase[];
}

interface LoadOptions {
  /** Where the papers come from: the digest's path and its site. */
  path?: string;
  site?: string;
  /** ISO date of the capture. */
  crawledOn?: string;
  /** The themes that the papers' `themes` are of. */
  taxonomy?: Taxonomy;
  /** Called after every ten batches with the papers stored so far. */
  progress?: (papers: number) => void;
}

/** Papers of a transaction: memory holds no more of them at a time. */
const BATCH = 1_000;
const TOLD = 10_000;
const DIGEST_ID = 1;
/** Of a digest that was cut short, which therefore counts as not stored. */
const UNFINISHED = "unfinished";
/** What papers that are gone may have left. */
const LEFTOVERS = [
  ...["Author", "Venue", "Keyword", "LeftName"],
  ...["Theme", "Source", "MapLayout", "SearchIndexPart"],
];

/**
 * Stores papers that are all different: who has the same paper twice must merge them before. What
 * was stored when the iterable or the disk fails stays, under a digest marked as unfinished.
 * @returns how many papers there were
 * @throws Error when the library has papers
 */
export async function loadPapers(
  papers: Iterable<LoadablePaper> | AsyncIterable<LoadablePaper>,
  options: LoadOptions = {},
): Promise<number> {
  if ((await database().paper.count()) + (await database().digest.count()) > 0) {
    throw new Error("Papers can be loaded in bulk only into an empty library.");
  }
  return withWriter(async (writer) => {
    writer.transaction(() => prepare(writer, options));
    const hash = createHash("sha256");
    let count = 0;
    let batch: LoadablePaper[] = [];
    const write = () => {
      writer.transaction(() => {
        addPapers(writer, batch, count + 1);
        count += batch.length;
      });
      batch = [];
      if (count % TOLD === 0) options.progress?.(count);
    };
    for await (const paper of papers) {
      hash.update(paper.title).update(paper.abstract ?? "");
      batch.push(paper);
      if (batch.length < BATCH) continue;
      write();
      await setImmediate();
    }
    if (batch.length > 0) write();
    writer.transaction(() => finish(writer, hash.digest("hex"), count));
    writer.checkpoint();
    return count;
  });
}

function addPapers(writer: Writer, papers: readonly LoadablePaper[], firstLine: number): void {
  const drafts = papers.map(({ themes: _, keywords: __, codeUrls = [], ...facts }, i) => {
    const { title, abstract } = facts;
    const line = firstLine + i;
    return { ...facts, codeUrls, firstLine: line, lastLine: line, raw: { title, abstract } };
  });
  const stored = storeAlone(writer, DIGEST_ID, drafts);
  const withTerms = papers.map(({ themes = [], keywords = [] }, i) => {
    const { paperId } = stored[i]!;
    return { paperId, themes: themes.map((match) => ({ evidence: [], ...match })), keywords };
  });
  storeTerms(writer, withTerms);
}

function prepare(
  writer: Writer,
  { path = "papers.jsonl", site = "Papers", crawledOn, taxonomy }: LoadOptions,
): void {
  for (const table of LEFTOVERS) writer.run(`DELETE FROM "${table}"`);
  writer.run("DELETE FROM sqlite_sequence WHERE name = 'Paper'");
  const source = { id: slugify(site), name: site };
  writer.insertName("Source", source);
  writer.insert("Digest", {
    id: DIGEST_ID,
    path,
    file: basename(path),
    sha256: UNFINISHED,
    pipeline: UNFINISHED,
    format: "bulk",
    sourceId: source.id,
    crawledOn: crawledOn ?? null,
    entries: 0,
  });
  for (const row of taxonomy ? themeRows(taxonomy) : []) writer.insert("Theme", row);
}

function finish(writer: Writer, sha256: string, papers: number): void {
  writer.update("Digest", DIGEST_ID, {
    sha256,
    pipeline: "bulk",
    entries: papers,
    problemCounts: JSON.stringify(countProblems([])),
  });
  writer.insert("MapLayout", { id: 1, version: sha256.slice(0, 16), papers: 0 });
}
