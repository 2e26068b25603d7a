import type { ReactNode } from "react";
import { EmptyLibrary } from "@/components/results/empty-library";
import { ExampleChips } from "@/components/results/example-chips";
import { NoResults, type WaysOut } from "@/components/results/no-results";
import { QueryNotes } from "@/components/results/query-notes";
import { ResultBar } from "@/components/results/result-bar";
import { ResultHead } from "@/components/results/result-head";
import { ResultList } from "@/components/results/result-list";
import type { FacetValue, SearchAnswer } from "@/lib/search/answer";
import type { Alternatives } from "@/lib/search/facet-join";
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
  /** What other values of filtered facets would add. */
  alternatives: Alternatives;
  /** Papers of the selection that have a repository, a date and so on. */
  having: Record<HasFlag, number>;
  /** Only where nothing was found. */
  waysOut?: WaysOut;
  largestThemes: FacetValue[];
  /** Of the papers to be like or not, by slug. */
  exampleTitles: Map<string, string>;
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
  alternatives,
  having,
  waysOut,
  largestThemes,
  exampleTitles,
  points,
  groupOf,
  map,
}: ExploreProps) {
  const { total } = answer;
  return (
    <main className="explore" data-view={selection.view} id="main" tabIndex={-1}>
      <h1 className="sr-only">Explore papers</h1>
      <FilterPanel
        alternatives={alternatives}
        answer={answer}
        costs={costs}
        groupOf={groupOf}
        having={having}
        selection={selection}
      />
      <section aria-label="Results" className="results">
        <ResultHead page={selection.page}>
          <ResultBar answer={answer} outOf={outOf} selection={selection} />
          <FilterChips costs={costs} selection={selection} total={total} />
          <ExampleChips selection={selection} titles={exampleTitles} />
          <QueryNotes answer={answer} path="/" selection={selection} />
        </ResultHead>
        {selection.view !== "map" && (
          <ResultList answer={answer} groupOf={groupOf} points={points} selection={selection} />
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
