import { useEffect, useState } from "react";
import type { MapPaper } from "@/lib/map/answer";
import { MapFormatError } from "@/lib/map/codec";
import {
  knownPaper,
  lastMap,
  lightingHref,
  loadMap,
  loadPaper,
  loadSelection,
  type MapData,
} from "./map-data";

export type MapLoad =
  | { status: "loading" }
  | { status: "ready"; data: MapData }
  | { status: "failed"; retry: () => void }
  /** The library writes its map in another form than this page reads. */
  | { status: "outdated" };

export function useMapData(): MapLoad {
  const [data, setData] = useState(lastMap);
  const [failed, setFailed] = useState<"failed" | "outdated">();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is a reason to load
  useEffect(() => {
    const abort = new AbortController();
    setFailed(undefined);
    loadMap(abort.signal).then(setData, (cause) => {
      if (!abort.signal.aborted) setFailed(cause instanceof MapFormatError ? "outdated" : "failed");
    });
    return () => abort.abort();
  }, [attempt]);
  if (data) return { status: "ready", data };
  if (failed === "outdated") return { status: failed };
  if (failed) return { status: "failed", retry: () => setAttempt((n) => n + 1) };
  return { status: "loading" };
}

/**
 * One byte per point, 1 for the papers of the selection; undefined when all are selected. While a
 * new selection loads, or if it fails to, the last one stays.
 */
export function useSelectedPoints(
  data: MapData | undefined,
  selectionQuery: string,
): Uint8Array | undefined {
  const [selected, setSelected] = useState<Uint8Array>();
  const href = lightingHref(selectionQuery);
  useEffect(() => {
    if (!data) return;
    if (!href) {
      setSelected(undefined);
      return;
    }
    const abort = new AbortController();
    loadSelection(href, data.points.count, abort.signal).then(
      (bits) => setSelected(bits.every((bit) => bit === 1) ? undefined : bits),
      () => undefined,
    );
    return () => abort.abort();
  }, [data, href]);
  return selected;
}

/** Long enough to ask nothing of points that the pointer only passes. */
const REST_MS = 60;

/** The paper of a point, once it is known. */
export function useMapPaper(version: string, point: number | undefined): MapPaper | undefined {
  const [, setArrivals] = useState(0);
  const known = point === undefined ? undefined : knownPaper(version, point);
  const wanted = known ? undefined : point;
  useEffect(() => {
    if (wanted === undefined) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      loadPaper(version, wanted, abort.signal).then(
        () => setArrivals((n) => n + 1),
        () => undefined,
      );
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [version, wanted]);
  return known;
}
