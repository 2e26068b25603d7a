/** Vectors, neighbours, layout and regions of all papers. */
import { extendLayout, layoutMap, type MapLayout } from "@/lib/map/layout";
import { type MapQuality, mapQuality } from "@/lib/map/quality";
import { type MapRegions, mapRegions } from "@/lib/map/regions";
import { truthOfPlaces } from "@/lib/map/truth";
import type { RowBytes } from "@/lib/semantics/row-bytes";
import { type TextSpace, textSpace } from "@/lib/semantics/text-space";
import { collect } from "../collect";
import type { OldMap } from "./old-map";
import type { StoredTexts } from "./stored-texts";
import { withTimeLeft } from "./time-left";

/** The quality of a larger map is measured on a part of its papers: at most so many, or pairs. */
const MOST_MEASURED = 1_000;
const MOST_PAIRS = 30_000_000;

/** A map that is not stored yet; whatever has an index is in the order of `ids`. */
export interface ComputedMap extends MapRegions {
  ids: readonly number[];
  texts: TextSpace;
  layout: MapLayout;
  truth: Uint8Array;
  /** Undefined of a map of so few papers that it cannot be measured. */
  quality?: MapQuality;
  /** Papers placed among the others since the map was laid out. */
  placed: number;
}

/**
 * Papers of the old map stay where they are, unless there are so many others that all are laid out
 * anew.
 * @param rows where the terms of the papers are kept
 */
export async function computeMap(
  stored: StoredTexts,
  old: OldMap,
  rows: RowBytes,
  progress: (what: string) => void,
): Promise<ComputedMap> {
  const { ids } = stored;
  const count = ids.length;
  const source = { count, read: (step: number) => stored.read(step), rows };
  const texts = await textSpace(source, steps(progress));
  const { terms, space, table } = texts;
  collect();
  progress(`Laying out the map of ${count} papers`);
  const unfolding = withTimeLeft(progress, "Laying out the map");
  const stays = old.staysFor(count);
  const layout = stays
    ? extendLayout(table, old.layout)
    : layoutMap(space, table, count, { old: old.layout, progress: unfolding });
  const mostRows = Math.min(MOST_MEASURED, Math.ceil(MOST_PAIRS / Math.max(1, count)));
  const quality = mapQuality(space.documents, space.dimensions, layout, { mostRows });
  if (quality) progress(inWords(quality));
  collect();
  progress(`Naming the regions of ${count} papers`);
  return {
    ...{ ids, texts, layout, quality },
    truth: truthOfPlaces(table, layout),
    placed: stays ? old.placed + old.newPapers : 0,
    ...mapRegions(terms, layout, space),
  };
}

function inWords({ trustworthiness, continuity }: MapQuality): string {
  const [trust, joined] = [trustworthiness, continuity].map((value) => value.toFixed(3));
  return `The map has a trustworthiness of ${trust} and a continuity of ${joined}`;
}

/** Each step has a time left of its own. */
function steps(progress: (what: string) => void): (what: string, share: number) => void {
  const begun = new Map<string, (share: number) => void>();
  return (what, share) => {
    if (!begun.has(what)) begun.set(what, withTimeLeft(progress, what));
    begun.get(what)!(share);
  };
}
