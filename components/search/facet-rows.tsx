import { More } from "@/components/ui/more";
import type { FacetName, Selection } from "@/lib/search/selection";
import { FacetRow } from "./facet-row";
import type { ListedValue } from "./listed-values";

interface FacetRowsProps {
  facet: FacetName;
  values: ListedValue[];
  selection: Selection;
  total: number;
  /** How many values stand open; chosen and excluded ones always do. */
  top: number;
  /** Whether the others are behind a disclosure; else "show all" has them. */
  more?: boolean;
}

export function FacetRows({ values, top, more, ...row }: FacetRowsProps) {
  const open = values.filter(({ state }, index) => index < top || state !== "off");
  const rest = more ? values.filter((value) => !open.includes(value)) : [];
  const rows = (listed: ListedValue[]) => (
    <ul>
      {listed.map((value) => (
        <FacetRow key={value.id} value={value} {...row} />
      ))}
    </ul>
  );
  return (
    <>
      {rows(open)}
      {rest.length > 0 && <More label={`${rest.length} more`}>{rows(rest)}</More>}
    </>
  );
}
