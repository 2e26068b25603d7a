/** Computes what comes of the texts of a whole library, and puts it in place of what was there. */
import type { Taxonomy } from "@/lib/themes/theme";
import { database } from "../client";
import { collect } from "../collect";
import type { Aside } from "./aside/aside";
import { type ComputedMap, computeMap } from "./compute-map";
import { sameCode } from "./derived-version";
import { type ComputedThemes, computeThemes, type FoundThemes } from "./find-themes";
import { withIndexesAfter } from "./indexes-after";
import { storeLearnt } from "./learnt";
import { OldMap } from "./old-map";
import type { SpilledRows } from "./spilled-rows";
import { storeMap } from "./store-map";
import { storeComputedThemes } from "./store-themes";
import { StoredTexts } from "./stored-texts";
import { withTimeLeft } from "./time-left";
import { type Writer, withReading } from "./writer";
import { readerOf } from "./writer-reader";

type Progress = (what: string) => void;

/** Tables with very many rows that are all written anew. */
const FILLED = ["PaperTheme", "PaperKeyword", "PaperNeighbour", "MapPoint"];

/** What is computed, until it is stored: memory does not hold it any longer. */
export interface Computed {
  map?: ComputedMap;
  themes?: ComputedThemes;
}

interface Computing {
  /** Where the terms of the papers are kept. */
  rows: SpilledRows;
  taxonomy: Taxonomy;
  version: string;
  progress: Progress;
  aside?: Aside;
}

export async function compute(
  computed: Computed,
  { rows, taxonomy, version, progress, aside }: Computing,
): Promise<void> {
  await withReading(async (connection) => {
    const texts = await StoredTexts.open(readerOf(connection));
    const papers = texts.ids.length;
    collect();
    progress(`Drawing the map of ${papers} papers`);
    computed.map = await computeMap(texts, await oldMap(texts, version), rows, progress);
    const finding = `Finding themes and key phrases of ${papers} papers`;
    collect();
    progress(finding);
    const found = withTimeLeft(progress, finding, aside?.begun);
    computed.themes = await (aside?.themes(found) ?? themesOf(texts, taxonomy, found));
  });
}

/** Takes what was computed away. */
export async function storeComputed(
  writer: Writer,
  taxonomy: Taxonomy,
  computed: Computed,
  progress: Progress,
): Promise<Omit<Layout, "version">> {
  const map = computed.map!;
  const themes = computed.themes!;
  computed.map = computed.themes = undefined;
  await withIndexesAfter(writer, FILLED, async () => {
    storeComputedThemes(writer, taxonomy, themes);
    const { terms, space } = map.texts;
    const learnt = { phrases: themes.learnt, space: { ...space, vocabulary: terms.vocabulary } };
    await storeLearnt(writer, learnt);
    storeMap(writer, map, progress);
  });
  return { papers: map.ids.length, ...standing(map) };
}

async function themesOf(
  texts: StoredTexts,
  taxonomy: Taxonomy,
  progress: (share: number) => void,
): Promise<ComputedThemes> {
  const found: FoundThemes[][] = [];
  const learnt = await computeThemes(texts, taxonomy, (some) => found.push(some), progress);
  return { learnt, found };
}

export async function oldMap({ ids }: StoredTexts, version: string): Promise<OldMap> {
  const layout = await database().mapLayout.findFirst();
  return OldMap.read(ids, layout?.placed ?? 0, sameCode(layout?.version, version));
}

export interface Layout {
  version: string;
  papers: number;
  placed: number;
  /** JSON. */
  quality: string | null;
}

export function standing({ placed, quality }: ComputedMap): Pick<Layout, "placed" | "quality"> {
  return { placed, quality: quality ? JSON.stringify(quality) : null };
}
