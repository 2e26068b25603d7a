import { counted } from "@/components/ui/count";
import type { FacetName } from "@/lib/search/selection";
import { type FacetMode, facetMode } from "@/lib/search/selection-edit";
import type { Pick } from "./picks";

interface FacetFooterProps {
  facet: FacetName;
  picks: Pick[];
  join: FacetMode;
  /** Papers that the picks leave, once that is known. */
  total: number | undefined;
  onJoin(join: FacetMode): void;
  onClear(): void;
}

/** How the picked values hold together, what they leave, and the button that applies them. */
export function FacetFooter({ facet, picks, join, total, onJoin, onClear }: FacetFooterProps) {
  const chosen = picks.filter(({ state }) => state === "included").length;
  return (
    <footer className="facet-footer">
      {facetMode(facet) === "all" && (
        <fieldset className="facet-choice" data-several={chosen > 1 || undefined}>
          <legend>Papers with</legend>
          {(["any", "all"] as const).map((way) => (
            <label key={way}>
              <input
                checked={join === way}
                name="join"
                onChange={() => onJoin(way)}
                type="radio"
                value={way}
              />
              {way} of them
            </label>
          ))}
        </fieldset>
      )}
      <p aria-live="polite" className="facet-picked">
        {inWords(picks)}
        {picks.length > 0 && (
          <button className="chip-all needs-script" onClick={onClear} type="button">
            Clear
          </button>
        )}
      </p>
      <button
        className="facet-apply"
        data-apply="true"
        formAction={`/facets/${facet}/apply`}
        type="submit"
      >
        Show {total === undefined ? "papers" : counted(total, "paper")}
      </button>
    </footer>
  );
}

function inWords(picks: Pick[]): string {
  const chosen = picks.filter(({ state }) => state === "included").length;
  const excluded = picks.length - chosen;
  const parts = [chosen > 0 && `${chosen} chosen`, excluded > 0 && `${excluded} left out`];
  return parts.filter(Boolean).join(", ");
}
