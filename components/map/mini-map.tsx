"use client";

import { useEffect, useMemo, useRef } from "react";
import { byTheme } from "@/lib/map/colouring";
import type { MapFrame } from "./map-layers";
import { useMapData, useSelectedPoints } from "./use-map-data";
import { useMapView } from "./use-map-view";
import { usePalette } from "./use-palette";

export interface MiniMapProps {
  /** What the picture shows, in words. */
  label: string;
  /** The paper to ring. */
  point?: number;
  /** Label of the region it lies in, named before all others. */
  region?: string | undefined;
  /** Papers to connect it with. */
  related?: readonly number[];
  /** Papers to keep bright; when left out, the ringed one and its relations, else all. */
  selectionQuery?: string;
}

const FRAME: MapFrame = {
  insets: { left: 20, top: 20, right: 20, bottom: 20 },
  taken: () => [],
  still: true,
};

/** A small map to look at: where one paper, or a selection, lies. */
export function MiniMap({ label, point, region, related, selectionQuery = "" }: MiniMapProps) {
  const load = useMapData();
  const data = load.status === "ready" ? load.data : undefined;
  const palette = usePalette();
  const colouring = useMemo(() => data && byTheme(data.points, data), [data]);
  const asked = useSelectedPoints(data, selectionQuery);
  const emphasis = useMemo(() => {
    if (asked) return asked.map((bit) => 1 + bit);
    if (!data || point === undefined) return undefined;
    const family = new Set([point, ...(related ?? [])]);
    return Uint8Array.from({ length: data.points.count }, (_, i) => 1 + Number(family.has(i)));
  }, [data, asked, point, related]);
  const stage = useRef<HTMLDivElement>(null);
  const look = palette && colouring && { palette, colouring, emphasis };
  const frame = useMemo(() => ({ ...FRAME, region, point }), [region, point]);
  const view = useMapView(stage, data, look, frame);
  useEffect(() => view?.light(point, related), [view, point, related]);

  return (
    <div
      ref={stage}
      role="img"
      aria-label={label}
      className="relative aspect-4/3 w-full overflow-hidden rounded-lg border border-line bg-sunk font-sans"
    >
      <canvas className="absolute inset-0 size-full" />
      <canvas className="absolute inset-0 size-full" />
    </div>
  );
}
