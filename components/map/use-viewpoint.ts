import { useEffect, useRef } from "react";
import { formatViewpoint, parseViewpoint } from "@/lib/map/viewpoint";
import { maxZoomOf, toData } from "@/lib/map/viewport";
import type { MapView } from "./map-view";

/** After this long without a move, the map is at rest. */
const REST_MS = 250;

/**
 * Keeps the viewpoint in the address: goes to the one that stands there when the map opens and when
 * Back brings another, and writes the one where the map has come to rest; none for the whole map.
 * @param count how many points the map has
 */
export function useViewpoint(
  view: MapView | undefined,
  count: number,
  at: string | undefined,
  write: (at: string | undefined) => void,
): void {
  const latest = useRef(write);
  latest.current = write;
  /** As the address has it, by our own hand: what is there already need not be gone to. */
  const written = useRef<string>(undefined);

  useEffect(() => {
    if (!view || at === written.current) return;
    written.current = at;
    const viewpoint = at === undefined ? undefined : parseViewpoint(at, maxZoomOf(count));
    // At once: what else comes with the address may resize the map, and that would end a flight.
    const go = () => {
      if (viewpoint) view.flyTo(viewpoint.x, viewpoint.y, viewpoint.zoom, 0);
      else view.camera.reset(0);
    };
    if (view.pane.width > 0) return go();
    // A map that opens has no size yet; once it does, it opens where it should.
    const stop = view.onMove(() => {
      stop();
      go();
    });
    return stop;
  }, [view, count, at]);

  useEffect(() => {
    if (!view) return;
    let timer: ReturnType<typeof setTimeout>;
    const rest = () => {
      const now = viewpointOf(view);
      if (now === written.current) return;
      written.current = now;
      latest.current(now);
    };
    const stop = view.onMove(() => {
      clearTimeout(timer);
      timer = setTimeout(rest, REST_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [view]);
}

function viewpointOf(view: MapView): string | undefined {
  if (view.camera.showsAll) return undefined;
  const { projection, pane, zoom } = view;
  const [x, y] = toData(projection, pane.width / 2, pane.height / 2);
  return formatViewpoint({ x, y, zoom });
}
