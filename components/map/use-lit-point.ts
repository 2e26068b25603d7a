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
  const hasCard = lit !== undefined && lit.by !== "list";
  useEffect(() => {
    if (!hasCard) return;
    // Wherever the focus is: a card that the pointer called up must be dismissible without moving it.
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && light(undefined);
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [hasCard]);
  return { lit, light };
}
