import type { MouseEvent } from "react";
import { FIELD_NAMES } from "@/components/search/filter-name";
import { counted } from "@/components/ui/count";
import type { FacetAnswer } from "@/lib/search/answer";
import type { FacetName } from "@/lib/search/selection";
import { FacetOption } from "./facet-option";
import { FacetPages } from "./facet-pages";
import { facetValuesName } from "./facet-title";
import type { Pick } from "./picks";
import type { useFacetPages } from "./use-facet-pages";

interface FacetListProps {
  facet: FacetName;
  pages: ReturnType<typeof useFacetPages>;
  picks: Pick[];
  onPick(pick: Pick): void;
}

/** The values found; those picked that are not among them come first, so that they stay in sight. */
export function FacetList({ facet, pages, picks, onPick }: FacetListProps) {
  const { answer, waiting, failed, retry, more, find, setFind } = pages;
  const values = answer?.values ?? [];
  const listed = new Set(values.map(({ id }) => id));
  const stateOf = new Map(picks.map(({ id, state }) => [id, state]));
  const unlisted = answer ? picks.filter(({ id }) => !listed.has(id)) : [];
  const rows: { id: string; label: string; count?: number }[] = [...unlisted, ...values];
  const most = Math.max(1, ...values.map(({ count }) => count));
  const looking = waiting && answer?.find !== find;
  const clear = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const field = currentTarget.form?.elements.namedItem("find");
    if (field instanceof HTMLInputElement) field.focus();
    setFind("");
  };
  return (
    <div aria-busy={waiting} className="facet-list">
      <p className="facet-found" role="status">
        {failed && "The values could not be loaded. "}
        {looking && "Looking …"}
        {!failed && !looking && answer && found(facet, answer)}
        {failed && (
          <button className="link" onClick={retry} type="button">
            Try again
          </button>
        )}
      </p>
      {!failed && !looking && answer?.total === 0 && find !== "" && (
        <button className="link needs-script" onClick={clear} type="button">
          Show all {facetValuesName(facet)}
        </button>
      )}
      <ul>
        {rows.map(({ id, label, count }) => (
          <FacetOption
            count={count}
            facet={facet}
            id={id}
            key={id}
            label={label}
            most={most}
            onPick={(state) => onPick({ id, label, state })}
            picked={stateOf.get(id)}
          />
        ))}
      </ul>
      {answer && <FacetPages answer={answer} onMore={more} />}
    </div>
  );
}

function found(facet: FacetName, { find, total }: FacetAnswer): string {
  const name = FIELD_NAMES[facet];
  const beginning = find.trim();
  if (beginning === "") return counted(total, name);
  if (total === 0) return `No ${name} begins with “${beginning}”`;
  return `${counted(total, name)} with “${beginning}”`;
}
