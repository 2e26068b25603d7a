import { polygonHull } from "d3";
import { useEffect } from "react";
import { paintArea } from "@/lib/map/area-painter";
import type { MapRegion } from "@/lib/map/map";
import { extentOf } from "@/lib/map/region-points";
import { toPixel } from "@/lib/map/viewport";
import { useMapSession } from "../map-session";

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
      const line = hull.map(([px, py]) => toPixel(projection, px, py));
      paintArea(ctx, line, palette);
    });
    return () => view.overlay("regions", undefined);
  }, [view, data, palette, region]);
}
