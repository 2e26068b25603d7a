import { More } from "@/components/ui/more";
import type { FacetValue } from "@/lib/search/answer";
import type { FacetName, Selection } from "@/lib/search/selection";
import { valueState } from "@/lib/search/selection-edit";
import { FacetRow } from "./facet-row";

/** Rows behind "show all"; beyond that, the search box finds a value sooner than the eye. */
const MOST_ROWS = 60;

interface FacetRowsProps {
  facet: FacetName;
  values: FacetValue[];
  selection: Selection;
  /** How many values stand open; chosen ones always do. */
  top: number;
  /** What opens the rest; "12 more" where left out. */
  moreLabel?: string;
  lessLabel?: string;
}

export function FacetRows({ facet, values, selection, top, moreLabel, lessLabel }: FacetRowsProps) {
  const chosen = ({ id }: FacetValue) => valueState(selection, facet, id) === "included";
  const open = values.filter((value, index) => index < top || chosen(value));
  const rest = values.filter((value) => !open.includes(value));
  const row = (value: FacetValue) => (
    <FacetRow facet={facet} key={value.id} selection={selection} value={value} />
  );
  return (
    <>
      <ul>{open.map(row)}</ul>
      {rest.length > 0 && (
        <More label={moreLabel ?? `${Math.min(rest.length, MOST_ROWS)} more`} less={lessLabel}>
          <ul>{rest.slice(0, MOST_ROWS).map(row)}</ul>
        </More>
      )}
    </>
  );
}
