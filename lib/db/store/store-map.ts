/** Writes a computed map in place of the one that was there, with vectors and related papers. */
import { orderByRegion } from "@/lib/map/region-order";
import { relatedTo } from "@/lib/semantics/related";
import { sharedTerms } from "@/lib/semantics/shared-terms";
import type { ComputedMap } from "./compute-map";
import { withTimeLeft } from "./time-left";
import type { Writer } from "./writer";

/** Related papers stored of each paper, at most. */
export const MOST_RELATED = 10;
/** Read on the seeds: below this, what two papers share is mostly chance. */
export const WEAK = 0.2;

/** The related papers are found while they are written: of very many, memory does not hold them all. */
export function storeMap(writer: Writer, map: ComputedMap, progress: (what: string) => void): void {
  const { order, first } = orderByRegion(map.regions, map.regionOf);
  const byId = Uint32Array.from(map.ids.keys()).sort((a, b) => map.ids[a]! - map.ids[b]!);
  for (const table of ["PaperVector", "PaperNeighbour", "MapPoint", "Region"]) {
    writer.run(`DELETE FROM "${table}"`);
  }
  const regions = map.regions.map(({ parent, terms, ...region }, i) => ({
    ...region,
    first: first[i]!,
    parentId: parent ?? null,
    terms: JSON.stringify(terms),
  }));
  writer.insertAll("Region", regions);
  writer.insertAll("MapPoint", points(map, order, byId));
  writer.insertAll("PaperVector", vectors(map, byId));
  const related = neighbours(map, byId, withTimeLeft(progress, "Relating papers"));
  writer.insertAll("PaperNeighbour", related);
}

/** Rows come in the order of their keys, so that they are put one after the other. */
function* points(
  { ids, layout: { x, y }, truth, regions, regionOf }: ComputedMap,
  order: Uint32Array,
  byId: Uint32Array,
) {
  const indices = new Uint32Array(order.length);
  order.forEach((at, index) => {
    indices[at] = index;
  });
  for (const at of byId) {
    const region = regions[regionOf[at]!]?.id ?? null;
    yield {
      paperId: ids[at]!,
      index: indices[at]!,
      x: x[at]!,
      y: y[at]!,
      truth: truth[at]!,
      regionId: region,
    };
  }
}

function* vectors({ ids, texts }: ComputedMap, byId: Uint32Array) {
  const { documents, dimensions } = texts.space;
  for (const at of byId) {
    const vector = documents.slice(at * dimensions, (at + 1) * dimensions);
    yield { paperId: ids[at]!, vector: Buffer.from(vector.buffer) };
  }
}

function* neighbours(
  { ids, texts: { terms, table } }: ComputedMap,
  byId: Uint32Array,
  progress: (share: number) => void,
) {
  for (const [done, at] of byId.entries()) {
    const related = relatedTo(terms, table, at, MOST_RELATED, WEAK);
    for (const [rank, { index, score }] of related.entries()) {
      const shared = JSON.stringify(sharedTerms(terms, at, index));
      yield { paperId: ids[at]!, rank, neighbourId: ids[index]!, score, shared };
    }
    if (done % 1_000 === 0) progress(done / ids.length);
  }
}
