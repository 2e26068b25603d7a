/** What a word, a beginning or a form finds in the inverted index. */
import { type DocSet, emptySet } from "../index/doc-set";
import type { TextIndex } from "../index/library-index";
import { COLUMN_BITS, formsOf, type TextColumn } from "../index/posting";
import { findBeginning, findText } from "../index/string-table";
import type { QueryField } from "../query";

/** The columns of the text index that fields of a query stand for. */
export const TEXT_FIELDS: Partial<Record<QueryField, TextColumn>> = {
  title: "title",
  abstract: "abstract",
  author: "authors",
  venue: "venue",
};

/** The entries of a term: from, to (exclusive). */
export function termEntries(text: TextIndex, term: string): [from: number, to: number] {
  const known = entriesKnown.get(text) ?? new Map<string, [number, number]>();
  entriesKnown.set(text, known);
  const entries = known.get(term) ?? findText(text.terms, term);
  if (known.size === MOST_KNOWN) known.clear();
  known.set(term, entries);
  return entries;
}

/** Marking and explaining a page asks for the words of its papers, many of them again and again. */
const entriesKnown = new WeakMap<TextIndex, Map<string, [from: number, to: number]>>();
const MOST_KNOWN = 50_000;

/** How many postings a stretch of entries has. */
export function postingsOf(
  { starts }: TextIndex,
  { entries: [from, to] }: { entries: readonly [number, number] },
): number {
  return starts[to]! - starts[from]!;
}

/** How many postings a term has: its docs, unless the term has very many forms. */
export function postingsOfTerm(text: TextIndex, term: string): number {
  const [from, to] = termEntries(text, term);
  return text.starts[to]! - text.starts[from]!;
}

export function docsWithTerm(
  text: TextIndex,
  docs: number,
  term: string,
  column?: TextColumn,
): DocSet {
  const set = emptySet(docs);
  const [from, to] = termEntries(text, term);
  addPostings(text, set, text.starts[from]!, text.starts[to]!, column);
  return set;
}

/** Docs that have exactly this folded word. */
export function docsWithForm(
  text: TextIndex,
  docs: number,
  form: string,
  column?: TextColumn,
): DocSet {
  const [from, to] = findText(text.forms, form);
  return docsWithForms(text, docs, from, to, column);
}

/** Docs that have a word which begins like this. */
export function docsWithBeginning(
  text: TextIndex,
  docs: number,
  beginning: string,
  column?: TextColumn,
): DocSet {
  const [from, to] = findBeginning(text.forms, beginning);
  return docsWithForms(text, docs, from, to, column);
}

function docsWithForms(
  text: TextIndex,
  docs: number,
  from: number,
  to: number,
  column?: TextColumn,
): DocSet {
  const set = emptySet(docs);
  const formsOfEntry = new Map<number, number>();
  for (let form = from; form < to; form++) {
    const entry = text.formTerms[form]!;
    formsOfEntry.set(entry, (formsOfEntry.get(entry) ?? 0) | (1 << text.formBits[form]!));
  }
  for (const [entry, wanted] of formsOfEntry) {
    addPostings(text, set, text.starts[entry]!, text.starts[entry + 1]!, column, wanted);
  }
  return set;
}

/**
 * Millions of postings may pass here: no call, no closure.
 * @param forms which of the term's forms count; 0: all, and words that are only implied
 */
function addPostings(
  { postings, payloads }: TextIndex,
  { bits }: DocSet,
  from: number,
  to: number,
  column: TextColumn | undefined,
  forms = 0,
): void {
  const columns = column === undefined ? 0 : COLUMN_BITS[column];
  if (columns === 0 && forms === 0) {
    for (let i = from; i < to; i++) {
      const doc = postings[i]!;
      bits[doc >>> 5]! |= 1 << (doc & 31);
    }
    return;
  }
  for (let i = from; i < to; i++) {
    const payload = payloads[i]!;
    if (columns !== 0 && (payload & columns) === 0) continue;
    if (forms !== 0 && (formsOf(payload) & forms) === 0) continue;
    const doc = postings[i]!;
    bits[doc >>> 5]! |= 1 << (doc & 31);
  }
}
