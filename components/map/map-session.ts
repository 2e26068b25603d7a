import { createContext, useContext, useEffect, useRef } from "react";
import type { Colouring } from "@/lib/map/colouring";
import type { MapParams } from "@/lib/map/map-params";
import type { Palette } from "@/lib/map/palette";
import type { Selection } from "@/lib/search/selection";
import type { MapData } from "./map-data";
import type { MapView } from "./map-view";
import type { LitPoint } from "./use-lit-point";

/** What a tool puts over the map as it is: colours of its own, points that it hides. */
export interface MapVeil {
  colouring?: Colouring;
  /** One byte per point, 1 where it hides. */
  hidden?: Uint8Array;
}

/** What a tool does with what is pressed on the map. */
export interface MapPick {
  point: (point: number) => void;
  /** Its name was pressed. */
  region?: (id: string) => void;
}

/** What the tools of a map share. */
export interface MapSession {
  data: MapData;
  view: MapView | undefined;
  palette: Palette | undefined;
  /** The selection's query string, without `?`. */
  selectionQuery: string;
  /** One byte per point, 1 for the papers of the selection; undefined when all are selected. */
  selected: Uint8Array | undefined;
  selectedCount: number;
  lit: LitPoint | undefined;
  light: (lit: LitPoint | undefined) => void;
  /** The map's own part of the address. */
  params: MapParams;
  change: (changed: { [Key in keyof MapParams]: string | undefined }) => void;
  /** Goes to another selection, on the page that the map is on. */
  select: (change: (selection: Selection) => Selection) => void;
  /** Takes the place of what the same tool put over the map before. */
  veil: (tool: string, veil: MapVeil | undefined) => void;
  /** Has what is pressed go to a tool: it opens no paper and filters by no region then. */
  pick: (picking: MapPick | undefined) => void;
}

export const MapSessionContext = createContext<MapSession | undefined>(undefined);

export function useMapSession(): MapSession {
  return useContext(MapSessionContext)!;
}

/** Puts something over the map as long as the component lives; `veil` must be kept between renders. */
export function useVeil(tool: string, veil: MapVeil | undefined): void {
  const { veil: put } = useMapSession();
  useEffect(() => {
    put(tool, veil);
    return () => put(tool, undefined);
  }, [put, tool, veil]);
}

/** As long as the component lives, what is pressed on the map goes to it. */
export function usePick(picking: MapPick): void {
  const { pick } = useMapSession();
  const latest = useRef(picking);
  latest.current = picking;
  useEffect(() => {
    pick({
      point: (point) => latest.current.point(point),
      region: (id) => latest.current.region?.(id),
    });
    return () => pick(undefined);
  }, [pick]);
}
