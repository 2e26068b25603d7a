import { counted, number } from "@/components/ui/count";
import { effectiveSort, type Selection, SORTS, type Sort } from "@/lib/search/selection";
import { setSort } from "@/lib/search/selection-edit";
import { selectionEntries, selectionHref } from "@/lib/search/selection-url";
import { SortSelect } from "./sort-select";
import { ViewSwitch } from "./view-switch";

const SORT_LABELS: Record<Sort, string> = {
  relevance: "Relevance",
  newest: "Newest",
  oldest: "Oldest",
  discussed: "Most discussed",
  title: "Title",
};

interface ResultBarProps {
  selection: Selection;
  total: number;
  /** Papers in the whole library. */
  outOf: number;
}

/** How many, in which order, shown how. The count is announced when it changes. */
export function ResultBar({ selection, total, outOf }: ResultBarProps) {
  const sorts = SORTS.filter((sort) => sort !== "relevance" || selection.q !== "");
  return (
    <div className="result-bar">
      <p className="result-count" role="status">
        {outOf !== total
          ? `${number(total)} of ${counted(outOf, "paper")}`
          : counted(total, "paper")}
      </p>
      {selection.view !== "map" && (
        <SortSelect
          action="/"
          kept={selectionEntries({ ...selection, page: 1 }).filter(([key]) => key !== "sort")}
          options={sorts.map((value) => ({
            value,
            label: SORT_LABELS[value],
            href: selectionHref("/", setSort(selection, value)),
          }))}
          sort={effectiveSort(selection)}
        />
      )}
      <ViewSwitch selection={selection} />
    </div>
  );
}
