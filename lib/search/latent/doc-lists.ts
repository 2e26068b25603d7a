/**
 * Docs in neighbourhoods around centres (an inverted file: Sivic & Zisserman 2003,
 * doi:10.1109/ICCV.2003.1238663), so that a search for the nearest looks at a few of them only.
 */
import { randomLcg } from "d3";
import { NO_DOC } from "../index/merge-postings";
import { type DocLists, type LatentIndex, normalise, wholeNumbers } from "./latent-index";
import { nearestCentres } from "./nearest-centres";

/** Below this, looking at every doc is quick enough. */
const SMALL = 20_000;
const CENTRES = 512;
/** Docs that the centres are found from. */
const SAMPLED = 10_000;
const ROUNDS = 4;

type Vectors = Pick<LatentIndex, "docs" | "scales">;

/** Spherical k-means over a sample; deterministic. */
export function buildDocLists(vectors: Vectors, docs: number, dimensions: number): DocLists {
  if (docs < SMALL) {
    return { centres: new Float32Array(), starts: new Uint32Array(1), members: new Uint32Array() };
  }
  const step = Math.floor(docs / SAMPLED) || 1;
  const sample = Uint32Array.from({ length: Math.floor(docs / step) }, (_, i) => i * step);
  const random = randomLcg(0.5);
  let centres = new Float32Array(CENTRES * dimensions);
  for (let c = 0; c < CENTRES; c++) {
    addVector(vectors, dimensions, sample[Math.floor(random() * sample.length)]!, centres, c);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float32Array(centres.length);
    const nearest = nearestCentres(vectors.docs, dimensions, sample, wholeNumbers(centres));
    sample.forEach((doc, i) => {
      addVector(vectors, dimensions, doc, sums, nearest[i]!);
    });
    for (let c = 0; c < CENTRES; c++)
      normalise(sums.subarray(c * dimensions, (c + 1) * dimensions));
    centres = sums;
  }
  const all = Uint32Array.from({ length: docs }, (_, doc) => doc);
  const centreOf = nearestCentres(vectors.docs, dimensions, all, wholeNumbers(centres));
  return { centres, ...groupedBy(centreOf) };
}

function addVector(
  { docs, scales }: Vectors,
  dimensions: number,
  doc: number,
  sums: Float32Array,
  centre: number,
): void {
  for (let d = 0; d < dimensions; d++) {
    sums[centre * dimensions + d]! += scales[doc]! * docs[doc * dimensions + d]!;
  }
}

function groupedBy(centreOf: Uint16Array): Omit<DocLists, "centres"> {
  const starts = new Uint32Array(CENTRES + 1);
  for (const centre of centreOf) starts[centre + 1]!++;
  for (let c = 0; c < CENTRES; c++) starts[c + 1]! += starts[c]!;
  const next = starts.slice();
  const members = new Uint32Array(centreOf.length);
  centreOf.forEach((centre, doc) => {
    members[next[centre]!++] = doc;
  });
  return { starts, members };
}

/**
 * The neighbourhoods of a library that some docs joined and others left, around the same centres.
 * @param docOf the new numbers of the docs that it had; `NO_DOC` for those that left
 * @param vectors of all docs of the library as it is now
 * @param fresh the docs that joined
 */
export function extendDocLists(
  { centres, starts, members }: DocLists,
  docOf: Uint32Array,
  vectors: Vectors,
  dimensions: number,
  fresh: Uint32Array,
): DocLists {
  if (centres.length === 0) return { centres, starts, members };
  const centreOf = new Uint16Array(vectors.scales.length);
  for (let c = 0; c < CENTRES; c++) {
    for (let i = starts[c]!; i < starts[c + 1]!; i++) {
      const doc = docOf[members[i]!]!;
      if (doc !== NO_DOC) centreOf[doc] = c;
    }
  }
  const nearest = nearestCentres(vectors.docs, dimensions, fresh, wholeNumbers(centres));
  fresh.forEach((doc, i) => {
    centreOf[doc] = nearest[i]!;
  });
  return { centres, ...groupedBy(centreOf) };
}
