/** Writes a computed map in place of the one that was there, with vectors and related papers. */
import { orderByRegion } from "@/lib/map/region-order";
import { relatedTo } from "@/lib/semantics/related";
import { sharedTerms } from "@/lib/semantics/shared-terms";
import type { Transaction } from "../client";
import type { ComputedMap } from "./compute-map";
import { insertMany } from "./insert-many";
import { withTimeLeft } from "./time-left";

/** Related papers stored of each paper, at most. */
const MOST_RELATED = 10;
/** Read on the seeds: below this, what two papers share is mostly chance. */
const WEAK = 0.2;

/** The related papers are found while they are written: of very many, memory does not hold them all. */
export async function storeMap(
  transaction: Transaction,
  map: ComputedMap,
  progress: (what: string) => void,
): Promise<void> {
  const { order, first } = orderByRegion(map.regions, map.regionOf);
  const byId = Uint32Array.from(map.ids.keys()).sort((a, b) => map.ids[a]! - map.ids[b]!);
  // In KiB: without it, rows and indexes of very many papers are written again and again.
  await transaction.$executeRawUnsafe("PRAGMA cache_size = -262144");
  await transaction.paperVector.deleteMany();
  await transaction.paperNeighbour.deleteMany();
  await transaction.mapPoint.deleteMany();
  await transaction.region.deleteMany();
  await transaction.region.createMany({
    data: map.regions.map(({ parent, terms, ...region }, i) => ({
      ...region,
      first: first[i]!,
      parentId: parent ?? null,
      terms: JSON.stringify(terms),
    })),
  });
  await insertMany(
    transaction,
    "MapPoint",
    ["paperId", "index", "x", "y", "truth", "regionId"],
    points(map, order, byId),
  );
  await insertMany(
    transaction,
    "PaperVector",
    ["paperId", { name: "vector", hex: true }],
    vectors(map, byId),
  );
  await insertMany(
    transaction,
    "PaperNeighbour",
    ["paperId", "rank", "neighbourId", "score", "shared"],
    neighbours(map, byId, withTimeLeft(progress, "Relating papers")),
  );
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
    yield [ids[at]!, indices[at]!, x[at]!, y[at]!, truth[at]!, region];
  }
}

function* vectors({ ids, texts }: ComputedMap, byId: Uint32Array) {
  const { documents, dimensions } = texts.space;
  for (const at of byId) {
    const vector = documents.slice(at * dimensions, (at + 1) * dimensions);
    yield [ids[at]!, Buffer.from(vector.buffer).toString("hex")];
  }
}

function* neighbours(
  { ids, texts: { terms, table } }: ComputedMap,
  byId: Uint32Array,
  progress: (share: number) => void,
) {
  for (const [done, at] of byId.entries()) {
    const related = relatedTo(terms, table, at, MOST_RELATED).filter(({ score }) => score >= WEAK);
    for (const [rank, { index, score }] of related.entries()) {
      yield [ids[at]!, rank, ids[index]!, score, JSON.stringify(sharedTerms(terms, at, index))];
    }
    if (done % 1_000 === 0) progress(done / ids.length);
  }
}
