/**
 * Everything computed from the texts: themes, key phrases, vectors, neighbours, the map. Computed
 * once after an ingest and stored with the version it came from; pages only read it.
 */
import { createHash } from "node:crypto";
import type { Taxonomy } from "@/lib/themes/theme";
import { database, inTransaction, type Transaction } from "../client";
import { writeIndex } from "../search-parts";
import { buildSearchIndex } from "./build-search-index";
import { buildSuggestionIndex } from "./build-suggestion-index";
import { computeMap } from "./compute-map";
import { computeThemes } from "./compute-themes";
import type { PaperText } from "./paper-text";

/**
 * Brings themes and map up to date with papers, taxonomy and code; does nothing when they are.
 * @param pipeline fingerprint of the code
 * @param progress called at each long step
 */
export async function deriveLibrary(
  taxonomy: Taxonomy,
  pipeline: string,
  progress: (what: string) => void,
): Promise<void> {
  const version = await versionOf(taxonomy, pipeline);
  const stored = await database().mapLayout.findFirst();
  if (stored?.version === version) return;

  const papers = await readTexts();
  progress(`Finding themes and key phrases of ${papers.length} papers`);
  const writeThemes = computeThemes(papers, taxonomy);
  progress(`Drawing the map of ${papers.length} papers`);
  const writeMap = computeMap(papers);
  await inTransaction(async (transaction) => {
    await writeThemes(transaction);
    await writeMap(transaction);
    await dropUnused(transaction);
    const layout = { version, papers: papers.length };
    progress(`Indexing ${papers.length} papers for search`);
    await indexPapers(transaction);
    await transaction.mapLayout.upsert({ where: { id: 1 }, create: layout, update: layout });
  });
}

/** Makes a library ready for search as it is, without themes and map. */
export async function indexLibrary(): Promise<void> {
  await inTransaction(indexPapers);
}

async function indexPapers(transaction: Transaction): Promise<void> {
  await writeIndex(transaction, "search", await buildSearchIndex(transaction));
  await writeIndex(transaction, "suggestions", await buildSuggestionIndex(transaction));
}

/** Hash of all that the derived data depends on. */
async function versionOf(taxonomy: Taxonomy, pipeline: string): Promise<string> {
  const digests = await database().digest.findMany({
    select: { path: true, sha256: true, crawledOn: true },
    orderBy: { sha256: "asc" },
  });
  const inputs = JSON.stringify([pipeline, taxonomy, digests]);
  return createHash("sha256").update(inputs).digest("hex").slice(0, 16);
}

/** In the order of slugs, so that the map does not depend on the order of the ingest. */
async function readTexts(): Promise<PaperText[]> {
  const papers = await database().paper.findMany({
    select: { id: true, slug: true, title: true, abstract: true },
    orderBy: { slug: "asc" },
  });
  return papers.map(({ abstract, ...paper }) => ({ ...paper, abstract: abstract ?? undefined }));
}

/** Names that no paper has any more. */
async function dropUnused(transaction: Transaction): Promise<void> {
  await transaction.author.deleteMany({ where: { authorships: { none: {} } } });
  await transaction.venue.deleteMany({ where: { papers: { none: {} } } });
}
