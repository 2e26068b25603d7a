import Link from "next/link";
import { counted, number } from "@/components/ui/count";
import { ChevronIcon, CrossIcon } from "@/components/ui/icons";
import { Popover } from "@/components/ui/popover";
import { type QueryPart, replacePart } from "@/lib/search/query-edit";
import type { Selection } from "@/lib/search/selection";
import { setQuery } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { QueryPartMenu } from "./query-part-menu";
import { partName } from "./query-part-name";

/** A pasted abstract with twenty phrases needs no chip for each. */
const MOST_CHIPS = 10;

interface QueryChipsProps {
  parts: QueryPart[];
  selection: Selection;
  /** Papers of the selection. */
  total: number;
  /** Papers without each part, where that was counted. */
  without: (number | undefined)[];
  /** The page that shows the selection. */
  path: string;
}

/** The query as it was understood, a list item for each part: to take away, or to change. */
export function QueryChips({ parts, selection, total, without, path }: QueryChipsProps) {
  const hrefOf = (query: string) => selectionHref(path, setQuery(selection, query));
  return (
    <>
      {parts.slice(0, MOST_CHIPS).map((part, index) => {
        const { spoken, shown } = partName(part);
        const rest = replacePart(parts, index, "");
        const cost = without[index] || undefined;
        // A changed part is a new chip, so that its menu is closed.
        const key = `${index} ${spoken}${shown}`;
        return (
          <li className="query-chip" data-not={part.excluded || undefined} key={key}>
            <button className="query-chip-edit" popoverTarget={`query-part-${index}`} type="button">
              <span className="sr-only">Edit {spoken}</span>
              <span className="query-chip-text">{shown}</span>
              {cost !== undefined && (
                <span aria-hidden="true" className="chip-cost">
                  {number(cost)} → {number(total)}
                </span>
              )}
              <ChevronIcon />
            </button>
            <Popover
              className="query-menu"
              id={`query-part-${index}`}
              label={`Edit ${spoken}${shown}`}
            >
              <QueryPartMenu index={index} parts={parts} path={path} selection={selection} />
            </Popover>
            <Link className="query-chip-remove" href={hrefOf(rest)} prefetch={false}>
              <span className="sr-only">
                Remove {spoken}
                {shown}
                {cost !== undefined &&
                  `, ${counted(cost, "paper")} without it, ${number(total)} with it`}
              </span>
              <CrossIcon />
            </Link>
          </li>
        );
      })}
      {parts.length > MOST_CHIPS && (
        <li className="query-chips-more">and {counted(parts.length - MOST_CHIPS, "part")} more</li>
      )}
    </>
  );
}
