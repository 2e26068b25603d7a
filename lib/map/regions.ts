/** Regions of the map: groups of papers that lie together, named by what their texts say. */

import type { MapLayout } from "@/lib/map/layout";
import type { MapRegion } from "@/lib/map/map";
import { nameGroups } from "@/lib/map/region-labels";
import { cutInto, wardMerges } from "@/lib/map/ward";
import type { TermVectors } from "@/lib/semantics/term-vectors";

export interface MapRegions {
  /** Parents before their children. */
  regions: MapRegion[];
  /** Index into `regions` of the smallest region that paper i lies in. */
  regionOf: Uint16Array;
}

export function mapRegions(vectors: TermVectors, layout: MapLayout): MapRegions {
  const n = layout.x.length;
  const count = regionCount(n);
  const points = Array.from(layout.x, (x, i) => [x, layout.y[i]!]);
  const groupOf = cutInto(count, n, wardMerges(points));
  const names = nameGroups(vectors, groupOf, count);
  return {
    regions: names.map((name, group) => {
      const members = [...groupOf.keys()].filter((i) => groupOf[i] === group);
      const anchor = densest(members, layout);
      return {
        id: name.label,
        label: name.label,
        terms: name.terms,
        size: members.length,
        ...anchor,
      };
    }),
    regionOf: Uint16Array.from(groupOf),
  };
}
function regionCount(n: number) {
  return n === 0 ? 0 : Math.max(1, Math.round(Math.sqrt(n)));
}
function densest(members: number[], { x, y }: MapLayout) {
  return {
    x: members.reduce((s, i) => s + x[i]!, 0) / members.length,
    y: members.reduce((s, i) => s + y[i]!, 0) / members.length,
  };
}
