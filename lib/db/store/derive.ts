/**
 * Everything computed from the texts: themes, key phrases, vectors, neighbours, the map, the search
 * index. Computed after an ingest and stored with the version it came from; pages only read it, and
 * see the old version until all of the new one is there.
 */
import { MemoryRows } from "@/lib/semantics/row-bytes";
import type { Taxonomy } from "@/lib/themes/theme";
import { database } from "../client";
import { collect } from "../collect";
import { extendMapPoints, readMapPoints } from "../map-points";
import { Aside } from "./aside/aside";
import { writeDerivedIndex, writeStatedIndex } from "./build-search-index";
import { writeSuggestionIndex } from "./build-suggestion-index";
import { settleTaken, takeChangedPapers } from "./changed-papers";
import {
  type Computed,
  compute,
  type Layout,
  oldMap,
  standing,
  storeComputed,
} from "./compute-library";
import { type ComputedMap, computeMap } from "./compute-map";
import { deriveChanges, isSmallChange } from "./derive-changes";
import { sameBasis, versionOf } from "./derived-version";
import { extendSearchIndex } from "./extend-search-index";
import { extendSuggestions } from "./extend-suggestions";
import { readLearnt } from "./learnt";
import { dropLeftNames } from "./left-names";
import { SpilledRows } from "./spilled-rows";
import { SpilledSegments } from "./spilled-segments";
import { storeMap } from "./store-map";
import { StoredTexts } from "./stored-texts";
import { StoredParts, writeIndex } from "./write-parts";
import { type Writer, withWriter } from "./writer";
import { inLongTransaction, readerOf } from "./writer-reader";

type Progress = (what: string) => void;

interface DeriveOptions {
  /** Papers from which on only what changed is computed anew. */
  fewest?: number;
  /** Papers from which on a second thread does a part of it: a smaller library is done sooner. */
  fewestForThread?: number;
  /** Papers that are put beside the search index until it is written whole again. */
  mostJoined?: number;
}

const FEWEST_FOR_THREAD = 5_000;

/**
 * Brings themes, map and index up to date with papers, taxonomy and code; does nothing when they are.
 * @param pipeline fingerprint of the code
 * @param progress called at each long step
 */
export async function deriveLibrary(
  taxonomy: Taxonomy,
  pipeline: string,
  progress: Progress,
  { fewest, fewestForThread = FEWEST_FOR_THREAD, mostJoined }: DeriveOptions = {},
): Promise<void> {
  const stored = await database().mapLayout.findFirst();
  const changed = await takeChangedPapers();
  const isChanged = changed.present.length + changed.gone.length > 0;
  const version = await versionOf(taxonomy, pipeline, isChanged ? stored?.version : undefined);
  const isSame = stored !== null && sameBasis(stored.version, version);
  if (!isChanged && isSame) return;

  await withWriter(async (writer) => {
    const learnt = isSame ? await readLearnt(readerOf(writer)) : undefined;
    const papers = await database().paper.count();
    if (learnt && isSmallChange(changed, papers, learnt.phrases.papers, fewest)) {
      progress(`Computing anew what depends on ${changed.present.length} of ${papers} papers`);
      await inLongTransaction(writer, async () => {
        const placed = await deriveChanges(writer, changed, learnt, taxonomy);
        dropLeftNames(writer);
        progress("Joining them to the search index");
        await withWriter(async (connection) => {
          const before = readerOf(connection);
          const { present } = changed;
          const isWhole = await extendSearchIndex(writer, before, present, mostJoined);
          await extendSuggestions(writer, before, present, isWhole);
          const points = await extendMapPoints(readerOf(writer), before, present);
          await writeIndex(writer, "map", points);
        });
        const { quality } = stored!;
        storeLayout(writer, { version, papers, placed: stored!.placed + placed, quality });
        settleTaken(writer);
      });
    } else {
      const aside = papers >= fewestForThread ? new Aside(taxonomy) : undefined;
      try {
        await deriveAll(writer, taxonomy, version, progress, aside);
      } finally {
        await aside?.close();
      }
    }
    writer.checkpoint();
  });
}

/** @param aside has been started: meanwhile, it computes what does not depend on the map */
async function deriveAll(
  writer: Writer,
  taxonomy: Taxonomy,
  version: string,
  progress: Progress,
  aside?: Aside,
): Promise<void> {
  await SpilledRows.during(async (rows) => {
    const computed: Computed = {};
    await compute(computed, { rows, taxonomy, version, progress, aside });
    await inLongTransaction(writer, async () => {
      const layout = await storeComputed(writer, taxonomy, computed, progress);
      dropLeftNames(writer);
      collect();
      progress(`Indexing ${layout.papers} papers for search`);
      await indexPapers(writer, aside);
      storeLayout(writer, { version, ...layout });
      settleTaken(writer);
    });
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
    const rows = new MemoryRows();
    const map = await computeMap(texts, await oldMap(texts, version), rows, progress);
    await inLongTransaction(writer, async () => {
      progress("Storing the map");
      storeMap(writer, map, progress);
      progress(`Indexing ${texts.ids.length} papers for search`);
      await indexPapers(writer);
      storeLayout(writer, { version, papers: texts.ids.length, ...standing(map) });
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

/** @param aside puts there what comes of the papers alone, if it has been started */
async function indexPapers(writer: Writer, aside?: Aside): Promise<void> {
  const reader = readerOf(writer);
  const sink = StoredParts.replacing(writer, "search");
  if (aside) await aside.putIndex(sink);
  else await SpilledSegments.during((segments) => writeStatedIndex(reader, sink, segments));
  await writeDerivedIndex(reader, sink);
  sink.finish();
  await writeSuggestions(writer);
  await writeIndex(writer, "map", await readMapPoints(reader));
}

async function writeSuggestions(writer: Writer): Promise<void> {
  const sink = StoredParts.replacing(writer, "suggestions");
  await writeSuggestionIndex(readerOf(writer), sink);
  sink.finish();
}

function storeLayout(writer: Writer, layout: Layout): void {
  writer.run("DELETE FROM MapLayout");
  writer.insert("MapLayout", { id: 1, ...layout });
}
