import { useEffect, useRef, useState } from "react";

/** A whole play takes about this long, however many months it has. */
const PLAY_MS = 14_000;
const TICK_MS = 80;
/** Without motion the picture changes by whole years, and stands long enough to be looked at. */
const CALM_TICK_MS = 1_500;
const CALM_STEP = 12;

interface Span {
  first: number;
  last: number;
}

/** Lets a month go on by itself, to the last one; `go` is told each. */
export function usePlayback({ first, last }: Span, now: number, go: (month: number) => void) {
  const [playing, setPlaying] = useState(false);
  const latest = useRef({ now, go });
  latest.current = { now, go };
  useEffect(() => {
    if (!playing) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const step = calm ? CALM_STEP : Math.ceil(((last - first) * TICK_MS) / PLAY_MS);
    const timer = setInterval(
      () => {
        const month = Math.min(last, latest.current.now + Math.max(1, step));
        latest.current.go(month);
        if (month === last) setPlaying(false);
      },
      calm ? CALM_TICK_MS : TICK_MS,
    );
    return () => clearInterval(timer);
  }, [playing, first, last]);
  const toggle = () => {
    // From the end it begins again.
    if (!playing && now >= last) go(first);
    setPlaying(!playing);
  };
  return { playing, toggle, stop: () => setPlaying(false) };
}
