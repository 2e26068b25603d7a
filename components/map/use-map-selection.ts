import { useEffect, useMemo, useState } from "react";
import { useGo, useGoing } from "@/components/ui/go";
import { type MapParams, withMapParams } from "@/lib/map/map-params";
import { formatArea } from "@/lib/search/map-area";
import type { Selection } from "@/lib/search/selection";
import { readSelection, writeSelection } from "@/lib/search/selection-url";
import { askAhead, lightingHref, type MapData } from "./map-data";
import { useSelectedPoints } from "./use-map-data";

/**
 * The page's selection as the map shows it, and the way to another one. The map does not wait for
 * the page: it lights the points of the selection that is gone to while the list is still coming.
 */
export function useMapSelection(data: MapData, pageQuery: string, params: MapParams) {
  const go = useGo();
  const [ahead, setAhead] = useState<string>();
  const query = ahead ?? pageQuery;
  // Where the page has arrived, or has gone elsewhere, nothing is ahead any more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page's arrival is the reason
  useEffect(() => setAhead(undefined), [pageQuery]);
  useGoing((to) => {
    if (to.pathname !== window.location.pathname) return;
    const next = writeSelection(readSelection(to.searchParams).selection);
    const lighting = lightingHref(next);
    if (lighting) askAhead(lighting);
    setAhead(next);
  });
  const selected = useSelectedPoints(data, query);
  const count = useMemo(
    () => (selected ? selected.reduce((sum, bit) => sum + bit, 0) : data.points.count),
    [selected, data],
  );
  const area = useMemo(() => {
    const { selection } = readSelection(query);
    return selection.area && formatArea(selection.area);
  }, [query]);

  const select = (edit: (selection: Selection) => Selection) => {
    const search = withMapParams(writeSelection(edit(readSelection(query).selection)), params);
    go(`${window.location.pathname}${search && `?${search}`}`, { scroll: false });
  };
  return { query, selected, count, area, select };
}
