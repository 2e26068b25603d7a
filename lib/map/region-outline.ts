/** The regions of the map in words: their order when read aloud, and as a tree to walk by keyboard. */
import { group } from "d3";
import type { CentralPaper } from "@/lib/map/answer";
import type { MapRegion } from "@/lib/map/map";

export interface Outline {
  /** Depth first: each region, then its parts, largest first. */
  reading: MapRegion[];
  byId: ReadonlyMap<string, MapRegion>;
  /** Parts of a region; those of `undefined` are at the top. */
  partsOf(id: string | undefined): readonly MapRegion[];
}

export function outlineOf(regions: readonly MapRegion[]): Outline {
  const parts = group(regions, ({ parent }) => parent);
  const partsOf = (id: string | undefined) => parts.get(id) ?? [];
  const walk = (id: string | undefined): MapRegion[] =>
    partsOf(id).flatMap((region) => [region, ...walk(region.id)]);
  const byId = new Map(regions.map((region) => [region.id, region]));
  return { reading: walk(undefined), byId, partsOf };
}

/** "Region 3 of 14: pruning, 11 papers, inside efficiency". */
export function spokenRegion({ reading, byId }: Outline, at: number): string {
  const { label, size, parent } = reading[at]!;
  const inside = parent === undefined ? "" : `, inside ${byId.get(parent)!.label}`;
  const papers = size === 1 ? "1 paper" : `${size.toLocaleString("en")} papers`;
  return `Region ${at + 1} of ${reading.length}: ${label}, ${papers}${inside}`;
}

/** A line of the tree as it is unfolded. */
export interface TreeRow {
  /** Unique in the tree. */
  key: string;
  level: number;
  /** Place among its siblings, from 1, and their number. */
  position: number;
  siblings: number;
  item:
    | { kind: "region"; region: MapRegion; expanded: boolean }
    | { kind: "paper"; paper: CentralPaper }
    /** The region's papers that are not in the tree, or are being fetched (then undefined). */
    | { kind: "more"; region: MapRegion; papers: number | undefined };
}

/** The lines of the tree: unfolded regions show their parts, those without parts their papers. */
export function treeRows(
  { partsOf }: Outline,
  expanded: ReadonlySet<string>,
  papersOf: ReadonlyMap<string, readonly CentralPaper[]>,
): TreeRow[] {
  const rowsIn = (id: string | undefined, level: number): TreeRow[] => {
    const regions = partsOf(id);
    return regions.flatMap((region, i): TreeRow[] => {
      const open = expanded.has(region.id);
      const row: TreeRow = {
        key: region.id,
        level,
        position: i + 1,
        siblings: regions.length,
        item: { kind: "region", region, expanded: open },
      };
      if (!open) return [row];
      const inside = partsOf(region.id).length > 0;
      return [row, ...(inside ? rowsIn(region.id, level + 1) : papersIn(region, level + 1))];
    });
  };
  const papersIn = (region: MapRegion, level: number): TreeRow[] => {
    const papers = papersOf.get(region.id);
    const rest = papers && region.size - papers.length;
    const items: TreeRow["item"][] = (papers ?? []).map((paper) => ({ kind: "paper", paper }));
    if (rest !== 0) items.push({ kind: "more", region, papers: rest });
    return items.map((item, i) => ({
      key: `${region.id} ${item.kind === "paper" ? item.paper.slug : "more"}`,
      level,
      position: i + 1,
      siblings: items.length,
      item,
    }));
  };
  return rowsIn(undefined, 1);
}

/** What a key does in the tree: the row to go to, a region to fold or unfold. */
export interface TreeMove {
  to?: number;
  fold?: string;
  unfold?: string;
}

/**
 * Keys of the tree view pattern (WAI-ARIA Authoring Practices, w3.org/WAI/ARIA/apg/patterns/treeview):
 * arrows, Home, End, and `*` for all siblings is left out, since a fold may fetch papers.
 */
export function moveInTree(rows: readonly TreeRow[], at: number, key: string): TreeMove {
  const row = rows[at]!;
  const region = row.item.kind === "region" ? row.item : undefined;
  switch (key) {
    case "ArrowDown":
      return { to: Math.min(rows.length - 1, at + 1) };
    case "ArrowUp":
      return { to: Math.max(0, at - 1) };
    case "Home":
      return { to: 0 };
    case "End":
      return { to: rows.length - 1 };
    case "ArrowRight":
      if (region && !region.expanded) return { unfold: region.region.id };
      return region && rows[at + 1] ? { to: at + 1 } : {};
    case "ArrowLeft": {
      if (region?.expanded) return { fold: region.region.id };
      const parent = rows.slice(0, at).findLastIndex(({ level }) => level < row.level);
      return parent === -1 ? {} : { to: parent };
    }
    default:
      return {};
  }
}

/** The next row after `at`, round the end, whose text begins with what was typed. */
export function typedAhead(rows: readonly TreeRow[], at: number, typed: string): number {
  const wanted = typed.toLowerCase();
  const begins = (row: TreeRow) => rowText(row).toLowerCase().startsWith(wanted);
  // The first letter goes on to another row; those after it make up their mind where they are.
  const from = typed.length > 1 ? at : at + 1;
  const order = rows.map((_, i) => (from + i) % rows.length);
  return order.find((i) => begins(rows[i]!)) ?? at;
}

export function rowText({ item }: TreeRow): string {
  if (item.kind === "region") return item.region.label;
  return item.kind === "paper" ? item.paper.title : "";
}
