"use client";

import dynamic from "next/dynamic";
import type { ComponentProps } from "react";

/** The map is the heaviest part of the page and needs a canvas: it loads only where it is shown. */
const TopicMap = dynamic(
  () => import("@/components/map/topic-map").then(({ TopicMap }) => TopicMap),
  { ssr: false, loading: MapPlaceholder },
);

export function MapPane(props: ComponentProps<typeof TopicMap>) {
  return (
    <>
      <noscript>
        <p className="p-6 text-base">
          The map needs JavaScript;{" "}
          <a className="link" href={props.listHref}>
            the list
          </a>{" "}
          has the same papers.
        </p>
      </noscript>
      <TopicMap {...props} />
    </>
  );
}

function MapPlaceholder() {
  return (
    <div className="needs-script grid h-full min-h-80 place-items-center bg-sunk text-small text-ink-3">
      The map is unfolding …
    </div>
  );
}
