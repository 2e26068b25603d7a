import Link from "next/link";
import { YearBars } from "@/components/charts/year-bars";
import { counted, number } from "@/components/ui/count";
import { More } from "@/components/ui/more";
import type { Selection } from "@/lib/search/selection";
import { onlyValue } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";

interface ThemeYearsProps {
  selection: Selection;
  papersByYear: { year: number; count: number }[];
  /** Papers of the theme, dated or not. */
  total: number;
}

export function ThemeYears({ selection, papersByYear, total }: ThemeYearsProps) {
  if (papersByYear.length === 0) return null;
  const dated = papersByYear.reduce((sum, { count }) => sum + count, 0);
  const bars = papersByYear.map(({ year, count }) => ({
    year,
    count,
    href: selectionHref("/", onlyValue(selection, "year", String(year))),
  }));
  return (
    <section aria-labelledby="by-year">
      <h2 className="eyebrow mb-2" id="by-year">
        By year
      </h2>
      <YearBars bars={bars} height={72} numbered />
      <More label="List of years" less="Hide the list">
        <ul>
          {bars.map(({ year, count, href }) => (
            <li className="flex justify-between" key={year}>
              <Link className="theme-tag" href={href} prefetch={false}>
                {year}
              </Link>
              <span className="facet-count">{counted(count, "paper")}</span>
            </li>
          ))}
        </ul>
      </More>
      {dated < total && (
        <p className="facet-note">
          {number(dated)} of {counted(total, "paper")} have a date
        </p>
      )}
    </section>
  );
}
