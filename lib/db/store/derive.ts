/**
 * Everything computed from the texts: themes, key phrases, vectors, neighbours, the map, the search
 * index. Computed after an ingest and stored with the version it came from; pages only read it, and
 * see the old version until all of the new one is there.
 */
import type { Taxonomy } from "@/lib/themes/theme";
import { database } from "../client";
import { readMapPoints } from "../map-points";
import { writeSearchIndex } from "./build-search-index";
import { buildSuggestionIndex } from "./build-suggestion-index";
import { settleTaken, takeChangedPapers } from "./changed-papers";
import { type ComputedMap, computeMap } from "./compute-map";
import { computeThemes } from "./compute-themes";
import { sameBasis, sameCode, versionOf } from "./derived-version";
import { OldMap } from "./old-map";
import { SpilledSegments } from "./spilled-segments";
import { storeMap } from "./store-map";
import { StoredTexts } from "./stored-texts";
import { StoredParts, writeIndex } from "./write-parts";
import { type Writer, withWriter } from "./writer";
import { inLongTransaction, readerOf } from "./writer-reader";

type Progress = (what: string) => void;

/**
 * Brings themes, map and index up to date with papers, taxonomy and code; does nothing when they are.
 * @param pipeline fingerprint of the code
 * @param progress called at each long step
 */
export async function deriveLibrary(
  taxonomy: Taxonomy,
  pipeline: string,
  progress: Progress,
): Promise<void> {
  const stored = await database().mapLayout.findFirst();
  const changed = await takeChangedPapers();
  const isChanged = changed.present.length + changed.gone.length > 0;
  const version = await versionOf(taxonomy, pipeline, isChanged ? stored?.version : undefined);
  if (!isChanged && sameBasis(stored?.version, version)) return;

  await withWriter(async (writer) => {
    const texts = await StoredTexts.open(readerOf(writer));
    const papers = texts.ids.length;
    progress(`Drawing the map of ${papers} papers`);
    const map = await computeMap(texts, await oldMap(texts, version), progress);
    await inLongTransaction(writer, async () => {
      progress(`Finding themes and key phrases of ${papers} papers`);
      await computeThemes(writer, texts, taxonomy);
      storeMap(writer, map, progress);
      dropUnused(writer);
      progress(`Indexing ${papers} papers for search`);
      await indexPapers(writer);
      storeLayout(writer, version, papers, map);
      settleTaken(writer);
    });
    writer.checkpoint();
  });
}

/**
 * Draws the map of a library as it is, without themes of its own, and makes it ready for search.
 * @param pipeline fingerprint of the code
 */
export function mapLibrary(pipeline: string, progress: Progress): Promise<ComputedMap> {
  return withWriter(async (writer) => {
    const version = await versionOf(undefined, pipeline);
    const texts = await StoredTexts.open(readerOf(writer));
    const map = await computeMap(texts, await oldMap(texts, version), progress);
    await inLongTransaction(writer, async () => {
      progress("Storing the map");
      storeMap(writer, map, progress);
      progress(`Indexing ${texts.ids.length} papers for search`);
      await indexPapers(writer);
      storeLayout(writer, version, texts.ids.length, map);
    });
    return map;
  });
}

/** Makes a library ready for search as it is, without themes and map. */
export function indexLibrary(): Promise<void> {
  return withWriter(async (writer) => {
    await inLongTransaction(writer, () => indexPapers(writer));
    writer.checkpoint();
  });
}

async function indexPapers(writer: Writer): Promise<void> {
  const reader = readerOf(writer);
  const segments = await SpilledSegments.open();
  try {
    const sink = StoredParts.replacing(writer, "search");
    await writeSearchIndex(reader, sink, segments);
    sink.finish();
  } finally {
    await segments.close();
  }
  await writeIndex(writer, "suggestions", await buildSuggestionIndex(reader));
  await writeIndex(writer, "map", await readMapPoints(reader));
}

async function oldMap({ ids }: StoredTexts, version: string): Promise<OldMap> {
  const layout = await database().mapLayout.findFirst();
  return OldMap.read(ids, layout?.placed ?? 0, sameCode(layout?.version, version));
}

function storeLayout(
  writer: Writer,
  version: string,
  papers: number,
  { placed, quality }: Pick<ComputedMap, "placed" | "quality">,
): void {
  writer.run("DELETE FROM MapLayout");
  const measured = quality ? JSON.stringify(quality) : null;
  writer.insert("MapLayout", { id: 1, version, papers, placed, quality: measured });
}

/** Names that no paper has any more. */
function dropUnused(writer: Writer): void {
  writer.run(
    `DELETE FROM Author WHERE NOT EXISTS (SELECT 1 FROM Authorship WHERE authorId = Author.id)`,
  );
  writer.run(`DELETE FROM Venue WHERE NOT EXISTS (SELECT 1 FROM Paper WHERE venueId = Venue.id)`);
}
