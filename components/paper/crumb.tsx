import Link from "next/link";
import { counted, number } from "@/components/ui/count";
import { quoted } from "@/components/ui/quoted";
import { activeFilters } from "@/lib/search/active-filters";
import type { Selection } from "@/lib/search/selection";
import { setPage } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";

interface Neighbour {
  slug: string;
  title: string;
}

/** Where the paper stands in the results it was opened from. */
export interface Place {
  /** From 1. */
  position: number;
  total: number;
  previous?: Neighbour;
  next?: Neighbour;
}

/** The way back to the results, and on to their next paper. */
export function Crumb({ selection, place }: { selection: Selection; place?: Place }) {
  const page = place ? Math.ceil(place.position / selection.size) : 1;
  const step = (label: string, rel: string, to: Neighbour | undefined) =>
    to && (
      <Link
        className="hover:text-ink hover:underline"
        href={selectionHref(`/papers/${to.slug}`, selection)}
        rel={rel}
        title={to.title}
      >
        {label}
      </Link>
    );
  return (
    <nav aria-label="Results" className="crumb">
      <Link
        className="hover:text-ink hover:underline"
        href={selectionHref("/", setPage(selection, page))}
      >
        ← {place ? resultsName(selection, place.total) : "All papers"}
      </Link>
      {place && (
        <span>
          {number(place.position)} of {number(place.total)}
        </span>
      )}
      {step("← previous", "prev", place?.previous)}
      {step("next →", "next", place?.next)}
    </nav>
  );
}

function resultsName(selection: Selection, total: number): string {
  if (selection.q !== "") return `${counted(total, "result")} for ${quoted(selection.q)}`;
  const filtered = activeFilters(selection).length > 0;
  return filtered ? `${counted(total, "paper")} of this selection` : `All ${number(total)} papers`;
}
