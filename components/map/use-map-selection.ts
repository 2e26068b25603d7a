import { useRouter } from "next/navigation";
import { startTransition, useMemo, useOptimistic } from "react";
import { type MapParams, withMapParams } from "@/lib/map/map-params";
import { formatArea } from "@/lib/search/map-area";
import type { Selection } from "@/lib/search/selection";
import { readSelection, writeSelection } from "@/lib/search/selection-url";
import type { MapData } from "./map-data";
import { useSelectedPoints } from "./use-map-data";

/**
 * The page's selection as the map shows it, and the way to another one. The map does not wait for
 * the page: it lights the points of a selection that it asked for while the list is still coming.
 */
export function useMapSelection(data: MapData, pageQuery: string, params: MapParams) {
  const router = useRouter();
  const [query, expect] = useOptimistic(pageQuery);
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
    const next = writeSelection(edit(readSelection(query).selection));
    const search = withMapParams(next, params);
    startTransition(() => {
      expect(next);
      router.push(`${window.location.pathname}${search && `?${search}`}`, { scroll: false });
    });
  };
  return { query, selected, count, area, select };
}
