/** Regions of the map: papers that lie together, named by what their texts say. */
import { gatherCore } from "@/lib/map/core";
import { LabelBook } from "@/lib/map/label-book";
import type { MapLayout } from "@/lib/map/layout";
import type { MapRegion } from "@/lib/map/map";
import { nameGroups } from "@/lib/map/region-labels";
import { type PaperGroup, papersWith, TermTally } from "@/lib/map/region-terms";
import { type Latent, type RegionNode, regionTree } from "@/lib/map/region-tree";
import type { TermVectors } from "@/lib/semantics/term-vectors";
import { fold } from "@/lib/text/tokens";

export interface MapRegions {
  /** Parents before all children; where their points begin is for `region-order.ts` to say. */
  regions: Omit<MapRegion, "first">[];
  /** Index into `regions` of the smallest region that paper i lies in. */
  regionOf: Uint16Array;
}

/** A region with its place in the answer. */
interface Listed {
  node: RegionNode;
  at: number;
  /** Terms of its label and of those around it. */
  labelTerms: readonly number[];
}

/**
 * One to four levels of regions, by the number of papers (`levelSizes`); each paper lies in one
 * smallest region. Deterministic: ids are made of the labels, so the same papers have the same ids.
 * 10,000 papers take a second or two, the time grows about as their number.
 */
export function mapRegions(vectors: TermVectors, layout: MapLayout, latent: Latent): MapRegions {
  const regions: MapRegions["regions"] = [];
  const regionOf = new Uint16Array(layout.x.length);
  const fields = regionTree(layout, latent);
  const candidatesOf = candidateFinder(vectors, fields);
  const book = new LabelBook();
  const given = new Map<string, number>();
  let level: { node: RegionNode; within?: Listed }[] = fields.map((node) => ({
    node,
  }));
  for (let depth = 0; level.length > 0; depth++) {
    const groups = level.map(({ node: { members }, within }) => {
      const { x, y, centrality } = gatherCore(members, layout);
      const candidates = candidatesOf({ members, centrality }, within?.node);
      const around = within?.labelTerms ?? [];
      const having = (terms: readonly number[]) => papersWith(vectors, members, terms);
      return { x, y, size: members.length, candidates, around, having };
    });
    const names = nameGroups(groups, vectors.vocabulary, book);
    level = level.flatMap(({ node, within }, i) => {
      const at = regions.length;
      const { x, y, size, around } = groups[i]!;
      const { label, terms, labelTerms } = names[i]!;
      const parent = within && regions[within.at]!.id;
      const id = distinct(idOf(label, parent), given);
      regions.push({ id, ...(parent && { parent }), depth, label, terms, size, x, y });
      for (const paper of node.members) regionOf[paper] = at;
      const listed = { node, at, labelTerms: [...around, ...labelTerms] };
      return node.parts.map((part) => ({ node: part, within: listed }));
    });
  }
  return { regions, regionOf };
}

/** Terms of a region against those of the region that it is in; siblings are asked for in a row. */
function candidateFinder(vectors: TermVectors, fields: readonly RegionNode[]) {
  const part = new TermTally(vectors);
  part.learnConcentration(fields);
  const whole = new TermTally(vectors);
  let counted: RegionNode | undefined;
  return (group: PaperGroup, within: RegionNode | undefined) => {
    if (within && within !== counted) whole.count({ members: within.members });
    counted = within;
    part.count(group);
    return part.telling(within && whole);
  };
}

/** The label in lower case with hyphens, after the id of the parent. */
function idOf(label: string, parent: string | undefined): string {
  const own = fold(label)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return parent === undefined ? own : `${parent}/${own}`;
}

function distinct(id: string, given: Map<string, number>): string {
  const before = given.get(id) ?? 0;
  given.set(id, before + 1);
  return before === 0 ? id : `${id}-${before + 1}`;
}
