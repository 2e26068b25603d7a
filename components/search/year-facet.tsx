import { counted } from "@/components/ui/count";
import type { FacetValue } from "@/lib/search/answer";
import type { Selection } from "@/lib/search/selection";
import { Facet } from "./facet";
import { rangeInWords } from "./filter-name";
import { YearBrush } from "./year-brush";

interface YearFacetProps {
  /** Years of the selection. */
  values: FacetValue[];
  /** Years as if none was chosen, where some are. */
  ofAllYears: FacetValue[] | undefined;
  selection: Selection;
  /** Papers of the selection, dated or not. */
  total: number;
}

export function YearFacet({ values, ofAllYears, selection, total }: YearFacetProps) {
  const papers = (ofAllYears ?? values)
    .map(({ id, count }) => ({ year: Number(id), count }))
    .sort((a, b) => a.year - b.year);
  if (papers.length === 0) return null;
  const { all, none } = selection.filters.year;
  const names = Object.fromEntries([...all.flat(), ...none].map((id) => [id, rangeInWords(id)]));
  const undated = ofAllYears ? 0 : total - values.reduce((sum, { count }) => sum + count, 0);
  return (
    <Facet of={{ facet: "year", size: papers.length, selection, names }} title="Year">
      <YearBrush papers={papers} selection={selection} />
      {undated > 0 && <p className="facet-note">{counted(undated, "paper")} without a date</p>}
    </Facet>
  );
}
