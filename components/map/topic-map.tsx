"use client";

import Link from "next/link";
import { counted } from "@/components/ui/count";
import type { MapData } from "./map-data";
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

const ACTION = "font-medium text-accent underline underline-offset-4";

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
          <button type="button" onClick={load.retry} className={ACTION}>
            Try again
          </button>
        </MapMessage>
      )}
      {load.status === "outdated" && (
        <MapMessage title="This page is older than the map">
          <p>The library has been updated since the page was opened.</p>
          <button type="button" onClick={() => window.location.reload()} className={ACTION}>
            Reload the page
          </button>
        </MapMessage>
      )}
      {load.status === "ready" && load.data.points.count === 0 && <NoMap {...load.data} />}
      {load.status === "ready" && load.data.points.count > 0 && (
        <MapStage data={load.data} {...props} />
      )}
    </section>
  );
}

/** A library without a map: because it has no papers, or because they have no places yet. */
function NoMap({ papers }: Pick<MapData, "papers">) {
  if (papers === 0) {
    return (
      <MapMessage title="The map is empty">
        <p>
          Papers take their places here once there are some:{" "}
          <Link className="link" href="/import">
            import a listing
          </Link>
          .
        </p>
      </MapMessage>
    );
  }
  return (
    <MapMessage title="The map is not laid out yet">
      <p>
        {counted(papers, "paper")} {papers === 1 ? "has" : "have"} no place yet. An import lays out
        the map as its last step: wait until it is done, or import again if it was interrupted.
      </p>
    </MapMessage>
  );
}
