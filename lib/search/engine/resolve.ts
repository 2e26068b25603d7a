/**
 * What a query finds in the whole library, before any filter: three groups of docs and a score for
 * each. Filters, facets, pages and sorts all start from it.
 */
import {
  both,
  butNot,
  countDocs,
  type DocSet,
  either,
  emptySet,
  forEachDoc,
  fullSet,
  setOf,
} from "../index/doc-set";
import type { LibraryIndex } from "../index/library-index";
import type { QueryNode } from "../query";
import type { MatchGroup } from "../selection";
import type { Lookups } from "./lookups";
import { matchingDocs } from "./match-tree";
import { planQuery } from "./query-plan";
import { termsOfNode, termsOfUnits } from "./scored-terms";
import { addScores, type ScoredTerm } from "./text-score";
import { firstInOrder } from "./top";
import { type WordUnit, wordUnits } from "./word-units";

export interface Resolved {
  groups: Record<MatchGroup, DocSet>;
  /** What the score is made of. */
  terms: ScoredTerm[];
  /** By doc; absent where nothing is asked. */
  scores?: Float32Array;
}

/** A paper must have words that tell at least this share of what all words of the query tell. */
const ENOUGH = 0.5;
/** A list of papers with some of the words goes on as long as anybody would read. */
const MOST_WITH_SOME = 1_000;

export function resolveQuery(
  index: LibraryIndex,
  tree: QueryNode | undefined,
  lookups: Lookups,
): Resolved {
  const none = emptySet(index.docs);
  if (tree === undefined) {
    return { groups: { all: fullSet(index.docs), some: none, meaning: none }, terms: [] };
  }
  const { words, hard } = planQuery(tree);
  const context = { index, lookups };
  const held = hard.map((node) => matchingDocs(node, context)).reduce(both, fullSet(index.docs));
  const units = wordUnits(index, words);
  const all = units.map((unit) => unit.docs).reduce(both, held);
  const terms = [
    ...termsOfUnits(index, units),
    ...hard.flatMap((node) => termsOfNode(node, index)),
  ];
  const scores = new Float32Array(index.docs);
  for (const term of terms) addScores(index.text, term, scores);
  const some = units.length > 1 ? withSome(units, butNot(held, all), scores) : none;
  return { groups: { all, some, meaning: none }, terms, scores };
}

/** The best of the docs that have enough of the words. */
function withSome(units: readonly WordUnit[], allowed: DocSet, scores: Float32Array): DocSet {
  const weights = new Float32Array(allowed.docs);
  for (const { docs, weight } of units) {
    forEachDoc(both(docs, allowed), (doc) => {
      weights[doc]! += weight;
    });
  }
  const known = units.filter(({ docs }) => countDocs(docs) > 0);
  const enough = ENOUGH * known.reduce((sum, { weight }) => sum + weight, 0);
  const candidates: number[] = [];
  forEachDoc(
    both(known.map(({ docs }) => docs).reduce(either, emptySet(allowed.docs)), allowed),
    (doc) => {
      if (weights[doc]! >= enough) candidates.push(doc);
    },
  );
  if (candidates.length <= MOST_WITH_SOME) return setOf(allowed.docs, candidates);
  return setOf(allowed.docs, firstInOrder(candidates, MOST_WITH_SOME, byScore(scores)));
}

/** The better score first, the newer paper where they are equal. */
export function byScore(scores: Float32Array) {
  return (a: number, b: number) => scores[a]! > scores[b]! || (scores[a] === scores[b] && a < b);
}
