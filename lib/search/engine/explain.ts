/** Why a paper is where it is: which words it has, where, and what each adds to its score. */
import type { Why, WhyTerm } from "../answer";
import type { TextIndex } from "../index/library-index";
import { inAbstract, inAuthors, inTitle, inVenue } from "../index/posting";
import { payloadsIn, type ScoredTerm, scoreIn } from "./text-score";

/** Terms told of a paper; a pasted abstract has more than anybody reads. */
const MOST_TERMS = 12;

/**
 * The terms of the query that the doc has, the most weighty first; their shares and the one of
 * meaning make 1.
 * @param meaning share of the score that likeness in meaning has, 0 to 1
 */
export function explain(
  text: TextIndex,
  terms: readonly ScoredTerm[],
  doc: number,
  meaning: number,
): Omit<Why, "concepts"> {
  const found = new Map<string, { score: number; fields: Set<WhyTerm["fields"][number]> }>();
  let total = 0;
  for (const term of terms) {
    const payloads = payloadsIn(text, term, doc);
    if (payloads.length === 0) continue;
    const score = scoreIn(text, term, doc, payloads);
    if (score <= 0) continue;
    total += score;
    const entry = found.get(term.text) ?? { score: 0, fields: new Set() };
    entry.score += score;
    for (const field of fieldsOf(term, payloads)) entry.fields.add(field);
    found.set(term.text, entry);
  }
  // What few words it may have are not what it was found by.
  if (meaning === 1) return { terms: [], meaning };
  const told = [...found].sort(([, a], [, b]) => b.score - a.score).slice(0, MOST_TERMS);
  return {
    terms: told.map(([asked, { score, fields }]) => ({
      text: asked,
      fields: FIELDS.filter((field) => fields.has(field)),
      share: ((1 - meaning) * score) / total,
    })),
    meaning,
  };
}

const FIELDS: WhyTerm["fields"] = ["title", "abstract", "authors", "venue"];

function fieldsOf(term: ScoredTerm, payloads: readonly number[]): WhyTerm["fields"] {
  if (term.column) return [term.column];
  const payload = payloads.reduce((all, one) => all | one, 0);
  return [
    ...(inTitle(payload) > 0 ? (["title"] as const) : []),
    ...(inAbstract(payload) > 0 ? (["abstract"] as const) : []),
    ...(inAuthors(payload) ? (["authors"] as const) : []),
    ...(inVenue(payload) ? (["venue"] as const) : []),
  ];
}
