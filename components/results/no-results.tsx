import Link from "next/link";
import { type FilterCost, filterName } from "@/components/search/filter-name";
import { counted } from "@/components/ui/count";
import { quoted } from "@/components/ui/quoted";
import { withShortWords } from "@/components/ui/short-words";
import { ThemeTag } from "@/components/ui/theme-tag";
import { activeFilters } from "@/lib/search/active-filters";
import type { FacetValue } from "@/lib/search/answer";
import type { Selection } from "@/lib/search/selection";
import { clearAll, onlyValue, setMatch, setQuery } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { isOneThing } from "./group-names";

const MOST_DROPS = 3;

/** The nearest selections that do find something. */
export interface WaysOut {
  /** Filters whose removal finds papers, the most costly first. */
  drops: FilterCost[];
  /** Themes of papers that have any of the words. */
  themes: FacetValue[];
}

interface NoResultsProps {
  selection: Selection;
  didYouMean?: string;
  waysOut: WaysOut;
  /** Where to begin when no theme is near. */
  largestThemes: FacetValue[];
  groupOf(theme: string): string | undefined;
}

export function NoResults({
  selection,
  didYouMean,
  waysOut,
  largestThemes,
  groupOf,
}: NoResultsProps) {
  const fresh = clearAll(selection);
  // Dropping all there is is what starting again does.
  const drops = waysOut.drops.filter(({ filter }) => activeFilters(filter.without).length > 0);
  const near = waysOut.themes.length > 0;
  const themes = near ? waysOut.themes : largestThemes;
  return (
    <section aria-labelledby="no-results" className="no-results">
      <h2 className="text-heading font-serif font-semibold" id="no-results">
        {whatIsMissing(selection)}
      </h2>
      <ul className="ways-out">
        {didYouMean !== undefined && (
          <li>
            Did you mean{" "}
            <Link className="link" href={selectionHref("/", setQuery(selection, didYouMean))}>
              {withShortWords(didYouMean)}
            </Link>
            ?
          </li>
        )}
        {selection.match && (
          <li>
            <Link className="link" href={selectionHref("/", setMatch(selection, undefined))}>
              Show all ways of matching
            </Link>
            , not only one.
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
          <Link className="link" href={selectionHref("/", fresh)}>
            Start again with everything
          </Link>
          .
        </li>
      </ul>
      {themes.length > 0 && (
        <>
          <h3 className="eyebrow mt-8 mb-2">
            {near ? "Themes close to your words" : "Or begin with a theme"}
          </h3>
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

function whatIsMissing(selection: Selection): string {
  const [filter, ...others] = activeFilters(selection);
  const oneThing = filter?.kind !== "q" || isOneThing(filter.text);
  if (!filter || others.length > 0 || !oneThing) return "No paper is all of this at once.";
  return filter.kind === "q" ? `No paper has ${quoted(filter.text)}.` : "No paper is like this.";
}

/** What taking the filter away means: less asked for, or something allowed again. */
function dropName(drop: FilterCost): string {
  if (drop.filter.kind === "none") return `With ${drop.labels.join(" or ")} allowed again`;
  return `Without ${drop.filter.kind === "q" ? quoted(drop.filter.text) : filterName(drop)}`;
}
