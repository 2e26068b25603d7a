/**
 * A new map turned so that it lies as the old one did: what the two have in common keeps its side
 * and its corner (orthogonal Procrustes: Schönemann 1966, doi:10.1007/BF02289451; with scale and
 * shift: Gower 1975, doi:10.1007/BF02291478).
 */
import type { MapLayout } from "@/lib/map/layout";

/**
 * Turns, mirrors, scales and shifts all points, so that those with a place in `old` (not NaN) come
 * as near to it as they can, in the sum of squares. Without two points in common nothing changes.
 */
export function alignTo(layout: MapLayout, old: MapLayout): MapLayout {
  const common = [...old.x.keys()].filter(
    (i) => Number.isFinite(old.x[i]!) && Number.isFinite(layout.x[i]!),
  );
  if (common.length < 2) return layout;
  const from = centre(layout, common);
  const to = centre(old, common);
  let [along, across, mirroredAlong, mirroredAcross, spread] = [0, 0, 0, 0, 0];
  for (const i of common) {
    const x = layout.x[i]! - from.x;
    const y = layout.y[i]! - from.y;
    const u = old.x[i]! - to.x;
    const v = old.y[i]! - to.y;
    along += x * u + y * v;
    across += x * v - y * u;
    mirroredAlong += x * u - y * v;
    mirroredAcross += x * v + y * u;
    spread += x * x + y * y;
  }
  const mirrored =
    Math.hypot(mirroredAlong, mirroredAcross) > Math.hypot(along, across) * (1 + 1e-9);
  const side = mirrored ? -1 : 1;
  if (spread === 0) return layout;
  // Cosine and sine of the turn, times the scale.
  const c = (mirrored ? mirroredAlong : along) / spread;
  const s = (mirrored ? mirroredAcross : across) / spread;
  const move = (i: number) => [layout.x[i]! - from.x, side * (layout.y[i]! - from.y)] as const;
  return {
    x: layout.x.map((_, i) => to.x + c * move(i)[0] - s * move(i)[1]),
    y: layout.y.map((_, i) => to.y + s * move(i)[0] + c * move(i)[1]),
  };
}

function centre({ x, y }: MapLayout, among: readonly number[]): { x: number; y: number } {
  let [sumX, sumY] = [0, 0];
  for (const i of among) {
    sumX += x[i]!;
    sumY += y[i]!;
  }
  return { x: sumX / among.length, y: sumY / among.length };
}
