import Link from "next/link";
import { number } from "@/components/ui/count";
import {
  PREVIEW_FILTERS,
  type PreviewFilter,
  type PreviewSummary,
} from "@/lib/ingest/import-state";

interface PreviewCountsProps {
  id: string;
  summary: PreviewSummary;
  show: PreviewFilter;
}

const LABELS: Record<PreviewFilter, string> = {
  all: "All",
  new: "New",
  merged: "Joining",
  repeated: "Said twice",
  unchanged: "In the library",
  problems: "Problems",
};

/** Of what becomes of records: under "All" and "Problems", what is left out is an item like others. */
function leftOutOf(filter: PreviewFilter, { leftOut }: PreviewSummary): number {
  return filter === "all" || filter === "problems" ? 0 : (leftOut?.[filter] ?? 0);
}

/** How many items there are of each kind; each is a filter of the list below. */
export function PreviewCounts({ id, summary, show }: PreviewCountsProps) {
  return (
    <nav aria-label="Show" className="preview-counts">
      {PREVIEW_FILTERS.map((filter) => {
        const left = leftOutOf(filter, summary);
        return (
          <Link
            aria-current={filter === show ? "true" : undefined}
            data-empty={summary.items[filter] === 0 || undefined}
            href={filter === "all" ? `/import/${id}` : `/import/${id}?show=${filter}`}
            key={filter}
            scroll={false}
          >
            <span>{LABELS[filter]}</span> <strong>{number(summary.items[filter] - left)}</strong>
            {left > 0 && ` and ${number(left)} left out`}
          </Link>
        );
      })}
    </nav>
  );
}
