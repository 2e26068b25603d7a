import Link from "next/link";
import { number } from "@/components/ui/count";
import { CrossIcon } from "@/components/ui/icons";
import { queryParts } from "@/lib/search/query-edit";
import type { Selection } from "@/lib/search/selection";
import { clearAll } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { parseQuery } from "@/lib/search/syntax";
import { type FilterCost, filterName } from "./filter-name";
import { QueryChips } from "./query-chips";

interface FilterChipsProps {
  selection: Selection;
  total: number;
  costs: FilterCost[];
  /** The page that shows the selection. */
  path?: string;
}

/** What narrows the selection, what each part costs, and the way to take it off. */
export function FilterChips({ selection, total, costs, path = "/" }: FilterChipsProps) {
  if (costs.length === 0) return null;
  // "0 of 200" stands above: of the only demand, "200 → 0" would say it again.
  const alone = total === 0 && costs.length === 1;
  return (
    <ul aria-label="Active filters" className="chips">
      {costs.map((cost) => {
        const { filter, without } = cost;
        const parts = filter.kind === "q" ? queryParts(parseQuery(filter.text).tree) : [];
        if (parts.length > 0) {
          return (
            <QueryChips
              key="q"
              parts={parts}
              path={path}
              selection={selection}
              total={total}
              without={(!(alone && parts.length === 1) && cost.withoutPart) || []}
            />
          );
        }
        const name = filterName(cost);
        return (
          <li key={name}>
            <Link
              className="chip"
              data-not={filter.kind === "none" || undefined}
              href={selectionHref(path, filter.without)}
              prefetch={false}
            >
              <span className="sr-only">Remove </span>
              {name}
              {without > 0 && !alone && (
                <span className="chip-cost">
                  <span className="sr-only">, {number(without)} papers without it, </span>
                  <span aria-hidden="true">{number(without)} → </span>
                  {number(total)}
                  <span className="sr-only"> with it</span>
                </span>
              )}
              <CrossIcon />
            </Link>
          </li>
        );
      })}
      {costs.length > 1 && (
        <li>
          <Link
            className="chip-all"
            href={selectionHref(path, clearAll(selection))}
            prefetch={false}
          >
            Clear all
          </Link>
        </li>
      )}
    </ul>
  );
}
