import { useEffect, useState } from "react";
import { listenToList, markInList } from "./list-link";

/** The paper that is looked at, and how: only the map's own ways show its card. */
export interface LitPoint {
  point: number;
  by: "mouse" | "touch" | "keys" | "list";
}

/** One paper at a time is lit, on the map and in the list alike. */
export function useLitPoint() {
  const [lit, light] = useState<LitPoint>();
  useEffect(
    () => listenToList((point) => light(point === undefined ? undefined : { point, by: "list" })),
    [],
  );
  useEffect(() => {
    markInList(lit?.point);
    return () => markInList(undefined);
  }, [lit]);
  return { lit, light };
}
