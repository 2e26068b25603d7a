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
    points(map, order),
  );
  await insertMany(
    transaction,
    "PaperVector",
    ["paperId", { name: "vector", hex: true }],
    vectors(map),
  );
  await insertMany(
    transaction,
    "PaperNeighbour",
    ["paperId", "rank", "neighbourId", "score", "shared"],
    neighbours(map, withTimeLeft(progress, "Relating papers")),
  );
}

function* points(
  { ids, layout: { x, y }, truth, regions, regionOf }: ComputedMap,
  order: Uint32Array,
) {
  for (let index = 0; index < order.length; index++) {
    const at = order[index]!;
    yield [ids[at]!, index, x[at]!, y[at]!, truth[at]!, regions[regionOf[at]!]?.id ?? null];
  }
}

function* vectors({ ids, texts }: ComputedMap) {
  const { documents, dimensions } = texts.space;
  for (let i = 0; i < ids.length; i++) {
    const vector = documents.slice(i * dimensions, (i + 1) * dimensions);
    yield [ids[i]!, Buffer.from(vector.buffer).toString("hex")];
  }
}

function* neighbours({ ids, texts }: ComputedMap, progress: (share: number) => void) {
  const { terms, table } = texts;
  for (let i = 0; i < ids.length; i++) {
    const related = relatedTo(terms, table, i, MOST_RELATED).filter(({ score }) => score >= WEAK);
    for (const [rank, { index, score }] of related.entries()) {
      yield [ids[i]!, rank, ids[index]!, score, JSON.stringify(sharedTerms(terms, i, index))];
    }
    if (i % 1_000 === 0) progress(i / ids.length);
  }
}
