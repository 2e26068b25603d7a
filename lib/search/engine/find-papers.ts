/** The papers of a selection: how many, which, in which order. */
import { both, countDocs, type DocSet, docsOf, either, emptySet } from "../index/doc-set";
import type { LibraryIndex } from "../index/library-index";
import { type Before, firstInOrder } from "../index/top";
import {
  effectiveSort,
  MATCH_GROUPS,
  type MatchGroup,
  type Selection,
  type Sort,
} from "../selection";
import { byScore } from "./best-docs";
import { filteredDocs } from "./filters";
import type { Resolved } from "./resolve";

export interface Found {
  counts: Record<MatchGroup, number>;
  total: number;
  /** The selection's part of each group. */
  groups: Record<MatchGroup, DocSet>;
  /** All groups together. */
  selected: DocSet;
}

export function findPapers(index: LibraryIndex, resolved: Resolved, selection: Selection): Found {
  const allowed = filteredDocs(index, selection);
  const part = (group: MatchGroup) =>
    selection.match === undefined || selection.match === group
      ? both(resolved.groups[group], allowed)
      : emptySet(index.docs);
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
    selected: either(either(groups.all, groups.some), groups.meaning),
  };
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
  const before = inOrder(index, resolved, effectiveSort(selection));
  const placed: PlacedDoc[] = [];
  let passed = 0;
  for (const match of MATCH_GROUPS) {
    const from = Math.max(0, offset - passed);
    const wanted = limit - placed.length;
    if (wanted > 0 && from < counts[match]) {
      const docs = firstInOrder(docsOf(groups[match]), from + wanted, before).slice(from);
      placed.push(...docs.map((doc) => ({ doc, match })));
    }
    passed += counts[match];
  }
  return placed;
}

function inOrder({ places }: LibraryIndex, { scores }: Resolved, sort: Sort): Before {
  if (sort === "relevance" && scores) return byScore(scores);
  if (sort === "relevance" || sort === "newest") return (a, b) => a < b;
  const place = places[sort];
  return (a, b) => place[a]! < place[b]!;
}
