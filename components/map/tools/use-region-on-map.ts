import { mean, polygonHull } from "d3";
import { useEffect } from "react";
import { paintArea } from "@/lib/map/area-painter";
import type { MapRegion } from "@/lib/map/map";
import { extentOf } from "@/lib/map/region-points";
import { toPixel } from "@/lib/map/viewport";
import { useMapSession } from "../map-session";

/** Pixels from the outermost points to the line around them. */
const LOOSE = 16;

/** Draws a line around a region, as long as it is told about; strays stay outside. */
export function useRegionOnMap(region: MapRegion | undefined): void {
  const { view, data, palette } = useMapSession();
  useEffect(() => {
    if (!view || !palette || !region) return;
    const { x, y } = data.points;
    const { left, top, right, bottom } = extentOf(data.points, region);
    const within = Array.from({ length: region.size }, (_, i) => region.first + i)
      .map((i): [number, number] => [x[i]!, y[i]!])
      .filter(([px, py]) => px >= left && px <= right && py >= top && py <= bottom);
    const hull = polygonHull(within) ?? within;
    view.overlay("regions", (ctx, { projection }) => {
      const corners = hull.map(([px, py]) => toPixel(projection, px, py));
      paintArea(ctx, loosely(corners), palette);
    });
    return () => view.overlay("regions", undefined);
  }, [view, data, palette, region]);
}

/** The corners a little farther out from the middle, so that no point lies on the line. */
function loosely(corners: readonly [number, number][]): [number, number][] {
  const middleX = mean(corners, ([x]) => x)!;
  const middleY = mean(corners, ([, y]) => y)!;
  return corners.map(([x, y]) => {
    const far = Math.hypot(x - middleX, y - middleY) || 1;
    const out = 1 + LOOSE / far;
    return [middleX + out * (x - middleX), middleY + out * (y - middleY)];
  });
}
