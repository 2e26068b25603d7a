/** Vectors, neighbours, layout and regions of all papers. */
import { layoutMap } from "@/lib/map/layout";
import { orderByRegion } from "@/lib/map/region-order";
import { mapRegions } from "@/lib/map/regions";
import { latentSpace } from "@/lib/semantics/latent-space";
import { relatedPapers } from "@/lib/semantics/related";
import { sharedTerms } from "@/lib/semantics/shared-terms";
import { termVectors } from "@/lib/semantics/term-vectors";
import type { Transaction } from "../client";
import { insertRows } from "./insert-rows";
import type { PaperText } from "./paper-text";

/** Related papers stored of each paper, at most. */
const MOST_RELATED = 10;
/** Read on the seeds: below this, what two papers share is mostly chance. */
const WEAK = 0.2;

/** Computes, and returns what stores the result. */
export function computeMap(papers: PaperText[]): (transaction: Transaction) => Promise<void> {
  const terms = termVectors(papers);
  const space = latentSpace(terms);
  const { documents, dimensions } = space;
  const layout = layoutMap(documents, dimensions, papers.length);
  const { regions, regionOf } = mapRegions(terms, layout, space);
  const related = relatedPapers(terms, space, MOST_RELATED).map((papers) =>
    papers.filter(({ score }) => score >= WEAK),
  );

  const vectors = papers.map(({ id }, i) => ({
    paperId: id,
    vector: vectorBytes(documents.subarray(i * dimensions, (i + 1) * dimensions)),
  }));
  const neighbours = papers.flatMap(({ id }, i) =>
    related[i]!.map(({ index, score }, rank) => ({
      paperId: id,
      rank,
      neighbourId: papers[index]!.id,
      score,
      shared: JSON.stringify(sharedTerms(terms, i, index)),
    })),
  );
  const { order, first } = orderByRegion(regions, regionOf);
  const points = Array.from(order, (at, index) => ({
    paperId: papers[at]!.id,
    index,
    x: layout.x[at]!,
    y: layout.y[at]!,
    regionId: regions[regionOf[at]!]?.id ?? null,
  }));

  return async (transaction) => {
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
    await insertRows(points, (data) => transaction.mapPoint.createMany({ data }));
    await insertRows(vectors, (data) => transaction.paperVector.createMany({ data }));
    await insertRows(neighbours, (data) => transaction.paperNeighbour.createMany({ data }));
  };
}

function vectorBytes(vector: Float32Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(vector.slice().buffer);
}
