import { YearBars } from "@/components/charts/year-bars";
import { counted } from "@/components/ui/count";
import type { FacetValue } from "@/lib/search/answer";
import type { Selection } from "@/lib/search/selection";
import { toggleValue, valueState } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { Facet } from "./facet";
import { FacetRows } from "./facet-rows";

interface YearFacetProps {
  values: FacetValue[];
  selection: Selection;
  /** Papers of the selection, dated or not. */
  total: number;
}

export function YearFacet({ values, selection, total }: YearFacetProps) {
  if (values.length === 0) return null;
  const newestFirst = values.toSorted((a, b) => Number(b.id) - Number(a.id));
  const undated = total - values.reduce((sum, { count }) => sum + count, 0);
  return (
    <Facet title="Year">
      <YearBars
        bars={values.map(({ id, count }) => ({
          year: Number(id),
          count,
          chosen: valueState(selection, "year", id) === "included",
          href: selectionHref("/", toggleValue(selection, "year", id)),
        }))}
      />
      <FacetRows
        facet="year"
        lessLabel="Hide the list"
        moreLabel="List of years"
        selection={selection}
        top={0}
        values={newestFirst}
      />
      {undated > 0 && <p className="facet-note">{counted(undated, "paper")} without a date</p>}
    </Facet>
  );
}
