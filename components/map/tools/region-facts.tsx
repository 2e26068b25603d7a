import Link from "next/link";
import { type ReactNode, useId } from "react";
import { Bar } from "@/components/charts/bar";
import { YearBars } from "@/components/charts/year-bars";
import { counted, number } from "@/components/ui/count";
import type { MapRegionAnswer } from "@/lib/map/answer";
import { emptySelection } from "@/lib/search/selection";
import { onlyValue } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";

interface RegionFactsProps {
  answer: MapRegionAnswer;
  onRegion: (id: string) => void;
}

const CENTRAL_SHOWN = 6;

/** A region's terms, years, themes, parts and central papers. */
export function RegionFacts({ answer, onRegion }: RegionFactsProps) {
  const { region, parts, central, years, themes } = answer;
  const undated = years.reduce((rest, { count }) => rest - count, region.size);
  const within = onlyValue(emptySelection(), "region", region.id);
  return (
    <>
      <p className="text-ink">{region.terms.join(", ")}</p>
      {years.length > 0 && (
        <Fact title="By year">
          <p className="sr-only">{yearsInWords(years)}</p>
          <YearBars
            bars={years.map(({ year, count }) => ({
              year,
              count,
              href: selectionHref("/", onlyValue(within, "year", String(year))),
            }))}
          />
          {undated > 0 && <p className="text-ink-2">{number(undated)} without a date</p>}
        </Fact>
      )}
      {parts.length > 0 && (
        <Fact title="Regions in it">
          <ul>
            {parts.map(({ id, label, size }) => (
              <li key={id}>
                <button
                  type="button"
                  onClick={() => onRegion(id)}
                  className="flex w-full justify-between gap-2 py-1 text-left text-ink hover:text-accent"
                >
                  {label}
                  <span className="text-ink-3 tabular-nums">{number(size)}</span>
                </button>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {themes.length > 0 && (
        <Fact title="Themes">
          <ul>
            {themes.map(({ id, label, count }) => (
              <li key={id}>
                <Link
                  href={selectionHref("/", onlyValue(within, "theme", id))}
                  className="grid grid-cols-[1fr_4rem_2.5rem] items-center gap-2 py-1 text-ink hover:text-accent"
                >
                  {label}
                  <Bar share={count / region.size} colour="var(--accent)" />
                  <span className="text-right text-ink-3 tabular-nums">{number(count)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact title="Central papers">
        <ul>
          {central.slice(0, CENTRAL_SHOWN).map(({ index, slug, title, publishedOn }) => (
            <li key={slug} data-point={index} className="group py-1 leading-4.5">
              <Link
                href={`/papers/${slug}`}
                className="text-ink underline-offset-4 group-data-lit:underline hover:underline"
              >
                {title}
              </Link>
              {publishedOn && <span className="text-ink-3"> {publishedOn.slice(0, 4)}</span>}
            </li>
          ))}
        </ul>
        <Link
          href={selectionHref("/", within)}
          className="inline-block py-1 font-medium text-accent underline-offset-4 hover:underline"
        >
          {region.size === 1 ? "The paper" : `All ${counted(region.size, "paper")}`} as a list
        </Link>
      </Fact>
    </>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h4 id={id} className="mb-0.5 text-micro font-semibold tracking-wider text-ink-3 uppercase">
        {title}
      </h4>
      {children}
    </section>
  );
}

function yearsInWords(years: MapRegionAnswer["years"]): string {
  const busiest = years.reduce((most, one) => (one.count > most.count ? one : most));
  const span =
    years.length === 1 ? `${years[0]!.year}` : `From ${years[0]!.year} to ${years.at(-1)!.year}`;
  return `${span}; most in ${busiest.year}, ${counted(busiest.count, "paper")}.`;
}
