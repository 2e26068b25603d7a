import { useCallback, useMemo, useState } from "react";
import type { Colouring } from "@/lib/map/colouring";
import type { MapVeil } from "./map-session";

/** What the tools put over the map, together: the last colours win, each hides its points. `painter` is the tool whose colours show. */
export function useVeils(colouring: Colouring, selected: Uint8Array | undefined) {
  const [veils, setVeils] = useState<ReadonlyMap<string, MapVeil>>(new Map());
  const veil = useCallback((tool: string, put: MapVeil | undefined) => {
    setVeils((before) => {
      if (before.get(tool) === put) return before;
      const after = new Map(before);
      after.delete(tool);
      if (put) after.set(tool, put);
      return after;
    });
  }, []);
  const shown = useMemo(() => {
    const hiding = [...veils.values()].flatMap(({ hidden }) => hidden ?? []);
    const [painter, painted] = [...veils].findLast(([, one]) => one.colouring) ?? [];
    return {
      painter,
      colouring: painted?.colouring ?? colouring,
      emphasis: emphasisOf(selected, hiding),
    };
  }, [veils, colouring, selected]);
  return { veil, ...shown };
}

/** One byte per point: 0 hidden, 1 dim, 2 bright; undefined when all are bright. */
function emphasisOf(
  selected: Uint8Array | undefined,
  hiding: readonly Uint8Array[],
): Uint8Array | undefined {
  const count = (selected ?? hiding[0])?.length;
  if (count === undefined) return undefined;
  const emphasis = new Uint8Array(count).fill(2);
  if (selected) for (let i = 0; i < count; i++) emphasis[i] = 1 + selected[i]!;
  for (const hidden of hiding) {
    for (let i = 0; i < count; i++) if (hidden[i]) emphasis[i] = 0;
  }
  return emphasis;
}
