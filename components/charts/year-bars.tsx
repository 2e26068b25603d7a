import Link from "next/link";
import { counted } from "@/components/ui/count";

export interface YearBar {
  year: number;
  count: number;
  href?: string;
  chosen?: boolean;
}

/** Papers by year as bars; years without papers keep their place. Each bar says its year and count. */
export function YearBars({ bars, height = 46 }: { bars: YearBar[]; height?: number }) {
  const years = everyYear(bars);
  const most = Math.max(1, ...years.map(({ count }) => count));
  return (
    <figure className="year-bars">
      <ol style={{ height }}>
        {years.map(({ year, count, href, chosen }) => {
          const name = `${year}: ${counted(count, "paper")}`;
          const bar = (
            <span
              className="year-bar"
              style={{ height: count === 0 ? 0 : Math.max(3, (count / most) * height) }}
            />
          );
          return (
            <li key={year} title={name}>
              {href && count > 0 ? (
                <Link
                  aria-current={chosen ? "true" : undefined}
                  aria-label={name}
                  href={href}
                  prefetch={false}
                  scroll={false}
                >
                  {bar}
                </Link>
              ) : (
                <>
                  <span className="sr-only">{name}</span>
                  {bar}
                </>
              )}
            </li>
          );
        })}
      </ol>
      <figcaption aria-hidden="true">
        <span>{years.at(0)?.year}</span>
        {years.length > 1 && <span>{years.at(-1)?.year}</span>}
      </figcaption>
    </figure>
  );
}

function everyYear(bars: YearBar[]): YearBar[] {
  const byYear = new Map(bars.map((bar) => [bar.year, bar]));
  const first = Math.min(...byYear.keys());
  const last = Math.max(...byYear.keys());
  return Array.from(
    { length: last - first + 1 },
    (_, index) => byYear.get(first + index) ?? { year: first + index, count: 0 },
  );
}
