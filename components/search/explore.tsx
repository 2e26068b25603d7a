import type { ReactNode } from "react";
import { EmptyLibrary } from "@/components/results/empty-library";
import { NoResults, type WaysOut } from "@/components/results/no-results";
import { Pagination } from "@/components/results/pagination";
import { PastTheEnd } from "@/components/results/past-the-end";
import { QueryNotes } from "@/components/results/query-notes";
import { ResultBar } from "@/components/results/result-bar";
import { ResultCard } from "@/components/results/result-card";
import { ResultHead } from "@/components/results/result-head";
import type { FacetValue, SearchAnswer } from "@/lib/search/answer";
import type { HasFlag, Selection } from "@/lib/search/selection";
import { FilterChips } from "./filter-chips";
import type { FilterCost } from "./filter-name";
import { FilterPanel } from "./filter-panel";

interface ExploreProps {
  selection: Selection;
  answer: SearchAnswer;
  /** Papers in the whole library. */
  outOf: number;
  costs: FilterCost[];
  /** Papers of the selection that have a repository, a date and so on. */
  having: Record<HasFlag, number>;
  /** Only where nothing was found. */
  waysOut?: WaysOut;
  largestThemes: FacetValue[];
  /** Map point of a paper. */
  points: Map<string, number>;
  groupOf(theme: string): string | undefined;
  /** The map of the same selection, where the view shows one. */
  map?: ReactNode;
}

/** The one selection: filters, results and map of it side by side. */
export function Explore({
  selection,
  answer,
  outOf,
  costs,
  having,
  waysOut,
  largestThemes,
  points,
  groupOf,
  map,
}: ExploreProps) {
  const { papers, total } = answer;
  return (
    <main className="explore" data-view={selection.view} id="main" tabIndex={-1}>
      <h1 className="sr-only">Explore papers</h1>
      <FilterPanel answer={answer} groupOf={groupOf} having={having} selection={selection} />
      <section aria-label="Results" className="results">
        <ResultHead page={selection.page}>
          <ResultBar outOf={outOf} selection={selection} total={total} />
          <FilterChips costs={costs} selection={selection} total={total} />
          <QueryNotes
            didYouMean={total > 0 ? answer.didYouMean : undefined}
            notes={answer.notes}
            selection={selection}
          />
        </ResultHead>
        {selection.view !== "map" && (
          <>
            {papers.map((paper) => (
              <ResultCard
                groupOf={groupOf}
                key={paper.slug}
                paper={paper}
                point={points.get(paper.slug)}
                selection={selection}
              />
            ))}
            {total > 0 && papers.length === 0 && <PastTheEnd selection={selection} total={total} />}
            <Pagination selection={selection} total={total} />
          </>
        )}
        {outOf === 0 && <EmptyLibrary />}
        {total === 0 && outOf !== 0 && waysOut && (
          <NoResults
            didYouMean={answer.didYouMean}
            groupOf={groupOf}
            largestThemes={largestThemes}
            selection={selection}
            waysOut={waysOut}
          />
        )}
      </section>
      {map && <div className="map-pane">{map}</div>}
    </main>
  );
}
