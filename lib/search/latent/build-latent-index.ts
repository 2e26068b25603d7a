/** Computes the latent space of a library and places every doc in it, segment by segment. */
import { truncatedSvd } from "@/lib/semantics/svd";
import type { Segments } from "../index/segments";
import type { WrittenText } from "../index/write-text";
import { buildDocLists } from "./doc-lists";
import { type LatentIndex, NO_ROW } from "./latent-index";
import { LatentSample } from "./latent-sample";
import { latentTerms } from "./latent-terms";
import { DocPlacer, type LatentAxes } from "./place-docs";

const MOST_DIMENSIONS = 128;
const POWER_ITERATIONS = 2;

/** Few papers span few topics: more dimensions would hold the noise of single papers. */
function dimensionsFor(docs: number): number {
  return Math.min(MOST_DIMENSIONS, Math.round(2 * Math.sqrt(docs)));
}

/** Deterministic, however the docs are cut into segments. */
export async function buildLatentIndex(
  { kept, terms, lengths }: WrittenText,
  entries: number,
  docs: number,
  segments: Segments,
): Promise<LatentIndex> {
  const { rows, weights } = latentTerms(terms, lengths, docs);
  const rowOf = rowFinder(kept, rows, entries);
  const space = await spaceOf(segments, new LatentSample(docs, { rowOf, weights }), docs);
  const { dimensions } = space;
  const placed = { docs: new Int8Array(docs * dimensions), scales: new Float32Array(docs) };
  const placer = new DocPlacer({ ...space, rowOf, weights });
  for await (const segment of segments.all()) {
    const some = placer.place(segment);
    placed.docs.set(some.docs, segment.firstDoc * dimensions);
    placed.scales.set(some.scales, segment.firstDoc);
  }
  return { ...space, rows, ...placed, lists: buildDocLists(placed, docs, dimensions) };
}

/** The row of an entry of the lexicon, `rows` being those of the kept ones. */
export function rowFinder(
  kept: Uint32Array,
  rows: Uint32Array,
  entries: number,
): LatentAxes["rowOf"] {
  const rowOf = new Uint32Array(entries).fill(NO_ROW);
  kept.forEach((entry, i) => {
    rowOf[entry] = rows[i]!;
  });
  return (entry) => rowOf[entry]!;
}

async function spaceOf(
  segments: Segments,
  sample: LatentSample,
  docs: number,
): Promise<Pick<LatentIndex, "dimensions" | "terms">> {
  for await (const segment of segments.all()) sample.add(segment);
  const svd = truncatedSvd(sample.matrix(), dimensionsFor(docs), POWER_ITERATIONS);
  const { singularValues, rightVectors } = svd;
  return { dimensions: singularValues.length, terms: new Float32Array(rightVectors.values) };
}
