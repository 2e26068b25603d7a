import Link from "next/link";
import type { ReactNode } from "react";
import { FacetAll } from "@/components/facets/facet-all";
import { facetValuesName } from "@/components/facets/facet-title";
import { counted, number } from "@/components/ui/count";
import { joinOf, setJoin } from "@/lib/search/facet-join";
import type { FacetName, Selection } from "@/lib/search/selection";
import { facetMode } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { FIELD_NAMES } from "./filter-name";

interface FacetProps {
  title: string;
  /** How many values there are, and which facet they are of; absent where it has no values of its own. */
  of?: {
    facet: FacetName;
    size: number;
    selection: Selection;
    /** What the chosen and excluded values are called, by id. */
    names: Record<string, string>;
  };
  children: ReactNode;
}

/** A named part of the filters, with the way to all of its values and how the chosen ones hold together. */
export function Facet({ title, of, children }: FacetProps) {
  const id = `facet-${title.toLowerCase().replaceAll(" ", "-")}`;
  return (
    <section aria-labelledby={id} className="facet">
      <div className="facet-head">
        <h2 className="eyebrow" id={id}>
          {title}
        </h2>
        {of && (
          <>
            <span className="facet-size">
              <span aria-hidden="true">{number(of.size)}</span>
              <span className="sr-only">{counted(of.size, FIELD_NAMES[of.facet])}</span>
            </span>
            <FacetAll facet={of.facet} names={of.names} selection={of.selection}>
              Show all<span className="sr-only"> {facetValuesName(of.facet)}</span>
            </FacetAll>
          </>
        )}
      </div>
      {of && <JoinSwitch facet={of.facet} selection={of.selection} />}
      {children}
    </section>
  );
}

/** Whether papers have any or all of several chosen values; one of two links. */
function JoinSwitch({ facet, selection }: { facet: FacetName; selection: Selection }) {
  const join = joinOf(selection, facet);
  if (join === undefined || facetMode(facet) === "any") return null;
  const count = new Set(selection.filters[facet].all.flat()).size;
  return (
    <p className="facet-join">
      Papers with
      <span className="facet-join-ways">
        {(["any", "all"] as const).map((way) => (
          <Link
            aria-current={way === join ? "true" : undefined}
            href={selectionHref("/", setJoin(selection, facet, way))}
            key={way}
            prefetch={false}
          >
            {way}
          </Link>
        ))}
      </span>
      of the {count}
    </p>
  );
}
