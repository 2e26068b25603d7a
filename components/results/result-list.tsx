import { paperBrief } from "@/components/paper/paper-brief";
import { EXPORT_FORMATS } from "@/lib/cite/formats/list";
import type { SearchAnswer } from "@/lib/search/answer";
import { DEFAULT_DENSITY, DEFAULT_VIEW, type Selection } from "@/lib/search/selection";
import { writeSelection } from "@/lib/search/selection-url";
import { KeepPlace } from "./keep-place";
import { Pagination } from "./pagination";
import { PastTheEnd } from "./past-the-end";
import { PickBar } from "./pick-bar";
import { PickablePapers } from "./picked-papers";
import { ResultGroups } from "./result-groups";

interface ResultListProps {
  answer: SearchAnswer;
  selection: Selection;
  /** Map point of a paper. */
  points: Map<string, number>;
  groupOf(theme: string): string | undefined;
}

const FORMATS = EXPORT_FORMATS.map(({ name, label, about }) => ({ name, label, about }));

/** One page of the papers found, what can be done with several of them, and the way on. */
export function ResultList({ answer, selection, points, groupOf }: ResultListProps) {
  const { papers, total } = answer;
  return (
    <PickablePapers onPage={papers.map(paperBrief)} search={searchOf(selection)}>
      <KeepPlace address={writeSelection(selection)} show={selection.show}>
        <ResultGroups answer={answer} groupOf={groupOf} points={points} selection={selection} />
      </KeepPlace>
      {total > 0 && papers.length === 0 && <PastTheEnd selection={selection} total={total} />}
      <Pagination selection={selection} total={total} />
      <PickBar formats={FORMATS} selection={selection} />
    </PickablePapers>
  );
}

/** What is searched for, wherever in the list and however it is shown. */
function searchOf(selection: Selection): string {
  return writeSelection({ ...selection, page: 1, view: DEFAULT_VIEW, show: DEFAULT_DENSITY });
}
