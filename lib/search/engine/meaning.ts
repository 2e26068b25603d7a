/**
 * What a query means, as a vector among the papers': the sum of its words' vectors, drawn towards
 * the papers that answer it best (relevance feedback, Rocchio 1971), so that a word that is new to
 * the space, or means many things, does not lead astray.
 */
import {
  addDocVector,
  type LatentIndex,
  likeness,
  NO_ROW,
  normalise,
} from "../latent/latent-index";
import type { ScoredTerm } from "./text-score";

/** Papers that say more of what is meant. */
const FEEDBACK = 5;
/** What they say counts, against what the query says itself. */
const FEEDBACK_WEIGHT = 1.5;
const LIKE_WEIGHT = 1.5;
const UNLIKE_WEIGHT = 0.75;

export interface Examples {
  like: readonly number[];
  unlike: readonly number[];
}

/**
 * A unit vector; undefined when nothing asked for has a place in the space.
 * @param best docs that answer the query, the best first
 */
export function queryVector(
  latent: LatentIndex,
  terms: readonly ScoredTerm[],
  best: readonly { doc: number; score: number }[],
  { like, unlike }: Examples,
): Float32Array | undefined {
  const vector = new Float32Array(latent.dimensions);
  for (const { entries, weight } of terms) addTermVector(latent, entries[0], weight, vector);
  normalise(vector);
  add(vector, meanOf(latent, best.slice(0, FEEDBACK)), FEEDBACK_WEIGHT);
  const unweighted = (docs: readonly number[]) => docs.map((doc) => ({ doc, score: 1 }));
  add(vector, meanOf(latent, unweighted(like)), LIKE_WEIGHT);
  add(vector, meanOf(latent, unweighted(unlike)), -UNLIKE_WEIGHT);
  return normalise(vector).some((value) => value !== 0) ? vector : undefined;
}

/** Weighted by the square of the score: a poor best says little. */
function meanOf(
  latent: LatentIndex,
  docs: readonly { doc: number; score: number }[],
): Float32Array {
  const sum = new Float32Array(latent.dimensions);
  for (const { doc, score } of docs) addDocVector(latent, doc, score * score, sum);
  return normalise(sum);
}

function addTermVector(
  { dimensions, rows, terms }: LatentIndex,
  entry: number,
  weight: number,
  sum: Float32Array,
): void {
  const row = rows[entry];
  if (row === undefined || row === NO_ROW) return;
  for (let d = 0; d < dimensions; d++) sum[d]! += weight * terms[row * dimensions + d]!;
}

function add(vector: Float32Array, other: Float32Array, factor: number): void {
  for (let d = 0; d < vector.length; d++) vector[d]! += factor * other[d]!;
}

/** What likeness in meaning adds to a score whose best is 1. */
const MEANING_WEIGHT = 0.5;

export function meaningScore(latent: LatentIndex, vector: Float32Array, doc: number): number {
  return MEANING_WEIGHT * Math.max(0, likeness(latent, vector, doc));
}

/**
 * The share of a doc's whole score that its meaning has, 0 to 1.
 * @param score in units of the best score by words; above 1 the doc was judged by both
 */
export function meaningShare(
  latent: LatentIndex,
  vector: Float32Array,
  score: number,
  doc: number,
): number {
  return score > 1 ? meaningScore(latent, vector, doc) / (score - 1) : 0;
}
