import Link from "next/link";
import { number } from "@/components/ui/count";
import type { FacetValue } from "@/lib/search/answer";
import type { FacetName, Selection } from "@/lib/search/selection";
import { excludeValue, toggleValue, valueState } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";

interface FacetRowProps {
  facet: FacetName;
  value: FacetValue;
  selection: Selection;
}

/** One value of a facet: a link that takes it in or out, and one that leaves its papers out. */
export function FacetRow({ facet, value, selection }: FacetRowProps) {
  const { id, label, count } = value;
  const included = valueState(selection, facet, id) === "included";
  return (
    <li className="facet-row">
      <Link
        aria-current={included ? "true" : undefined}
        className="facet-value"
        href={selectionHref("/", toggleValue(selection, facet, id))}
        prefetch={false}
      >
        <span aria-hidden="true" className="tick" />
        <span>{label}</span>
        <span className="facet-count">
          {number(count)}
          <span className="sr-only">{count === 1 ? " paper" : " papers"}</span>
        </span>
      </Link>
      {!included && (
        <Link
          aria-label={`Exclude ${label}`}
          className="facet-not"
          href={selectionHref("/", excludeValue(selection, facet, id))}
          prefetch={false}
          title={`Exclude ${label}`}
        >
          not
        </Link>
      )}
    </li>
  );
}
