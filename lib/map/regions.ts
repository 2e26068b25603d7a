/** Regions of the map: papers that lie together, in two levels, named by what their texts say. */
import { gatherCore } from "@/lib/map/core";
import type { MapLayout } from "@/lib/map/layout";
import type { MapRegion } from "@/lib/map/map";
import { type GroupName, nameGroups } from "@/lib/map/region-labels";
import { cutInto, wardMerges } from "@/lib/map/ward";
import type { LatentSpace } from "@/lib/semantics/latent-space";
import type { TermVectors } from "@/lib/semantics/term-vectors";
import { fold } from "@/lib/text/tokens";

export interface MapRegions {
  /** Parents before all children; where their points begin is for `region-order.ts` to say. */
  regions: Omit<MapRegion, "first">[];
  /** Index into `regions` of the smallest region that paper i lies in. */
  regionOf: Uint16Array;
}

/** How much being alike counts beside lying together. */
const LIKENESS = 0.2;
const MOST_AT_TOP = 20;
/** Papers that make a region inside another. */
const FEWEST_INSIDE = 3;
const FEWEST_FOR_TWO_LEVELS = 600;

/**
 * About 1.4 √n regions, 20 at most; of more than 600 papers also the parts of each region that have
 * three papers or more (about 2 √n parts in all). Deterministic: ids are made of the labels, so the
 * same papers have the same ids. Quadratic in the number of papers.
 */
export function mapRegions(
  vectors: TermVectors,
  layout: MapLayout,
  space: Pick<LatentSpace, "dimensions" | "documents">,
): MapRegions {
  const n = layout.x.length;
  if (n === 0) return { regions: [], regionOf: new Uint16Array(0) };
  const merges = wardMerges(features(layout, space));
  const top = cutInto(Math.min(MOST_AT_TOP, Math.round(1.4 * Math.sqrt(n))), n, merges);
  const topGroups = membersOf(top);
  const topNames = name(vectors, layout, topGroups);
  const regions = topGroups.map((members, i) => describe(members, topNames[i]!, layout, 0));
  distinguish(regions);
  const regionOf = Uint16Array.from(top);
  if (n < FEWEST_FOR_TWO_LEVELS) return { regions, regionOf };

  const parts = membersOf(cutInto(Math.round(2 * Math.sqrt(n)), n, merges)).filter(
    (members) =>
      members.length >= FEWEST_INSIDE && members.length < topGroups[top[members[0]!]!]!.length,
  );
  const parentOf = (part: number) => top[parts[part]![0]!]!;
  const partNames = name(vectors, layout, parts, (part) => topNames[parentOf(part)]!.labelTerm);
  parts.forEach((members, i) => {
    for (const paper of members) regionOf[paper] = regions.length;
    const parent = regions[parentOf(i)]!.id;
    regions.push({ ...describe(members, partNames[i]!, layout, 1), parent });
  });
  distinguish(regions);
  return { regions, regionOf };
}

function features(
  layout: MapLayout,
  { dimensions, documents }: Pick<LatentSpace, "dimensions" | "documents">,
) {
  return Array.from(layout.x, (x, i) => {
    const point = [x, layout.y[i]!];
    for (let d = 0; d < dimensions; d++) point.push(LIKENESS * documents[i * dimensions + d]!);
    return point;
  });
}

function membersOf(groupOf: Uint32Array): number[][] {
  const groups: number[][] = [];
  groupOf.forEach((group, i) => {
    groups[group] ??= [];
    groups[group].push(i);
  });
  return groups;
}

function name(
  vectors: TermVectors,
  layout: MapLayout,
  members: readonly number[][],
  taken?: (group: number) => number | undefined,
): GroupName[] {
  const centrality = members.map((group) => gatherCore(group, layout).centrality);
  return nameGroups(vectors, { members, centrality }, taken);
}

function describe(
  members: readonly number[],
  { label, terms }: GroupName,
  layout: MapLayout,
  depth: number,
): Omit<MapRegion, "first"> {
  const { x, y } = gatherCore(members, layout);
  return { id: "", depth, label, terms, size: members.length, x, y };
}

/** Gives every region its id: its label in lower case with hyphens, after that of its parent. */
function distinguish(regions: Omit<MapRegion, "first">[]): void {
  const given = new Map<string, number>();
  for (const region of regions) {
    const own = fold(region.label)
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "");
    const id = region.parent === undefined ? own : `${region.parent}/${own}`;
    const before = given.get(id) ?? 0;
    given.set(id, before + 1);
    region.id = before === 0 ? id : `${id}-${before + 1}`;
  }
}
