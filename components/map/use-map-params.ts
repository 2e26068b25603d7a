import { useCallback, useEffect, useRef, useState } from "react";
import { type MapParams, readMapParams, withMapParams } from "@/lib/map/map-params";

/**
 * The map's part of the address. Links of the page know nothing of it, so after they have been
 * followed (`selectionQuery` is another then) it is written to the new address; Back brings back
 * what stood there before.
 */
export function useMapParams(selectionQuery: string) {
  const [params, setParams] = useState(() => readMapParams(window.location.search));
  const latest = useRef(params);
  latest.current = params;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection is another address
  useEffect(() => writeAddress(latest.current), [selectionQuery]);
  useEffect(() => {
    const onBack = () => setParams(readMapParams(window.location.search));
    window.addEventListener("popstate", onBack);
    return () => window.removeEventListener("popstate", onBack);
  }, []);

  /** An undefined value takes its key away. */
  const change = useCallback((changed: { [Key in keyof MapParams]: string | undefined }) => {
    setParams((before) => ({ ...before, ...changed }) as MapParams);
    writeAddress({ ...latest.current, ...changed } as MapParams);
  }, []);
  return [params, change] as const;
}

function writeAddress(params: MapParams): void {
  const { search, pathname, hash } = window.location;
  const query = withMapParams(search, params);
  const wanted = query === "" ? "" : `?${query}`;
  if (wanted === search) return;
  window.history.replaceState(window.history.state, "", `${pathname}${wanted}${hash}`);
}
