/** Vectors, neighbours, layout and regions of all papers. */
import { extendLayout, layoutMap, type MapLayout } from "@/lib/map/layout";
import { type MapQuality, mapQuality } from "@/lib/map/quality";
import { orderByRegion } from "@/lib/map/region-order";
import { mapRegions } from "@/lib/map/regions";
import { truthOfPlaces } from "@/lib/map/truth";
import { relatedTo } from "@/lib/semantics/related";
import { sharedTerms } from "@/lib/semantics/shared-terms";
import { type TextSpace, textSpace } from "@/lib/semantics/text-space";
import type { Transaction } from "../client";
import { insertMany } from "./insert-many";
import type { OldMap } from "./old-map";
import type { StoredTexts } from "./stored-texts";
import { withTimeLeft } from "./time-left";

/** Related papers stored of each paper, at most. */
const MOST_RELATED = 10;
/** Read on the seeds: below this, what two papers share is mostly chance. */
const WEAK = 0.2;
/** The quality of a larger map is measured on so many of its papers. */
const MEASURED = 1_000;

export interface ComputedMap {
  /** Papers placed among the others since the map was laid out. */
  placed: number;
  quality: MapQuality;
  write(transaction: Transaction): Promise<void>;
}

/**
 * Computes, and returns what stores the result. Papers of the old map stay where they are, unless
 * there are so many others that all are laid out anew.
 */
export async function computeMap(
  texts: StoredTexts,
  old: OldMap,
  progress: (what: string) => void,
): Promise<ComputedMap> {
  const count = texts.ids.length;
  const textsOfMap = await textSpace({ count, read: (step) => texts.read(step) }, steps(progress));
  const { terms, space, table } = textsOfMap;
  const unfolding = withTimeLeft(progress, "Laying out the map");
  const layout = old.staysFor(count)
    ? extendLayout(table, old.layout)
    : layoutMap(space, table, count, { old: old.layout, progress: unfolding });
  const quality = mapQuality(space.documents, space.dimensions, layout, { mostRows: MEASURED });
  progress(`Naming the regions of ${count} papers`);
  const { regions, regionOf } = mapRegions(terms, layout, space);
  const { order, first } = orderByRegion(regions, regionOf);
  const truth = truthOfPlaces(table, layout);

  return {
    placed: old.staysFor(count) ? old.placed + old.newPapers : 0,
    quality,
    write: async (transaction) => {
      await transaction.paperVector.deleteMany();
      await transaction.paperNeighbour.deleteMany();
      await transaction.mapPoint.deleteMany();
      await transaction.region.deleteMany();
      await transaction.region.createMany({
        data: regions.map(({ parent, terms: regionTerms, ...region }, i) => ({
          ...region,
          first: first[i]!,
          parentId: parent ?? null,
          terms: JSON.stringify(regionTerms),
        })),
      });
      const regionIds = Array.from(regionOf, (region) => regions[region]?.id ?? null);
      await insertMany(
        transaction,
        "MapPoint",
        ["paperId", "index", "x", "y", "truth", "regionId"],
        points(texts.ids, order, layout, truth, regionIds),
      );
      await insertMany(
        transaction,
        "PaperVector",
        ["paperId", { name: "vector", hex: true }],
        vectors(texts.ids, textsOfMap),
      );
      await insertMany(
        transaction,
        "PaperNeighbour",
        ["paperId", "rank", "neighbourId", "score", "shared"],
        neighbours(texts.ids, textsOfMap, withTimeLeft(progress, "Relating papers")),
      );
    },
  };
}

/** Each step has a time left of its own. */
function steps(progress: (what: string) => void): (what: string, share: number) => void {
  const begun = new Map<string, (share: number) => void>();
  return (what, share) => {
    if (!begun.has(what)) begun.set(what, withTimeLeft(progress, what));
    begun.get(what)!(share);
  };
}

function* points(
  ids: readonly number[],
  order: Uint32Array,
  { x, y }: MapLayout,
  truth: Uint8Array,
  regionIds: (string | null)[],
) {
  for (let index = 0; index < order.length; index++) {
    const at = order[index]!;
    yield [ids[at]!, index, x[at]!, y[at]!, truth[at]!, regionIds[at]!];
  }
}

function* vectors(ids: readonly number[], { space: { documents, dimensions } }: TextSpace) {
  for (let i = 0; i < ids.length; i++) {
    const vector = documents.slice(i * dimensions, (i + 1) * dimensions);
    yield [ids[i]!, Buffer.from(vector.buffer).toString("hex")];
  }
}

function* neighbours(
  ids: readonly number[],
  { terms, table }: TextSpace,
  progress: (share: number) => void,
) {
  for (let i = 0; i < ids.length; i++) {
    const related = relatedTo(terms, table, i, MOST_RELATED).filter(({ score }) => score >= WEAK);
    for (const [rank, { index, score }] of related.entries()) {
      yield [ids[i]!, rank, ids[index]!, score, JSON.stringify(sharedTerms(terms, i, index))];
    }
    if (i % 1_000 === 0) progress(i / ids.length);
  }
}
