import Link from "next/link";
import { number } from "@/components/ui/count";
import { nextJoin } from "@/lib/search/facet-join";
import type { FacetName, Selection } from "@/lib/search/selection";
import { removeValue, toggleValue } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { FacetLink } from "./facet-link";
import { FacetMenu } from "./facet-menu";
import { joinsAsAlternative, type ListedValue } from "./listed-values";
import { valueActions } from "./value-actions";

export interface FacetRowProps {
  facet: FacetName;
  value: ListedValue;
  selection: Selection;
  /** Papers of the selection. */
  total: number;
}

/** One value of a facet: a link that takes it in or out, and a menu of the other ways to use it. */
export function FacetRow({ facet, value, selection, total }: FacetRowProps) {
  const { id, label, state } = value;
  const next =
    state === "off"
      ? toggleValue(selection, facet, id, nextJoin(selection, facet))
      : removeValue(selection, facet, id);
  return (
    <li className="facet-row">
      <FacetLink
        {...countOf(value, joinsAsAlternative(selection, facet))}
        href={selectionHref("/", next)}
        label={label}
        state={state}
      />
      <FacetMenu label={label}>
        <p className="facet-menu-title">{label}</p>
        <ul>
          {valueActions(facet, selection, value, total).map((action) => (
            <li key={action.label}>
              <Link href={selectionHref("/", action.leadsTo)} prefetch={false}>
                {action.label} <span className="sr-only">{label} </span>
                {action.hint && <span className="facet-menu-hint">{action.hint} </span>}
                {action.leaves !== undefined && (
                  <span className="facet-count">
                    {number(action.leaves)}
                    <span className="sr-only">{action.leaves === 1 ? " paper" : " papers"}</span>
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </FacetMenu>
    </li>
  );
}

/** What following the link changes: in, the papers with it or those it adds; out, those that return. */
function countOf({ state, count, adds, removes }: ListedValue, alternative: boolean) {
  if (state === "excluded") return { count: removes || undefined, sign: "−" as const };
  if (state === "off" && alternative) return { count: adds, sign: "+" as const };
  return { count };
}
