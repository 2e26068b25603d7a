import Link from "next/link";
import { type KeyboardEvent, useRef } from "react";
import { number } from "@/components/ui/count";
import { ChevronIcon } from "@/components/ui/icons";
import {
  moveInTree,
  type Outline,
  type TreeRow,
  treeRows,
  typedAhead,
} from "@/lib/map/region-outline";
import { emptySelection } from "@/lib/search/selection";
import { onlyValue } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { useCentralPapers } from "./use-central-papers";

interface RegionTreeProps {
  outline: Outline;
  unfolded: ReadonlySet<string>;
  onUnfolded: (unfolded: ReadonlySet<string>) => void;
  /** Key of the row that has the tab stop. */
  current: string | undefined;
  onCurrent: (key: string) => void;
  onRegion: (id: string) => void;
}

/** What is typed within this many milliseconds of each other is one word. */
const TYPING_MS = 600;

/**
 * Regions, their parts, and the papers of those without parts: a tree by the WAI-ARIA pattern, with
 * one tab stop. Enter opens a region's page or a paper.
 */
export function RegionTree(props: RegionTreeProps) {
  const { outline, unfolded, onUnfolded, current, onCurrent, onRegion } = props;
  const papersOf = useCentralPapers(outline, unfolded);
  const rows = treeRows(outline, unfolded, papersOf);
  const stop = Math.max(
    0,
    rows.findIndex(({ key }) => key === current),
  );
  const tree = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: "", at: 0 });

  const setUnfolded = (id: string, open: boolean) => {
    const next = new Set(unfolded);
    if (open) next.add(id);
    else next.delete(id);
    onUnfolded(next);
  };
  const goTo = (at: number) => {
    onCurrent(rows[at]!.key);
    tree.current?.querySelectorAll<HTMLElement>("[role=treeitem]")[at]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || rows.length === 0) return;
    if (event.key === "Enter" || event.key === " ") act(rows[stop]!);
    else if (event.key.length === 1) {
      const { text, at } = typed.current;
      const going = event.timeStamp - at < TYPING_MS ? text + event.key : event.key;
      typed.current = { text: going, at: event.timeStamp };
      goTo(typedAhead(rows, stop, going));
    } else {
      const { to, fold, unfold } = moveInTree(rows, stop, event.key);
      if (to !== undefined) goTo(to);
      else if (fold !== undefined) setUnfolded(fold, false);
      else if (unfold !== undefined) setUnfolded(unfold, true);
      else if (!event.key.startsWith("Arrow")) return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const act = ({ item }: TreeRow) => {
    if (item.kind === "region") onRegion(item.region.id);
    else tree.current?.querySelector<HTMLElement>("[tabindex='0'] a")?.click();
  };

  return (
    <div ref={tree} role="tree" aria-label="Regions and their papers" onKeyDown={onKeyDown}>
      {rows.map((row, i) => (
        <div
          key={row.key}
          role="treeitem"
          tabIndex={i === stop ? 0 : -1}
          aria-level={row.level}
          aria-posinset={row.position}
          aria-setsize={row.siblings}
          aria-selected={i === stop}
          aria-expanded={row.item.kind === "region" ? row.item.expanded : undefined}
          data-takes-focus={i === stop || undefined}
          data-point={row.item.kind === "paper" ? row.item.paper.index : undefined}
          onFocus={() => onCurrent(row.key)}
          className="flex min-h-7 items-start rounded-sm text-ink focus-visible:outline-2 data-lit:bg-accent-soft"
          style={{ paddingLeft: `${(row.level - 1) * 0.9}rem` }}
        >
          <RowContent row={row} onFold={setUnfolded} onRegion={onRegion} />
        </div>
      ))}
    </div>
  );
}

interface RowContentProps {
  row: TreeRow;
  onFold: (id: string, open: boolean) => void;
  onRegion: (id: string) => void;
}

/** For the pointer; the keyboard works on the row itself. */
function RowContent({ row: { item }, onFold, onRegion }: RowContentProps) {
  if (item.kind === "paper") {
    return (
      <Link
        href={`/papers/${item.paper.slug}`}
        tabIndex={-1}
        className="py-1 pl-7 leading-4.5 underline-offset-4 hover:underline"
      >
        {item.paper.title}
      </Link>
    );
  }
  if (item.kind === "more") {
    return item.papers === undefined ? (
      <span className="py-1 pl-7 text-ink-2">Fetching papers …</span>
    ) : (
      <Link href={listOf(item.region.id)} tabIndex={-1} className="py-1 pl-7 text-accent">
        And {number(item.papers)} more<span className="sr-only">, as a list</span>
      </Link>
    );
  }
  const { region, expanded } = item;
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        onClick={() => onFold(region.id, !expanded)}
        className="grid size-7 shrink-0 place-items-center text-ink-3 hover:text-ink"
      >
        <span className={expanded ? "" : "-rotate-90"}>
          <ChevronIcon />
        </span>
      </button>
      <button
        type="button"
        tabIndex={-1}
        onClick={() => onRegion(region.id)}
        className="flex grow justify-between gap-2 py-1 text-left leading-5 hover:text-accent"
      >
        {region.label}
        <span className="text-ink-3 tabular-nums">
          <span className="sr-only">, </span>
          {number(region.size)}
          <span className="sr-only"> papers</span>
        </span>
      </button>
    </>
  );
}

/** The papers of a region as a list. */
function listOf(region: string): string {
  return selectionHref("/", onlyValue(emptySelection(), "region", region));
}
