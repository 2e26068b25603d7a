import { Bar } from "@/components/charts/bar";
import { number } from "@/components/ui/count";
import type { FacetName } from "@/lib/search/selection";
import type { Pick } from "./picks";

interface FacetOptionProps {
  facet: FacetName;
  id: string;
  label: string;
  /** Papers with it; undefined where it is not among the values found. */
  count: number | undefined;
  /** Papers of the value that has the most. */
  most: number;
  picked: Pick["state"] | undefined;
  onPick(state: Pick["state"]): void;
}

/** A value with two boxes, one to ask for it and one to leave it out, named as in the address. */
export function FacetOption({ facet, id, label, count, most, picked, onPick }: FacetOptionProps) {
  return (
    <li className="facet-option" data-state={picked}>
      <label>
        <input
          checked={picked === "included"}
          name={facet}
          onChange={() => onPick("included")}
          type="checkbox"
          value={id}
        />
        <span className="facet-label">{label}</span>
        {count !== undefined && (
          <>
            <Bar colour="var(--edge)" share={count / most} />
            <span className="facet-count">
              {number(count)}
              <span className="sr-only">{count === 1 ? " paper" : " papers"}</span>
            </span>
          </>
        )}
      </label>
      <label className="facet-option-not">
        <input
          checked={picked === "excluded"}
          name={`not-${facet}`}
          onChange={() => onPick("excluded")}
          type="checkbox"
          value={id}
        />
        not<span className="sr-only"> {label}</span>
      </label>
    </li>
  );
}
