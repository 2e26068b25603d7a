/** The groups of a page of results: papers with all of the words, with some, near in meaning. */
import type { SearchAnswer, SearchHit } from "./answer";
import { MATCH_GROUPS, type MatchGroup } from "./selection";

export interface ResultGroup {
  match: MatchGroup;
  /** Papers of the group on all pages together. */
  count: number;
  /** Whether the group began on an earlier page. */
  continued: boolean;
  papers: SearchHit[];
}

/** The groups that a page shows, in their order; `only` is the one it was narrowed to. */
export function resultGroups(
  { papers, counts, page, size }: Pick<SearchAnswer, "papers" | "counts" | "page" | "size">,
  only?: MatchGroup,
): ResultGroup[] {
  const shown = MATCH_GROUPS.filter((match) => only === undefined || match === only);
  return shown.flatMap((match, index) => {
    const before = shown.slice(0, index).reduce((sum, other) => sum + counts[other], 0);
    const own = papers.filter((paper) => paper.match === match);
    const continued = (page - 1) * size > before;
    return own.length === 0 ? [] : [{ match, count: counts[match], continued, papers: own }];
  });
}
