import Link from "next/link";
import type { Selection, View } from "@/lib/search/selection";
import { setView } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";

const VIEWS: [view: View, label: string][] = [
  ["list", "List"],
  ["split", "Split"],
  ["map", "Map"],
];

/** List, map, or both: views of the one selection. */
export function ViewSwitch({ selection }: { selection: Selection }) {
  return (
    <nav aria-label="View" className="segments">
      {VIEWS.map(([view, label]) => (
        <Link
          aria-current={selection.view === view ? "true" : undefined}
          data-view={view}
          href={selectionHref("/", setView(selection, view))}
          key={view}
          prefetch={false}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
