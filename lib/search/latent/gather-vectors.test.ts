import { expect, it } from "vitest";
import { gatherVectors } from "./gather-vectors";
import { addDocVector, type LatentIndex, likeness, NO_ROW } from "./latent-index";
import { lookAtPieces, type NearWork, nearestDocs } from "./nearest-docs";

/** Docs in three neighbourhoods, which are all looked at. */
function latentIndex(docs: number): LatentIndex {
  const dimensions = 70;
  const vectors = new Int8Array(docs * dimensions);
  const scales = new Float32Array(docs);
  for (let doc = 0; doc < docs; doc++) {
    let squares = 0;
    for (let d = 0; d < dimensions; d++) {
      const value = ((doc * 7919 + d * 104_729) % 211) - 105;
      vectors[doc * dimensions + d] = value;
      squares += value * value;
    }
    scales[doc] = 1 / Math.sqrt(squares);
  }
  const all = [...Array(docs).keys()];
  const parts = [0, 1, 2].map((part) => all.filter((doc) => (doc * doc) % 3 === part));
  const members = Uint32Array.from(parts.flat());
  const ends = parts.map((_, i) => parts.slice(0, i + 1).flat().length);
  const starts = Uint32Array.of(0, ...ends);
  return {
    dimensions,
    docs: vectors,
    scales,
    rows: new Uint32Array([NO_ROW]),
    terms: new Float32Array(),
    lists: { centres: new Float32Array(3 * dimensions), starts, members },
  };
}

it("gives what was there before, for every doc", () => {
  const docs = 301;
  const [before, after] = [latentIndex(docs), latentIndex(docs)];
  gatherVectors(after);
  const vectorOf = (latent: LatentIndex, doc: number) => {
    const sum = new Float32Array(latent.dimensions);
    addDocVector(latent, doc, 1, sum);
    return sum;
  };
  for (let doc = 0; doc < docs; doc++) {
    expect(vectorOf(after, doc)).toEqual(vectorOf(before, doc));
  }
  const wanted = vectorOf(before, 123);
  expect(likeness(after, wanted, 77)).toBe(likeness(before, wanted, 77));
  const near = nearestDocs(before, wanted, 50, 0.3);
  expect(near).toHaveLength(50);
  expect(nearestDocs(after, wanted, 50, 0.3)).toEqual(near);
  const another = (_: string, work: NearWork) => lookAtPieces(after, work);
  expect(nearestDocs(after, wanted, 50, 0.3, another)).toEqual(near);
  expect(vectorOf(after, 123)).toEqual(wanted);
});
