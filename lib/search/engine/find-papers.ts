/** The papers of a selection: how many, which, in which order. */
import {
  both,
  countDocs,
  type DocSet,
  docsOf,
  either,
  emptySet,
  firstDocs,
  hasDoc,
} from "../index/doc-set";
import type { LibraryIndex } from "../index/library-index";
import { firstInOrder } from "../index/top";
import {
  effectiveSort,
  MATCH_GROUPS,
  type MatchGroup,
  type Selection,
  type Sort,
} from "../selection";
import { bestDocs } from "./best-docs";
import { filteredDocs, hasFilters } from "./filters";
import type { Resolved } from "./resolve";
import { scoresWithin } from "./scores";

export interface Found {
  counts: Record<MatchGroup, number>;
  total: number;
  /** The selection's part of each group. */
  groups: Record<MatchGroup, DocSet>;
  /** All groups together. */
  selected: DocSet;
}

/** @param among where only some docs may be found: what the index itself knows nothing of */
export function findPapers(
  index: LibraryIndex,
  resolved: Resolved,
  selection: Selection,
  among?: DocSet,
): Found {
  const allowed = allowedDocs(index, selection, among);
  const part = (group: MatchGroup) => {
    if (selection.match !== undefined && selection.match !== group) return emptySet(index.docs);
    return allowed ? both(resolved.groups[group], allowed) : resolved.groups[group];
  };
  const groups = { all: part("all"), some: part("some"), meaning: part("meaning") };
  const counts = {
    all: countDocs(groups.all),
    some: countDocs(groups.some),
    meaning: countDocs(groups.meaning),
  };
  return {
    counts,
    total: counts.all + counts.some + counts.meaning,
    groups,
    selected: togetherWith(groups, counts),
  };
}

/** Most often all have all that is asked. */
function togetherWith(groups: Found["groups"], counts: Found["counts"]): DocSet {
  const others = [groups.some, groups.meaning].filter(
    (_, i) => [counts.some, counts.meaning][i]! > 0,
  );
  return others.reduce(either, groups.all);
}

/** Undefined where none is kept out, as in most searches. */
function allowedDocs(
  index: LibraryIndex,
  selection: Selection,
  among?: DocSet,
): DocSet | undefined {
  if (!hasFilters(selection)) return among;
  const passed = filteredDocs(index, selection);
  return among ? both(passed, among) : passed;
}

export interface PlacedDoc {
  doc: number;
  match: MatchGroup;
}

/** `limit` docs from place `offset`, the groups one after another, each in the selection's order. */
export function docsInOrder(
  index: LibraryIndex,
  resolved: Resolved,
  { groups, counts }: Found,
  selection: Selection,
  offset: number,
  limit: number,
): PlacedDoc[] {
  const first = firstBy(index, resolved, effectiveSort(selection));
  const placed: PlacedDoc[] = [];
  let passed = 0;
  for (const match of MATCH_GROUPS) {
    const from = Math.max(0, offset - passed);
    const wanted = limit - placed.length;
    if (wanted > 0 && from < counts[match]) {
      const docs = first(groups[match], from + wanted);
      for (const doc of [...docs].slice(from)) placed.push({ doc, match });
    }
    passed += counts[match];
  }
  return placed;
}

/** What gives the first docs of a set in an order. */
function firstBy(
  { places }: LibraryIndex,
  { scores, best }: Resolved,
  sort: Sort,
): (set: DocSet, limit: number) => Iterable<number> {
  if (sort === "relevance" && scores) {
    const judged = Uint32Array.from(best, ({ doc }) => doc).sort();
    return (set, limit) => {
      // No other doc has a score as good as theirs.
      const known = judged.filter((doc) => hasDoc(set, doc));
      const docs = known.length >= limit ? known : docsOf(set);
      return bestDocs(scoresWithin(scores, docs), limit).map(({ doc }) => doc);
    };
  }
  // Docs are numbered from the newest on.
  if (sort === "relevance" || sort === "newest") return firstDocs;
  const place = places[sort];
  return (set, limit) => firstInOrder(docsOf(set), limit, (a, b) => place[a]! < place[b]!);
}
