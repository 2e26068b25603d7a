/** What a word, a beginning or a form finds in the inverted index. */

import { addDoc, type DocSet, emptySet } from "../index/doc-set";
import type { TextIndex } from "../index/library-index";
import { formsOf, inAbstract, inAuthors, inTitle, inVenue } from "../index/posting";
import { findBeginning, findText } from "../index/string-table";
import type { QueryField } from "../query";

/** Whether a posting counts. */
export type PostingTest = (payload: number) => boolean;

/** The fields of a query that stand for columns of the text index. */
export const TEXT_FIELDS: Partial<Record<QueryField, PostingTest>> = {
  title: (payload) => inTitle(payload) > 0,
  abstract: (payload) => inAbstract(payload) > 0,
  author: inAuthors,
  venue: inVenue,
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
  test?: PostingTest,
): DocSet {
  const set = emptySet(docs);
  const [from, to] = termEntries(text, term);
  addPostings(text, set, text.starts[from]!, text.starts[to]!, test);
  return set;
}

/** Docs that have exactly this folded word. */
export function docsWithForm(
  text: TextIndex,
  docs: number,
  form: string,
  test?: PostingTest,
): DocSet {
  const [from, to] = findText(text.forms, form);
  return docsWithForms(text, docs, from, to, test);
}

/** Docs that have a word which begins like this. */
export function docsWithBeginning(
  text: TextIndex,
  docs: number,
  beginning: string,
  test?: PostingTest,
): DocSet {
  const [from, to] = findBeginning(text.forms, beginning);
  return docsWithForms(text, docs, from, to, test);
}

function docsWithForms(
  text: TextIndex,
  docs: number,
  from: number,
  to: number,
  test?: PostingTest,
): DocSet {
  const set = emptySet(docs);
  const formsOfEntry = new Map<number, number>();
  for (let form = from; form < to; form++) {
    const entry = text.formTerms[form]!;
    formsOfEntry.set(entry, (formsOfEntry.get(entry) ?? 0) | (1 << text.formBits[form]!));
  }
  for (const [entry, wanted] of formsOfEntry) {
    const hasForm: PostingTest = (payload) =>
      (formsOf(payload) & wanted) !== 0 && (test === undefined || test(payload));
    addPostings(text, set, text.starts[entry]!, text.starts[entry + 1]!, hasForm);
  }
  return set;
}

function addPostings(
  { postings, payloads }: TextIndex,
  set: DocSet,
  from: number,
  to: number,
  test?: PostingTest,
): void {
  for (let i = from; i < to; i++) {
    if (test === undefined || test(payloads[i]!)) addDoc(set, postings[i]!);
  }
}
