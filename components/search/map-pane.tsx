"use client";

import dynamic from "next/dynamic";

/** The map is the heaviest part of the page and needs a canvas: it loads only where it is shown. */
export const MapPane = dynamic(
  () => import("@/components/map/topic-map").then(({ TopicMap }) => TopicMap),
  { ssr: false, loading: MapPlaceholder },
);

function MapPlaceholder() {
  return (
    <div className="grid h-full min-h-80 place-items-center bg-sunk text-small text-ink-3">
      <span className="needs-script">The map is unfolding …</span>
      <noscript>The map needs JavaScript; the list has the same papers.</noscript>
    </div>
  );
}
