import { useEffect, useRef, useState } from "react";
import type { BrushListener, YearBrush, Years } from "@/components/charts/brush-years";

/**
 * A brush in `svg` that shows the years given. Its code comes when `arm` is called, which is when a
 * pointer is near; until then, and where it cannot be loaded, what lies under the svg is pressed.
 */
export function useYearBrush(
  { from, to }: Years,
  shown: Years | undefined,
  listener: BrushListener,
) {
  const svg = useRef<SVGSVGElement>(null);
  const latest = useRef(listener);
  const brush = useRef<YearBrush>(undefined);
  const [near, setNear] = useState(false);
  const [armed, setArmed] = useState(false);
  useEffect(() => {
    latest.current = listener;
  });

  useEffect(() => {
    if (!near) return;
    let gone = false;
    const start = async () => {
      const { brushYears } = await import("@/components/charts/brush-years");
      if (gone || !svg.current) return;
      brush.current = brushYears(
        svg.current,
        { from, to },
        {
          onDraft: (years) => latest.current.onDraft(years),
          onChoose: (years) => latest.current.onChoose(years),
          onPress: (year) => latest.current.onPress(year),
          onHover: (year) => latest.current.onHover(year),
        },
      );
      setArmed(true);
    };
    start().catch(() => undefined);
    return () => {
      gone = true;
      brush.current?.destroy();
      brush.current = undefined;
      setArmed(false);
    };
  }, [near, from, to]);

  const [first, last] = [shown?.from, shown?.to];
  useEffect(() => {
    if (!armed) return;
    brush.current?.show(
      first === undefined || last === undefined ? undefined : { from: first, to: last },
    );
  }, [armed, first, last]);

  return {
    svg,
    armed,
    arm: () => setNear(true),
    cancel: () => brush.current?.cancel(),
  };
}
