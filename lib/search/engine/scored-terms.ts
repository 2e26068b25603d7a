/** What of a query adds to the score of a paper: everything it asks for, nothing it excludes. */
import { normalForm } from "@/lib/text/normal-form";
import { queryWord } from "@/lib/text/query-words";
import { fold, tokenize } from "@/lib/text/tokens";
import type { LibraryIndex, TextIndex } from "../index/library-index";
import { findBeginning, findText } from "../index/string-table";
import { firstInOrder } from "../index/top";
import type { QueryField, QueryNode } from "../query";
import { termEntries } from "./postings";
import { inverseDocumentFrequency, type ScoredTerm } from "./text-score";
import type { WordUnit } from "./word-units";

/**
 * A word's terms beside the nearest one: parts of a compound, other ways of writing it. Tuned on
 * Cranfield, CACM, NPL and SciFact: 0 and 0.5 are a little worse.
 */
const SECOND_CHOICE = 0.25;
/** The very form that is asked for counts so much more than another of the word; not tuned. */
const SAME_FORM = 0.25;
/** Of the words that begin like a prefix, so many are scored, those with the most papers. */
const MOST_BEGINNINGS = 20;
/** But not those that every third paper of a large library has: they tell little, and cost most. */
const TOO_COMMON = 1 / 3;
const LARGE = 10_000;

export function termsOfUnits(
  { text, docs }: LibraryIndex,
  units: readonly WordUnit[],
): ScoredTerm[] {
  return units.flatMap((unit) =>
    // Between once and always: pasted texts repeat their words, and not for emphasis.
    [...scoredWord(text, docs, unit.text, unit.terms), ...sameForm(text, docs, unit.text)].map(
      (term) => ({ ...term, weight: term.weight * Math.sqrt(unit.times) }),
    ),
  );
}

/** "Interpretability" before "interpreter". */
function sameForm(text: TextIndex, docs: number, asked: string): ScoredTerm[] {
  const [form, end] = findText(text.forms, fold(asked));
  if (form === end) return [];
  const entry = text.formTerms[form]!;
  const weight = SAME_FORM * inverseDocumentFrequency(docs, text.formDocs[form]!);
  return [{ text: asked, entries: [entry, entry + 1], forms: 1 << text.formBits[form]!, weight }];
}

/** The terms of the hard part of a query. */
export function termsOfNode(
  node: QueryNode,
  index: LibraryIndex,
  column?: ScoredTerm["column"],
): ScoredTerm[] {
  const { text, docs } = index;
  switch (node.kind) {
    case "not":
      return [];
    case "and":
    case "or":
      return node.nodes.flatMap((part) => termsOfNode(part, index, column));
    case "field": {
      const inner = COLUMNS[node.field];
      return inner ? termsOfNode(node.node, index, inner) : [];
    }
    case "word":
      return scoredWord(text, docs, node.text, [...new Set(queryWord(node.text).flat())], column);
    case "phrase":
      return tokenize(node.text).flatMap((token) =>
        scoredWord(text, docs, node.text, [normalForm(token.text)], column),
      );
    case "prefix":
      return beginnings(text, docs, node.text, column);
  }
}

const COLUMNS: Partial<Record<QueryField, ScoredTerm["column"]>> = {
  title: "title",
  abstract: "abstract",
  author: "authors",
  venue: "venue",
};

function scoredWord(
  text: TextIndex,
  docs: number,
  asked: string,
  terms: readonly string[],
  column?: ScoredTerm["column"],
): ScoredTerm[] {
  return terms.flatMap((term, i) => {
    const entries = termEntries(text, term);
    const having = text.starts[entries[1]]! - text.starts[entries[0]]!;
    if (having === 0) return [];
    const choice = i === 0 ? 1 : SECOND_CHOICE;
    const weight = choice * inverseDocumentFrequency(docs, having);
    return [{ text: asked, entries, forms: 0, weight, ...(column && { column }) }];
  });
}

function beginnings(
  text: TextIndex,
  docs: number,
  asked: string,
  column?: ScoredTerm["column"],
): ScoredTerm[] {
  const last = tokenize(asked).at(-1)?.text ?? "";
  const [from, to] = findBeginning(text.forms, last);
  const commonest = Math.max(LARGE, docs * TOO_COMMON);
  const counts = text.formDocs.subarray(from, to);
  const before = (a: number, b: number) =>
    counts[a]! > counts[b]! || (counts[a] === counts[b] && a < b);
  const best = firstInOrder(counts.keys(), MOST_BEGINNINGS + 1, before);
  const most = counts[best[MOST_BEGINNINGS] ?? -1] ?? 0;
  const telling: number[] = [];
  for (let i = 0; i < counts.length; i++) {
    if (counts[i]! >= most && counts[i]! < commonest) telling.push(i);
  }
  const forms = firstInOrder(telling, MOST_BEGINNINGS, before).map((i) => from + i);
  return forms.map((form) => {
    const entry = text.formTerms[form]!;
    return {
      text: asked,
      entries: [entry, entry + 1],
      forms: 1 << text.formBits[form]!,
      weight: inverseDocumentFrequency(docs, text.formDocs[form]!),
      ...(column && { column }),
    };
  });
}
