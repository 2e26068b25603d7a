import Link from "next/link";
import type { SearchAnswer, SearchHit } from "@/lib/search/answer";
import { resultGroups } from "@/lib/search/result-groups";
import type { Selection } from "@/lib/search/selection";
import { setMatch } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { isGrouped } from "./group-counts";
import { groupName } from "./group-names";
import { ResultCard } from "./result-card";

interface ResultGroupsProps {
  answer: SearchAnswer;
  selection: Selection;
  /** Map point of a paper. */
  points: Map<string, number>;
  groupOf(theme: string): string | undefined;
}

/** The papers, under a heading for each way of matching where there are several ways. */
export function ResultGroups({ answer, selection, points, groupOf }: ResultGroupsProps) {
  const card = (paper: SearchHit, headingLevel: 2 | 3) => (
    <ResultCard
      groupOf={groupOf}
      headingLevel={headingLevel}
      key={paper.slug}
      paper={paper}
      pickable
      point={points.get(paper.slug)}
      selection={selection}
    />
  );
  const only = selection.match;
  if (!isGrouped(answer.counts, selection)) return answer.papers.map((paper) => card(paper, 2));
  const searched = answer.showing?.query ?? selection.q;
  return resultGroups(answer, only).map(({ match, continued, papers }) => (
    <section aria-labelledby={`group-${match}`} key={match}>
      <div className="group-head" data-match={match}>
        <h2 id={`group-${match}`}>
          {groupName(match, answer.counts, { q: searched, only })}
          {continued && <span className="group-continued">, continued</span>}
        </h2>
        <Link
          className="group-link"
          href={selectionHref("/", setMatch(selection, only ? undefined : match))}
          prefetch={false}
        >
          {only ? "show all ways of matching" : "only these"}
        </Link>
      </div>
      {papers.map((paper) => card(paper, 3))}
    </section>
  ));
}
