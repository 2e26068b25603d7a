import type { MapLayout } from "@/lib/map/layout";

export interface Core {
  /** The middle of the densest part of the group. */
  x: number;
  y: number;
  /** How near each member is to it, in (0, 1]; 1/2 at the typical distance. */
  centrality: Float64Array;
}

/** Members that are looked at to find where a group is densest: it takes the square of them. */
const WITNESSES = 300;

/** Where a group of points is densest: the peak of a Gaussian kernel density over its members. */
export function gatherCore(members: Uint32Array, { x, y }: MapLayout): Core {
  const width = bandwidth(members, { x, y });
  const step = Math.max(1, members.length / WITNESSES);
  const witnesses = Array.from(
    { length: Math.min(members.length, WITNESSES) },
    (_, i) => members[Math.floor(i * step)]!,
  );
  let core = { x: 0, y: 0 };
  let peak = -1;
  for (const i of witnesses) {
    const weights = witnesses.map((j) =>
      Math.exp(-(((x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2) / width)),
    );
    const density = weights.reduce((sum, weight) => sum + weight, 0);
    if (density <= peak) continue;
    peak = density;
    core = {
      x: witnesses.reduce((sum, j, at) => sum + weights[at]! * x[j]!, 0) / density,
      y: witnesses.reduce((sum, j, at) => sum + weights[at]! * y[j]!, 0) / density,
    };
  }
  return {
    ...core,
    centrality: Float64Array.from(members, (i) => {
      return 1 / (1 + ((x[i]! - core.x) ** 2 + (y[i]! - core.y) ** 2) / width);
    }),
  };
}

/** Mean squared distance from the centroid. */
function bandwidth(members: Uint32Array, { x, y }: MapLayout): number {
  const meanX = members.reduce((sum, i) => sum + x[i]!, 0) / members.length;
  const meanY = members.reduce((sum, i) => sum + y[i]!, 0) / members.length;
  const squares = members.reduce((sum, i) => sum + (x[i]! - meanX) ** 2 + (y[i]! - meanY) ** 2, 0);
  return Math.max(squares / members.length, 1e-9);
}
