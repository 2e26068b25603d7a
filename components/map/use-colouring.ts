import { useEffect, useMemo, useRef, useState } from "react";
import {
  bySource,
  byTheme,
  byTruth,
  COLOUR_MODES,
  type Colouring,
  type ColourMode,
} from "@/lib/map/colouring";
import { byRegion } from "@/lib/map/region-colouring";
import { byMatch, byValue } from "@/lib/map/value-colouring";
import { byYear } from "@/lib/map/year-colouring";
import { readSelection } from "@/lib/search/selection-url";
import { coloursHref, loadColours, type MapData } from "./map-data";

/** What colours can mean for a selection; only one that is ranked has matches to tell apart. */
export function colourModes(selectionQuery: string): readonly ColourMode[] {
  const { q, like } = readSelection(selectionQuery).selection;
  const ranked = q !== "" || like.length > 0;
  return ranked ? COLOUR_MODES : COLOUR_MODES.filter((mode) => mode !== "match");
}

/** The colours of a mode; the last ones stay while those that the server knows are on their way. */
export function useColouring(data: MapData, mode: ColourMode, selectionQuery: string): Colouring {
  const own = useMemo(() => ownColouring(data, mode), [data, mode]);
  const asked = own ? undefined : coloursHref(mode, data.version, selectionQuery);
  const [loaded, setLoaded] = useState<Colouring>();
  const { count } = data.points;
  useEffect(() => {
    if (!asked) return;
    const abort = new AbortController();
    loadColours(asked, count, abort.signal).then(
      (values) => setLoaded(mode === "match" ? byMatch(values) : byValue(values)),
      () => undefined,
    );
    return () => {
      abort.abort();
      setLoaded(undefined);
    };
  }, [asked, count, mode]);
  const fallback = useMemo(() => byTheme(data.points, data), [data]);
  const last = useRef(fallback);
  last.current = own ?? loaded ?? last.current;
  return last.current.category.length === count ? last.current : fallback;
}

/** Undefined for what only the server knows. */
function ownColouring(data: MapData, mode: ColourMode): Colouring | undefined {
  const { points } = data;
  if (mode === "theme") return byTheme(points, data);
  if (mode === "year") return byYear(points);
  if (mode === "source") return bySource(points, data);
  if (mode === "region") return byRegion(points, data.regions);
  return mode === "truth" ? byTruth(points) : undefined;
}
