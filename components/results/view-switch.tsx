import Link from "next/link";
import type { Selection, View } from "@/lib/search/selection";
import { setView } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";

interface Segment {
  view: View;
  label: string;
  current: boolean;
  className?: string;
}

/** List, map, or both: views of the one selection. */
export function ViewSwitch({ selection }: { selection: Selection }) {
  return (
    <nav aria-label="View" className="segments">
      {segments(selection.view).map(({ view, label, current, className }) => (
        <Link
          aria-current={current ? "true" : undefined}
          className={className}
          data-view={view}
          href={selectionHref("/", setView(selection, view))}
          key={`${view} ${className}`}
          prefetch={false}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

/** Without the room for a split, the list is all of it that shows: then "List" is the current view. */
function segments(view: View): Segment[] {
  const list = { view: "list", label: "List" } as const;
  const lists: Segment[] =
    view === "split"
      ? [
          { ...list, current: true, className: "lg:hidden" },
          { ...list, current: false, className: "max-lg:hidden" },
        ]
      : [{ ...list, current: view === "list" }];
  return [
    ...lists,
    { view: "split", label: "Split", current: view === "split", className: "max-lg:hidden" },
    { view: "map", label: "Map", current: view === "map" },
  ];
}
