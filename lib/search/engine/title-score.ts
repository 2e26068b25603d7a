/** How much of a title is what was asked: what finds a paper by its half-remembered title. */
import type { TextIndex } from "../index/library-index";
import { inTitle } from "../index/posting";
import { termEntries } from "./postings";
import { payloadsIn } from "./text-score";
import type { WordUnit } from "./word-units";

/** Against a word score whose best is 1. */
const TITLE_WEIGHT = 0.25;

/**
 * F1 of the words asked for (weighed by what they tell) and the words of the title, times the
 * weight of it all.
 */
export function titleScore(text: TextIndex, units: readonly WordUnit[], doc: number): number {
  const length = text.titleLengths[doc]!;
  if (length === 0) return 0;
  let asked = 0;
  let found = 0;
  let words = 0;
  for (const unit of units) {
    asked += unit.weight;
    if (!unit.terms.some((term) => isInTitle(text, term, doc))) continue;
    found += unit.weight;
    words++;
  }
  if (words === 0) return 0;
  const recall = found / asked;
  const precision = Math.min(1, words / length);
  return (TITLE_WEIGHT * 2 * recall * precision) / (recall + precision);
}

function isInTitle(text: TextIndex, term: string, doc: number): boolean {
  const payloads = payloadsIn(text, { entries: termEntries(text, term) }, doc);
  return payloads.some((payload) => inTitle(payload) > 0);
}
