import Link from "next/link";
import { counted } from "@/components/ui/count";
import { ThemeTag } from "@/components/ui/theme-tag";
import type { FacetValue } from "@/lib/search/answer";
import type { Selection } from "@/lib/search/selection";
import { clearAll, onlyValue, setQuery } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { type FilterCost, filterName } from "./filter-name";

const MOST_DROPS = 3;

/** The nearest selections that do find something. */
export interface WaysOut {
  /** Filters whose removal finds papers, the most costly first. */
  drops: FilterCost[];
  themes: FacetValue[];
}

interface NoResultsProps {
  selection: Selection;
  didYouMean?: string;
  waysOut: WaysOut;
  groupOf(theme: string): string | undefined;
}

export function NoResults({ selection, didYouMean, waysOut, groupOf }: NoResultsProps) {
  const { drops, themes } = waysOut;
  const fresh = clearAll(selection);
  return (
    <section aria-labelledby="no-results" className="no-results">
      <h2 className="text-heading font-serif font-semibold" id="no-results">
        No paper is all of this at once.
      </h2>
      <ul className="ways-out">
        {didYouMean !== undefined && (
          <li>
            Did you mean{" "}
            <Link className="link" href={selectionHref("/", setQuery(selection, didYouMean))}>
              {didYouMean}
            </Link>
            ?
          </li>
        )}
        {drops.slice(0, MOST_DROPS).map((drop) => (
          <li key={filterName(drop)}>
            <Link className="link" href={selectionHref("/", drop.filter.without)}>
              {dropName(drop)}
            </Link>{" "}
            there {drop.without === 1 ? "is" : "are"} {counted(drop.without, "paper")}.
          </li>
        ))}
        <li>
          Or{" "}
          <Link className="link" href={selectionHref("/", fresh)}>
            start again with everything
          </Link>
          .
        </li>
      </ul>
      {themes.length > 0 && (
        <>
          <h3 className="eyebrow mt-8 mb-2">Themes close to your words</h3>
          <ul className="tags">
            {themes.map(({ id, label, count }) => (
              <li key={id}>
                <ThemeTag
                  group={groupOf(id)}
                  href={selectionHref("/", onlyValue(fresh, "theme", id))}
                  label={`${label} (${count})`}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What taking the filter away means: less asked for, or something allowed again. */
function dropName(drop: FilterCost): string {
  return drop.filter.kind === "none"
    ? `With ${drop.labels.join(" or ")} allowed again`
    : `Without ${filterName(drop)}`;
}
