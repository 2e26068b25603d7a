/**
 * Everything computed from the texts: themes, key phrases, vectors, neighbours, the map. Computed
 * once after an ingest and stored with the version it came from; pages only read it.
 */
import { createHash } from "node:crypto";
import type { Taxonomy } from "@/lib/themes/theme";
import { database, inTransaction, type Transaction } from "../client";
import { readMapPoints } from "../map-points";
import { writeIndex } from "../search-parts";
import { buildSearchIndex } from "./build-search-index";
import { buildSuggestionIndex } from "./build-suggestion-index";
import { settleTaken, takeChangedPapers } from "./changed-papers";
import { type ComputedMap, computeMap } from "./compute-map";
import { computeThemes } from "./compute-themes";
import { OldMap } from "./old-map";
import { storeMap } from "./store-map";
import { StoredTexts } from "./stored-texts";

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
  const stored = await database().mapLayout.findFirst();
  const changed = await takeChangedPapers();
  const isChanged = changed.present.length + changed.gone.length > 0;
  const version = await versionOf(taxonomy, pipeline, isChanged ? stored?.version : undefined);
  if (!isChanged && sameBasis(stored?.version, version)) return;

  const texts = await StoredTexts.open();
  const papers = texts.ids.length;
  progress(`Finding themes and key phrases of ${papers} papers`);
  const writeThemes = computeThemes(await texts.all(), taxonomy);
  progress(`Drawing the map of ${papers} papers`);
  const map = await computeMap(texts, await oldMap(texts, version), progress);
  await inTransaction(async (transaction) => {
    await writeThemes(transaction);
    await storeMap(transaction, map, progress);
    await dropUnused(transaction);
    progress(`Indexing ${papers} papers for search`);
    await indexPapers(transaction);
    await storeLayout(transaction, version, papers, map);
    await settleTaken(transaction);
  });
}

/**
 * Draws the map of a library as it is, without themes of its own, and makes it ready for search.
 * @param pipeline fingerprint of the code
 */
export async function mapLibrary(
  pipeline: string,
  progress: (what: string) => void,
): Promise<ComputedMap> {
  const version = await versionOf(undefined, pipeline);
  const texts = await StoredTexts.open();
  const map = await computeMap(texts, await oldMap(texts, version), progress);
  await inTransaction(async (transaction) => {
    progress("Storing the map");
    await storeMap(transaction, map, progress);
    progress(`Indexing ${texts.ids.length} papers for search`);
    await indexPapers(transaction);
    await storeLayout(transaction, version, texts.ids.length, map);
  });
  return map;
}

/** Makes a library ready for search as it is, without themes and map. */
export async function indexLibrary(): Promise<void> {
  await inTransaction(indexPapers);
}

async function indexPapers(transaction: Transaction): Promise<void> {
  await writeIndex(transaction, "search", await buildSearchIndex(transaction));
  await writeIndex(transaction, "suggestions", await buildSuggestionIndex(transaction));
  await writeIndex(transaction, "map", await readMapPoints(transaction));
}

async function oldMap({ ids }: StoredTexts, version: string): Promise<OldMap> {
  const layout = await database().mapLayout.findFirst();
  const isOfThisCode = layout?.version.slice(0, CODE_DIGITS) === version.slice(0, CODE_DIGITS);
  return OldMap.read(ids, layout?.placed ?? 0, isOfThisCode);
}

async function storeLayout(
  transaction: Transaction,
  version: string,
  papers: number,
  { placed, quality }: ComputedMap,
): Promise<void> {
  const layout = { version, papers, placed, quality: quality ? JSON.stringify(quality) : null };
  await transaction.mapLayout.upsert({ where: { id: 1 }, create: layout, update: layout });
}

/** The first digits of a version are those of the code: another code lays the map out anew. */
const CODE_DIGITS = 6;
/** And of the taxonomy, by which all papers are matched. */
const BASIS_DIGITS = 12;

/** Whether two versions are of the same code and taxonomy. */
function sameBasis(one: string | undefined, other: string): boolean {
  return one?.slice(0, BASIS_DIGITS) === other.slice(0, BASIS_DIGITS);
}

/**
 * Hash of the code, and of all else that the derived data depends on.
 * @param before the version that the papers have changed since: the new one is another one, even
 *   when the digests are the same
 */
async function versionOf(
  taxonomy: Taxonomy | undefined,
  pipeline: string,
  before?: string,
): Promise<string> {
  const digests = await database().digest.findMany({
    select: { path: true, sha256: true, crawledOn: true },
    orderBy: { sha256: "asc" },
  });
  const hash = (value: unknown) =>
    createHash("sha256")
      .update(JSON.stringify(value) ?? "")
      .digest("hex");
  const basis = hash(pipeline).slice(0, CODE_DIGITS) + hash(taxonomy).slice(0, CODE_DIGITS);
  const version = `${basis}${hash(digests).slice(0, 8)}`;
  return version === before ? `${basis}${hash(before).slice(0, 8)}` : version;
}

/** Names that no paper has any more. */
async function dropUnused(transaction: Transaction): Promise<void> {
  await transaction.author.deleteMany({ where: { authorships: { none: {} } } });
  await transaction.venue.deleteMany({ where: { papers: { none: {} } } });
}
