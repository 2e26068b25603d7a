/** The docs that have some of a query's words, though not all. */
import { both, type DocSet, inAny, setOf } from "../index/doc-set";
import { bestDocs, likelyBest } from "./best-docs";
import { keepScores } from "./scores";
import type { WordUnit } from "./word-units";

/** Of a few words, a paper must have those that tell at least this share of what all tell. */
const ENOUGH = 0.3;
/**
 * With more words, papers with one telling word are often what is wanted: there any share is worse
 * than none (0.2 costs a third of the gain over FTS5, measured on Cranfield, CACM, NPL, SciFact).
 */
const FEW_WORDS = 4;
/** A list of papers with some of the words goes on as long as anybody would read. */
const MOST_WITH_SOME = 1_000;

/** @param scores by doc, which tell the best where there are too many */
export function docsWithSome(
  units: readonly WordUnit[],
  allowed: DocSet,
  scores: Float32Array,
): DocSet {
  const known = units.filter(({ having }) => having > 0);
  const sets = units.length > FEW_WORDS ? known.map(({ docs }) => docs) : telling(known);
  const having = inAny(allowed, sets);
  const likely = likelyBest(scores, having, MOST_WITH_SOME);
  const best = bestDocs(keepScores(scores, likely), MOST_WITH_SOME);
  return setOf(
    allowed.docs,
    best.map(({ doc }) => doc),
  );
}

/** The docs with enough of the words, as sets of those with each choice of words that is enough. */
function telling(units: readonly WordUnit[]): DocSet[] {
  const enough = ENOUGH * units.reduce((sum, { weight }) => sum + weight, 0);
  const sets: DocSet[] = [];
  for (let choice = 1; choice < 2 ** units.length; choice++) {
    const chosen = units.filter((_, i) => choice & (1 << i));
    const weights = chosen.map(({ weight }) => weight);
    const sum = weights.reduce((a, b) => a + b);
    // One word less would not be enough: the others are in these sets already.
    if (sum < enough || sum - Math.min(...weights) >= enough) continue;
    sets.push(chosen.map(({ docs }) => docs).reduce(both));
  }
  return sets;
}
