import { counted } from "@/components/ui/count";
import { FilterIcon } from "@/components/ui/icons";
import { activeFilters } from "@/lib/search/active-filters";
import type { SearchAnswer } from "@/lib/search/answer";
import type { FacetName, HasFlag, Selection } from "@/lib/search/selection";
import { Facet } from "./facet";
import { FacetRows } from "./facet-rows";
import { HasFacet } from "./has-facet";
import { ThemeFacet } from "./theme-facet";
import { YearFacet } from "./year-facet";

interface FilterPanelProps {
  answer: SearchAnswer;
  /** Papers of the selection that have a repository, a date and so on. */
  having: Record<HasFlag, number>;
  selection: Selection;
  groupOf(theme: string): string | undefined;
}

/**
 * The filters: a column where there is room, else a sheet behind a button. It is a `<details>`, so
 * the sheet needs no script.
 */
export function FilterPanel({ answer, having, selection, groupOf }: FilterPanelProps) {
  const { facets, total } = answer;
  const active = activeFilters(selection).filter(({ kind }) => kind !== "q").length;
  const nothing =
    Object.values(facets).every((values) => values.length === 0) &&
    Object.values(having).every((count) => count === 0);
  const plain: [title: string, facet: FacetName, values: typeof facets.sources, top: number][] = [
    ["Source", "source", facets.sources, 6],
    ["Key phrases", "keyword", facets.keywords, 8],
    ["Venues", "venue", facets.venues, 5],
    ["Authors", "author", facets.authors, 5],
  ];
  return (
    <details className="filters">
      <summary>
        <FilterIcon />
        <span className="when-closed">
          Filters{active > 0 && <span className="filters-active">{active}</span>}
        </span>
        <span className="when-open">Show {counted(total, "paper")}</span>
      </summary>
      <div className="filters-body">
        <ThemeFacet groupOf={groupOf} selection={selection} values={facets.themes} />
        <YearFacet selection={selection} total={total} values={facets.years} />
        {plain.map(([title, facet, values, top]) =>
          values.length > 0 ? (
            <Facet key={facet} title={title}>
              <FacetRows facet={facet} selection={selection} top={top} values={values} />
            </Facet>
          ) : null,
        )}
        {nothing && <p className="facet-note">Without papers there is nothing to filter by.</p>}
        <HasFacet counts={having} selection={selection} />
      </div>
    </details>
  );
}
