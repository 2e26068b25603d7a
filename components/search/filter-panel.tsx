import { counted } from "@/components/ui/count";
import { FilterIcon } from "@/components/ui/icons";
import { activeFilters } from "@/lib/search/active-filters";
import type { FacetCounts, SearchAnswer } from "@/lib/search/answer";
import type { Alternatives } from "@/lib/search/facet-join";
import type { FacetName, HasFlag, Selection } from "@/lib/search/selection";
import { Facet } from "./facet";
import { FacetRows } from "./facet-rows";
import type { FilterCost } from "./filter-name";
import { HasFacet } from "./has-facet";
import { listValues, namesOf } from "./listed-values";
import { ThemeFacet } from "./theme-facet";
import { YearFacet } from "./year-facet";

/** The facets that are lists of names, each with as many as stand open. */
const PLAIN: { title: string; facet: FacetName; counts: keyof FacetCounts; top: number }[] = [
  { title: "Source", facet: "source", counts: "sources", top: 6 },
  { title: "Key phrases", facet: "keyword", counts: "keywords", top: 8 },
  { title: "Venues", facet: "venue", counts: "venues", top: 5 },
  { title: "Authors", facet: "author", counts: "authors", top: 5 },
];

interface FilterPanelProps {
  answer: SearchAnswer;
  costs: FilterCost[];
  alternatives: Alternatives;
  /** Papers of the selection that have a repository, a date and so on. */
  having: Record<HasFlag, number>;
  selection: Selection;
  groupOf(theme: string): string | undefined;
}

/**
 * The filters: a column where there is room, else a sheet behind a button. It is a `<details>`, so
 * the sheet needs no script.
 */
export function FilterPanel(props: FilterPanelProps) {
  const { answer, costs, alternatives, having, selection, groupOf } = props;
  const { facets, facetSizes, total } = answer;
  const active = activeFilters(selection).filter(({ kind }) => kind !== "q").length;
  const nothing =
    Object.values(facets).every((values) => values.length === 0) &&
    Object.values(having).every((count) => count === 0);
  const listed = (facet: FacetName, counts: keyof FacetCounts) =>
    listValues({
      facet,
      selection,
      values: facets[counts],
      alternatives: alternatives[facet],
      size: facetSizes[counts],
      costs,
      total,
    });
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
        <ThemeFacet
          groupOf={groupOf}
          selection={selection}
          size={facetSizes.themes}
          total={total}
          values={listed("theme", "themes")}
        />
        <YearFacet
          ofAllYears={alternatives.year}
          selection={selection}
          total={total}
          values={facets.years}
        />
        {PLAIN.map(({ title, facet, counts, top }) => {
          const values = listed(facet, counts);
          if (values.length === 0) return null;
          return (
            <Facet
              key={facet}
              of={{ facet, size: facetSizes[counts], selection, names: namesOf(values) }}
              title={title}
            >
              <FacetRows
                facet={facet}
                selection={selection}
                top={top}
                total={total}
                values={values}
              />
            </Facet>
          );
        })}
        {nothing && <p className="facet-note">Without papers there is nothing to filter by.</p>}
        <HasFacet counts={having} selection={selection} />
      </div>
    </details>
  );
}
