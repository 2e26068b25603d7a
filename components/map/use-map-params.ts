import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { type MapParams, readMapParams, withMapParams } from "@/lib/map/map-params";

/**
 * The map's part of the address. Links of the page know nothing of it, so it is written to the
 * addresses that they lead to; an entry of the history that it was written to has it again when
 * Back comes to it.
 */
export function useMapParams() {
  const search = useSearchParams();
  const [params, setParams] = useState(() => readMapParams(search.toString()));
  const latest = useRef(params);
  latest.current = params;

  // After every render, for the router tells of a new entry by nothing else.
  useEffect(() => {
    const there = readMapParams(window.location.search);
    if (!wasWritten()) writeAddress(latest.current);
    else if (!isSame(there, latest.current)) setParams(there);
  });

  /** An undefined value takes its key away. */
  const change = useCallback((changed: { [Key in keyof MapParams]: string | undefined }) => {
    const after = { ...latest.current, ...changed } as MapParams;
    latest.current = after;
    setParams(after);
    writeAddress(after);
  }, []);
  return [params, change] as const;
}

/** Marks entries of the history whose address has the map's part; the router leaves it there. */
const MARK = "paperAtlasMap";

function wasWritten(): boolean {
  return window.history.state?.[MARK] === true;
}

/**
 * The entry keeps the router's state, by which the router leaves it alone: told of another address,
 * it would give up a navigation that is under way.
 */
function writeAddress(params: MapParams): void {
  const { search, pathname, hash } = window.location;
  const query = withMapParams(search, params);
  const wanted = query === "" ? "" : `?${query}`;
  if (wanted === search && wasWritten()) return;
  const state = { ...window.history.state, [MARK]: true };
  window.history.replaceState(state, "", `${pathname}${wanted}${hash}`);
}

function isSame(a: MapParams, b: MapParams): boolean {
  return withMapParams("", a) === withMapParams("", b);
}
