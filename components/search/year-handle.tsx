import type { KeyboardEvent } from "react";
import type { Years } from "@/components/charts/brush-years";

interface YearHandleProps {
  end: "from" | "to";
  domain: Years;
  years: Years;
  /** What the years are and have, as it is said: "2019–2023 · 123 papers". */
  text: string;
  onMove(years: Years): void;
  /** Enter: without waiting for another key. */
  onChoose(years: Years): void;
}

const LEAP = 5;

/** One end of the chosen years, for the keyboard; the pointer pulls the brush under it. */
export function YearHandle({ end, domain, years, text, onMove, onChoose }: YearHandleProps) {
  const value = years[end];
  const least = end === "from" ? domain.from : years.from;
  const most = end === "from" ? years.to : domain.to;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") onChoose(years);
    const target = targets[event.key]?.(value, least, most);
    if (target === undefined) return;
    event.preventDefault();
    const moved = Math.min(most, Math.max(least, target));
    if (moved !== value) onMove({ ...years, [end]: moved });
  };
  const border = end === "from" ? value : value + 1;
  const place = (border - domain.from) / (domain.to + 1 - domain.from);
  return (
    <div
      aria-label={end === "from" ? "First year" : "Last year"}
      aria-valuemax={most}
      aria-valuemin={least}
      aria-valuenow={value}
      aria-valuetext={`${value}; ${text}`}
      className="year-handle"
      onKeyDown={onKeyDown}
      role="slider"
      style={{ left: `${place * 100}%` }}
      tabIndex={0}
    />
  );
}

const targets: Record<string, (value: number, least: number, most: number) => number> = {
  ArrowLeft: (value) => value - 1,
  ArrowDown: (value) => value - 1,
  ArrowRight: (value) => value + 1,
  ArrowUp: (value) => value + 1,
  PageDown: (value) => value - LEAP,
  PageUp: (value) => value + LEAP,
  Home: (_, least) => least,
  End: (_value, _least, most) => most,
};
