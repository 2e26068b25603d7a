import Link from "next/link";
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
}

const WIDEST_BAR_REM = 2.25;
/** With more years, bars are narrower than their numbers. */
const MOST_NUMBERED = 14;

/**
 * Papers by year as bars for the eye and the pointer; years without papers keep their place. Bars
 * are narrower than a finger and many to tab through, so a list of years must stand beside them.
 */
export function YearBars({ bars, height = 46, numbered = false }: YearBarsProps) {
  const years = everyYear(bars);
  const showNumbers = numbered && years.length <= MOST_NUMBERED;
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <figure
      aria-hidden="true"
      className="year-bars"
      data-numbered={showNumbers || undefined}
      style={{ maxWidth: `${years.length * WIDEST_BAR_REM}rem` }}
    >
      <ol style={{ height }}>
        {years.map(({ year, bar }) => (
          <li key={year} title={`${year}: ${counted(bar?.count ?? 0, "paper")}`}>
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
      <figcaption>
        <span>{years.at(0)?.year}</span>
        {years.length > 1 && <span>{years.at(-1)?.year}</span>}
      </figcaption>
    </figure>
  );
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
