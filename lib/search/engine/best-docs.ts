/** Docs in the order of their scores. */
import { type Before, firstInOrder } from "../index/top";

/** The better score first, the newer paper where they are equal. */
export function byScore(scores: Float32Array): Before {
  return (a, b) => scores[a]! > scores[b]! || (scores[a] === scores[b] && a < b);
}

/** The best of the docs, with their scores in units of the first one's. */
export function bestDocs(
  docs: Iterable<number>,
  scores: Float32Array,
  limit: number,
): { doc: number; score: number }[] {
  const first = firstInOrder(docs, limit, byScore(scores));
  const most = scores[first[0] ?? -1] || 1;
  return first.map((doc) => ({ doc, score: scores[doc]! / most }));
}
