import Link from "next/link";
import type { ReactNode } from "react";
import { counted, number } from "@/components/ui/count";

export interface YearBar {
  year: number;
  count: number;
  href: string;
  chosen?: boolean;
}

interface YearBarsProps {
  bars: YearBar[];
  /** Of the highest bar, in pixels. */
  height?: number;
  /** Whether each bar has its number above it, where there is room for one. */
  numbered?: boolean;
  /** What lies over the bars. */
  children?: ReactNode;
}

const WIDEST_BAR_REM = 2.25;
/** With more years, bars are narrower than their numbers. */
const MOST_NUMBERED = 14;
/** With more years, gaps would take more room than bars. */
const MOST_GAPS = 48;
/** With more years, the first and the last alone leave the eye lost between them. */
const MOST_UNTICKED = 30;

/**
 * Papers by year as bars for the eye and the pointer; years without papers keep their place. Bars
 * are narrower than a finger and many to tab through, so another way to the years must stand beside
 * them.
 */
export function YearBars({ bars, height = 46, numbered = false, children }: YearBarsProps) {
  const years = everyYear(bars);
  const showNumbers = numbered && years.length <= MOST_NUMBERED;
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <div
      className="year-bars"
      data-dense={years.length > MOST_GAPS || undefined}
      data-numbered={showNumbers || undefined}
      style={{ maxWidth: `${years.length * WIDEST_BAR_REM}rem` }}
    >
      <div className="year-plot">
        <ol aria-hidden="true" style={{ height }}>
          {years.map(({ year, bar }) => (
            <li data-year={year} key={year} title={`${year}: ${counted(bar?.count ?? 0, "paper")}`}>
              {bar && (
                <Link
                  aria-current={bar.chosen ? "true" : undefined}
                  href={bar.href}
                  prefetch={false}
                  tabIndex={-1}
                >
                  {showNumbers && <span className="year-count">{number(bar.count)}</span>}
                  <span
                    className="year-bar"
                    style={{ height: Math.max(3, (bar.count / most) * height) }}
                  />
                </Link>
              )}
            </li>
          ))}
        </ol>
        {children}
      </div>
      <YearAxis first={years.at(0)!.year} last={years.at(-1)!.year} />
    </div>
  );
}

function YearAxis({ first, last }: { first: number; last: number }) {
  const place = (year: number) => ({
    left: `${((year + 0.5 - first) / (last + 1 - first)) * 100}%`,
  });
  return (
    <p aria-hidden="true" className="year-axis">
      <span>{first}</span>
      {roundYears(first, last).map((year) => (
        <span className="year-tick" key={year} style={place(year)}>
          {year}
        </span>
      ))}
      {last > first && <span>{last}</span>}
    </p>
  );
}

/** A few round years with room between them and the ends. */
function roundYears(first: number, last: number): number[] {
  const span = last - first;
  if (span < MOST_UNTICKED) return [];
  const step = [10, 20, 50, 100, 200, 500].find((years) => span / years <= 4) ?? 1000;
  const ticks = [];
  for (let year = Math.ceil(first / step) * step; year < last; year += step) {
    if (year - first >= span * 0.18 && last - year >= span * 0.18) ticks.push(year);
  }
  return ticks;
}

function everyYear(bars: YearBar[]): { year: number; bar?: YearBar }[] {
  const byYear = new Map(bars.map((bar) => [bar.year, bar]));
  const first = Math.min(...byYear.keys());
  const last = Math.max(...byYear.keys());
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    bar: byYear.get(first + index),
  }));
}
