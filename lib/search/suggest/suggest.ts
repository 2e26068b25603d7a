/**
 * Suggestions while typing: what the text may become, and things of the library that have its
 * words. Each kind is searched by itself; spelling is forgiven only where little has the words as
 * they are.
 */
import type { Suggestion } from "../answer";
import { textAt } from "../index/string-table";
import type { QueryField } from "../query";
import { emptySelection } from "../selection";
import { onlyValue, setQuery } from "../selection-edit";
import { selectionHref } from "../selection-url";
import { completions } from "./completions";
import { findLabels } from "./find-labels";
import { findSimilar } from "./find-similar";
import { withoutRepeats } from "./repeated-texts";
import { ENTRY_KINDS, type EntryKind, type SuggestionIndex } from "./suggestion-index";
import { readTyped, type TypedText, withCompletion } from "./typed-text";

const MAX_COMPLETIONS = 3;
const MAX_PER_KIND: Record<EntryKind, number> = {
  theme: 3,
  keyword: 3,
  author: 3,
  venue: 2,
  paper: 4,
};
/**
 * What has a single word can be few misspelt labels, so with fewer than this, others that are spelt
 * nearly so are looked for; what has all of several words is what was meant.
 */
const FEW = 3;

/** What can stand in a field; undefined: nothing of the library does. */
const KINDS_IN_FIELD: Record<QueryField, readonly EntryKind[]> = {
  theme: ["theme"],
  keyword: ["keyword"],
  author: ["author"],
  venue: ["venue"],
  title: ["paper"],
  abstract: [],
  year: [],
  source: [],
  has: [],
  arxiv: [],
  doi: [],
};

/** Labels of one kind that fit. */
interface Found {
  kind: EntryKind;
  labels: number[];
  /** Whether they have the words as they were typed. */
  exact: boolean;
}

/**
 * At most `limit` suggestions for a query as far as it is typed, completions first, then each kind
 * in one piece; kinds that have the words as typed come before those that have them nearly. The
 * last word may be unfinished, case and accents do not matter. Behind a field (`author:hin`) only
 * what the field can hold is suggested, and what stands before it is kept.
 */
export function suggest(index: SuggestionIndex, text: string, limit: number): Suggestion[] {
  const typed = readTyped(text);
  if (typed.words.length === 0 || limit <= 0) return [];
  const found = findAll(index, typed);
  const completed = completedTexts(index, typed, found).map(completionOf);
  const rest = typed.field === undefined ? "" : typed.rest.trim();
  const entries = share(found, limit - completed.length).flatMap(({ kind, labels }) =>
    labels.map((label) => ({
      kind,
      label: textAt(index[kind].labels, label),
      href: entryHref(kind, textAt(index[kind].keys, label), rest),
    })),
  );
  return withoutRepeats(completed, entries).slice(0, limit);
}

function findAll(index: SuggestionIndex, { words, field }: TypedText): Found[] {
  const kinds = field === undefined ? ENTRY_KINDS : KINDS_IN_FIELD[field];
  const exact = kinds.map((kind): Found => {
    return { kind, labels: findLabels(index[kind], words, MAX_PER_KIND[kind]), exact: true };
  });
  const count = exact.reduce((sum, { labels }) => sum + labels.length, 0);
  if (count >= (words.length > 1 ? 1 : FEW)) return exact;
  const similar = exact.map(({ kind, labels: known }): Found => {
    const labels = findSimilar(index[kind], words, MAX_PER_KIND[kind] + known.length);
    return { kind, labels: labels.filter((label) => !known.includes(label)), exact: false };
  });
  return [...exact, ...similar];
}

function completedTexts(index: SuggestionIndex, typed: TypedText, found: Found[]): string[] {
  const { field, words } = typed;
  const texts =
    field === undefined || field === "title" || field === "abstract"
      ? completions(index, words, MAX_COMPLETIONS)
      : found.flatMap(({ kind, labels }) =>
          labels.slice(0, MAX_COMPLETIONS).map((label) => textAt(index[kind].labels, label)),
        );
  return texts.slice(0, MAX_COMPLETIONS).map((text) => withCompletion(typed, text));
}

function completionOf(label: string): Suggestion {
  return {
    kind: "completion",
    label,
    href: selectionHref("/", setQuery(emptySelection(), label)),
  };
}

/** A paper's page, or the papers with the value that also match the rest of the query. */
function entryHref(kind: EntryKind, key: string, rest: string): string {
  if (kind === "paper") return `/papers/${key}`;
  return selectionHref("/", onlyValue(setQuery(emptySelection(), rest), kind, key));
}

/** So many of each kind that all have a turn before one has another, `limit` in all. */
function share(found: Found[], limit: number): Found[] {
  const shares = found.map(() => 0);
  const taken = () => shares.reduce((sum, count) => sum + count, 0);
  for (let turn = 0; turn < Math.max(...Object.values(MAX_PER_KIND)); turn++) {
    for (const [i, { labels }] of found.entries()) {
      if (turn < labels.length && taken() < limit) shares[i]!++;
    }
  }
  return found.map((kind, i) => ({ ...kind, labels: kind.labels.slice(0, shares[i]) }));
}
