/** How much of a title is what was asked: what finds a paper by its half-remembered title. */
import type { TextIndex } from "../index/library-index";
import { inTitle } from "../index/posting";
import { placeAhead } from "./posting-places";
import { termEntries } from "./postings";
import type { WordUnit } from "./word-units";

/** Against a word score whose best is 1. */
const TITLE_WEIGHT = 0.25;

/**
 * For some docs, by doc: F1 of the words asked for (weighed by what they tell) and the words of its
 * title, times the weight of it all.
 */
export function titleScores(
  text: TextIndex,
  units: readonly WordUnit[],
  of: readonly { doc: number }[],
): Map<number, number> {
  const docs = Uint32Array.from(of, ({ doc }) => doc).sort();
  const asked = units.reduce((sum, { weight }) => sum + weight, 0);
  const found = new Float64Array(docs.length);
  const words = new Uint32Array(docs.length);
  for (const { terms, weight } of units) {
    const entitled = new Uint8Array(docs.length);
    for (const term of terms) markEntitled(text, term, docs, entitled);
    for (let i = 0; i < docs.length; i++) {
      if (entitled[i] === 0) continue;
      found[i]! += weight;
      words[i]!++;
    }
  }
  const scores = new Map<number, number>();
  docs.forEach((doc, i) => {
    if (words[i] === 0) return;
    const recall = found[i]! / asked;
    const precision = Math.min(1, words[i]! / text.titleLengths[doc]!);
    scores.set(doc, (TITLE_WEIGHT * 2 * recall * precision) / (recall + precision));
  });
  return scores;
}

/** Sets a 1 for each of the docs, which ascend, whose title has the term. */
function markEntitled(
  text: TextIndex,
  term: string,
  docs: Uint32Array,
  entitled: Uint8Array,
): void {
  const { starts, postings, payloads } = text;
  const [from, to] = termEntries(text, term);
  for (let entry = from; entry < to; entry++) {
    const end = starts[entry + 1]!;
    let at = starts[entry]!;
    for (let i = 0; i < docs.length && at < end; i++) {
      at = placeAhead(postings, docs[i]!, at, end);
      if (at < end && postings[at] === docs[i] && inTitle(payloads[at]!) > 0) entitled[i] = 1;
    }
  }
}
