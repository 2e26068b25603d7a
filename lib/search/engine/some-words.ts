/** The docs that have enough of a query's words, though not all. */
import {
  both,
  countDocs,
  type DocSet,
  either,
  emptySet,
  forEachDoc,
  setOf,
} from "../index/doc-set";
import { bestDocs } from "./meaning";
import type { WordUnit } from "./word-units";

/** A paper must have words that tell at least this share of what all words of the query tell. */
const ENOUGH = 0.5;
/** A list of papers with some of the words goes on as long as anybody would read. */
const MOST_WITH_SOME = 1_000;

/** @param scores by doc, which tell the best where there are too many */
export function docsWithSome(
  units: readonly WordUnit[],
  allowed: DocSet,
  scores: Float32Array,
): DocSet {
  const known = units.filter(({ docs }) => countDocs(docs) > 0);
  if (units.length < 2) return emptySet(allowed.docs);
  const weights = new Float32Array(allowed.docs);
  for (const { docs, weight } of known) {
    forEachDoc(both(docs, allowed), (doc) => {
      weights[doc]! += weight;
    });
  }
  const enough = ENOUGH * known.reduce((sum, { weight }) => sum + weight, 0);
  const candidates: number[] = [];
  const having = known.map(({ docs }) => docs).reduce(either, emptySet(allowed.docs));
  forEachDoc(both(having, allowed), (doc) => {
    if (weights[doc]! >= enough) candidates.push(doc);
  });
  const best = bestDocs(candidates, scores, MOST_WITH_SOME);
  return setOf(
    allowed.docs,
    best.map(({ doc }) => doc),
  );
}
