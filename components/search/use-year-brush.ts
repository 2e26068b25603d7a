import { useEffect, useRef, useState } from "react";
import type { BrushListener, YearBrush, Years } from "@/components/charts/brush-years";

/**
 * A brush in `svg` that shows the years given. Its code comes with the first sign of a pointer
 * anywhere on the page, so that the page itself stays light and the brush is there before a drag can
 * begin; until then, and where it cannot be loaded, what lies under the svg is pressed.
 */
export function useYearBrush(
  { from, to }: Years,
  shown: Years | undefined,
  listener: BrushListener,
) {
  const svg = useRef<SVGSVGElement>(null);
  const latest = useRef(listener);
  const brush = useRef<YearBrush>(undefined);
  const [pointed, setPointed] = useState(false);
  const [armed, setArmed] = useState(false);
  useEffect(() => {
    latest.current = listener;
  });

  useEffect(() => {
    const once = new AbortController();
    const arm = () => {
      once.abort();
      setPointed(true);
    };
    for (const sign of ["pointermove", "pointerdown"]) {
      document.addEventListener(sign, arm, { passive: true, signal: once.signal });
    }
    return () => once.abort();
  }, []);

  useEffect(() => {
    if (!pointed) return;
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
          onPress: (...press) => latest.current.onPress(...press),
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
  }, [pointed, from, to]);

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
    cancel: () => brush.current?.cancel(),
  };
}
