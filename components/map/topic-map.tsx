"use client";

import { MapMessage, MapSkeleton } from "./map-message";
import { MapStage } from "./map-stage";
import { useMapData } from "./use-map-data";

export interface TopicMapProps {
  /** The selection's query string, without `?`: its papers are bright, the rest dim. */
  selectionQuery: string;
  /** Where the same selection is shown as a list. */
  listHref: string;
  /** Where the map fills the window; left out where it does already. */
  fullWindowHref?: string;
}

/** The topic map: fills its parent, which gives it its height. */
export function TopicMap(props: TopicMapProps) {
  const load = useMapData();
  return (
    <section
      aria-label="Topic map"
      className="@container relative flex h-full min-h-80 flex-col overflow-hidden bg-sunk"
    >
      {load.status === "loading" && <MapSkeleton />}
      {load.status === "failed" && (
        <MapMessage title="The map did not load">
          <p>The list still works.</p>
          <button
            type="button"
            onClick={load.retry}
            className="font-medium text-accent underline underline-offset-4"
          >
            Try again
          </button>
        </MapMessage>
      )}
      {load.status === "ready" && load.data.points.count === 0 && (
        <MapMessage title="The map is empty">
          <p>Papers take their places here once there are some.</p>
        </MapMessage>
      )}
      {load.status === "ready" && load.data.points.count > 0 && (
        <MapStage data={load.data} {...props} />
      )}
    </section>
  );
}
