import { type RefObject, useEffect, useState } from "react";
import type { MapData } from "./map-data";
import type { MapFrame, MapLook } from "./map-layers";
import { MapView } from "./map-view";

/** A view on the two canvases inside `container`; undefined until they are there. */
export function useMapView(
  container: RefObject<HTMLElement | null>,
  data: MapData | undefined,
  look: MapLook | undefined,
  frame: MapFrame,
): MapView | undefined {
  const [view, setView] = useState<MapView>();
  useEffect(() => {
    const [base, overlay] = container.current?.querySelectorAll("canvas") ?? [];
    if (!data || !base || !overlay) return;
    const created = new MapView(base, overlay, data, frame);
    setView(created);
    return () => {
      created.dispose();
      setView(undefined);
    };
  }, [container, data, frame]);

  const { palette, colouring, emphasis } = look ?? {};
  useEffect(() => {
    if (palette && colouring) view?.show({ palette, colouring, emphasis });
  }, [view, palette, colouring, emphasis]);
  return view;
}
