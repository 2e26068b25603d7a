import { counted, number } from "@/components/ui/count";
import type { SearchAnswer } from "@/lib/search/answer";
import { effectiveSort, type Selection, SORTS, type Sort } from "@/lib/search/selection";
import { setSort } from "@/lib/search/selection-edit";
import { selectionEntries, selectionHref } from "@/lib/search/selection-url";
import { DensitySwitch } from "./density-switch";
import { ExportMenu } from "./export-menu";
import { GroupCounts, isGrouped } from "./group-counts";
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
  answer: Pick<SearchAnswer, "total" | "counts">;
  /** Papers in the whole library. */
  outOf: number;
}

/** How many, in which order, shown how. The count is announced when it changes. */
export function ResultBar({ selection, answer: { total, counts }, outOf }: ResultBarProps) {
  // Where there is nothing to rank by, asking for relevance gives another order.
  const sorts = SORTS.filter((sort) => effectiveSort({ ...selection, sort }) === sort);
  return (
    <div className="result-bar">
      <div className="result-count">
        <p role="status">
          {outOf !== total
            ? `${number(total)} of ${counted(outOf, "paper")}`
            : counted(total, "paper")}
        </p>
        {isGrouped(counts, selection) && <GroupCounts counts={counts} selection={selection} />}
        {total > 0 && <ExportMenu selection={selection} total={total} />}
      </div>
      {selection.view !== "map" && (
        <>
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
          <DensitySwitch selection={selection} />
        </>
      )}
      <ViewSwitch selection={selection} />
    </div>
  );
}
