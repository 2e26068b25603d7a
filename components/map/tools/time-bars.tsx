import { useMemo } from "react";
import { papersBySpan, type Timeline } from "@/lib/map/timeline";

const MOST_BARS = 72;

interface TimeBarsProps {
  timeline: Timeline;
  until: number;
}

/** How many papers each stretch of time has; what has come is filled. A picture for the slider below. */
export function TimeBars({ timeline, until }: TimeBarsProps) {
  const bars = useMemo(() => papersBySpan(timeline, MOST_BARS), [timeline]);
  const most = Math.max(...bars);
  const { first, last } = timeline;
  const come = ((until - first + 1) / (last - first + 1)) * bars.length;
  return (
    <svg
      aria-hidden="true"
      className="block h-12 w-full"
      viewBox={`0 0 ${bars.length} 1`}
      preserveAspectRatio="none"
    >
      {bars.map((papers, i) => {
        const height = papers === 0 ? 0 : Math.max(0.04, papers / most);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place in time
            key={i}
            x={i + 0.1}
            width={0.8}
            y={1 - height}
            height={height}
            className={i < come ? "fill-accent" : "fill-line-2"}
          />
        );
      })}
    </svg>
  );
}
