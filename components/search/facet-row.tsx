import Link from "next/link";
import type { FacetValue } from "@/lib/search/answer";
import type { FacetName, Selection } from "@/lib/search/selection";
import { excludeValue, toggleValue, valueState } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { FacetLink } from "./facet-link";

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
      <FacetLink
        count={count}
        href={selectionHref("/", toggleValue(selection, facet, id))}
        included={included}
        label={label}
      />
      {!included && (
        <Link
          className="facet-not"
          href={selectionHref("/", excludeValue(selection, facet, id))}
          prefetch={false}
          title={`Exclude ${label}`}
        >
          not<span className="sr-only"> {label}</span>
        </Link>
      )}
    </li>
  );
}
