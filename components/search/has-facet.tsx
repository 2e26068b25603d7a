import { HAS_FLAGS, type HasFlag, type Selection } from "@/lib/search/selection";
import { toggleHas } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { Facet } from "./facet";
import { FacetLink } from "./facet-link";
import { HAS_NAMES } from "./filter-name";

interface HasFacetProps {
  counts: Record<HasFlag, number>;
  selection: Selection;
}

/** What papers come with; what no paper of the selection has is not offered. */
export function HasFacet({ counts, selection }: HasFacetProps) {
  const flags = HAS_FLAGS.filter((flag) => counts[flag] > 0 || selection.has.includes(flag));
  if (flags.length === 0) return null;
  return (
    <Facet title="With">
      <ul>
        {flags.map((flag) => (
          <li className="facet-row" key={flag}>
            <FacetLink
              count={counts[flag]}
              href={selectionHref("/", toggleHas(selection, flag))}
              state={selection.has.includes(flag) ? "included" : "off"}
              label={HAS_NAMES[flag]}
            />
          </li>
        ))}
      </ul>
    </Facet>
  );
}
